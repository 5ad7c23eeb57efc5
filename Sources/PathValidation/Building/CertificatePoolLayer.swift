import LibCrypto
import PKIX

/// The indexes of one pool as it was built.
final class CertificatePoolLayer: Sendable {
    let bySubject: [DistinguishedName: [IssuerIdentity]]
    let bySubjectKeyIdentifier: [ArraySlice<UInt8>: [IssuerIdentity]]
    let byDigest: [Digest256: IssuerIdentity]

    init(_ certificates: [Certificate]) {
        var bySubject: [DistinguishedName: [IssuerIdentity]] = [:]
        var byKey: [ArraySlice<UInt8>: [IssuerIdentity]] = [:]
        var byDigest: [Digest256: IssuerIdentity] = [:]
        for certificate in certificates {
            let digest = Digest256(certificate.sha256)
            guard byDigest[digest] == nil else { continue }
            let issuer = IssuerIdentity(certificate)
            byDigest[digest] = issuer
            bySubject[certificate.subject, default: []].append(issuer)
            if let identifier = certificate.subjectKeyIdentifier {
                byKey[identifier, default: []].append(issuer)
            }
        }
        self.bySubject = bySubject
        bySubjectKeyIdentifier = byKey
        self.byDigest = byDigest
    }
}
