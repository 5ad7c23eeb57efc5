import ASN1
import LibCrypto
import PKIX

/// A name with a key that may have signed something: a CA certificate, a trust anchor, a CRL issuer or a responder.
///
/// Made once for each certificate of a pool, so that what can be known of it beforehand is.
final class IssuerIdentity: Sendable {
    let subject: DistinguishedName
    let subjectPublicKeyInfo: SubjectPublicKeyInfo
    /// Nil for a bare anchor.
    let certificate: Certificate?
    /// SHA-256 of the SubjectPublicKeyInfo; nil where libcrypto could not be asked: then nothing is remembered.
    let keyDigest: Digest256?
    /// SHA-256 of the certificate.
    let certificateDigest: Digest256?
    let isDSA: Bool
    /// Whether it is a DSA key without domain parameters: it can only be used with inherited ones.
    let lacksParameters: Bool
    /// What is wrong with the certificate's extensions.
    let defects: [CertificateDefect]

    init(subject: DistinguishedName, subjectPublicKeyInfo: SubjectPublicKeyInfo, certificate: Certificate?) {
        self.subject = subject
        self.subjectPublicKeyInfo = subjectPublicKeyInfo
        self.certificate = certificate
        keyDigest = subjectPublicKeyInfo.digest
        certificateDigest = certificate.map { Digest256($0.sha256) }
        isDSA = subjectPublicKeyInfo.algorithm.algorithm == KeyAlgorithm.dsa
        lacksParameters = isDSA && subjectPublicKeyInfo.dsaParameters == nil
        defects = certificate.map(CertificateDefect.all) ?? []
    }

    convenience init(_ certificate: Certificate) {
        self.init(
            subject: certificate.subject,
            subjectPublicKeyInfo: certificate.subjectPublicKeyInfo,
            certificate: certificate
        )
    }

    /// Whether the other has the same name and the same key: then a path through both is a loop.
    func isSameEntity(as other: IssuerIdentity) -> Bool {
        self === other
            || (subjectPublicKeyInfo.encoding == other.subjectPublicKeyInfo.encoding && subject == other.subject)
    }

    /// Whether the certificate has this name and key.
    func isSameEntity(as other: Certificate) -> Bool {
        certificate === other
            || (subjectPublicKeyInfo.encoding == other.subjectPublicKeyInfo.encoding && subject == other.subject)
    }
}
