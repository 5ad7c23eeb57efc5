import ASN1
import CMS
import EvidenceArchive
import EvidenceRenewal
import PKIX
import PathValidation
import SignatureValidation
import TimeStampProtocol

/// Tells of time-stamp tokens how long they prove something, and gathers what they are judged by.
///
/// Certificates come from the token, the trust store and the options, CRLs from the archive too. Nothing is fetched. Used on
/// one thread; what is known of an authority is found out once.
final class TokenExaminer {
    /// How many CRLs of an issuer are read, the newest: those before them say nothing that is not in these.
    private static let listCount = 2
    private static let longestPath = 10
    private static let longestList = 64 << 20

    /// What is known of an authority.
    private struct Authority {
        /// Its certificate first; no anchor.
        let path: [Certificate]
        let revocations: [[UInt8]: Instant]
        /// The newest CRL of each issuer.
        let lists: [CertificateRevocationList]
    }

    private let basis: ValidationBasis
    private let constraints: CryptographicConstraints
    private let archive: Archive
    private let reader: ArchiveReader
    private var authorities: [[UInt8]: Authority] = [:]
    private var lives: [ObjectDigest: TokenLife] = [:]
    private var lists: [String: [CertificateRevocationList]] = [:]

    init(_ archive: Archive, basis: ValidationBasis, constraints: CryptographicConstraints) {
        self.archive = archive
        self.basis = basis
        self.constraints = constraints
        reader = ArchiveReader(archive)
    }

    /// From when to when a token proves something; one that cannot be read never did.
    func life(of digest: ObjectDigest, in derivation: RecordDerivation) throws(ArchiveError) -> TokenLife {
        if let known = lives[digest] { return known }
        let bytes = try derivation.token(digest)
        let life: TokenLife
        if let token = try? TimeStampToken.parse(bytes[...], certificates: basis.cache) {
            let authority = try authority(of: token)
            life = TokenLife(
                token,
                path: authority?.path ?? [],
                revocations: authority?.revocations ?? [:],
                constraints: constraints
            )
        } else {
            let never = Instant(seconds: 0)
            life = TokenLife(time: never, end: ProofEnd(at: never, reason: .signatureAlgorithm))
        }
        lives[digest] = life
        return life
    }

    /// What a token is judged by, as far as it is at hand.
    func validationData(
        of digest: ObjectDigest,
        in derivation: RecordDerivation
    ) throws(ArchiveError) -> TokenValidationData {
        let bytes = try derivation.token(digest)
        guard let token = try? TimeStampToken.parse(bytes[...], certificates: basis.cache),
            let authority = try authority(of: token)
        else { return TokenValidationData(token: digest) }
        return TokenValidationData(
            token: digest,
            certificates: authority.path.map(\.encoding),
            crls: authority.lists.map(\.encoding)
        )
    }

    /// A token's bytes with what it is judged by, as far as that is at hand.
    func completed(_ digest: ObjectDigest, in derivation: RecordDerivation) throws(ArchiveError) -> [UInt8] {
        let bytes = try derivation.token(digest)
        let data = try validationData(of: digest, in: derivation)
        guard let token = try? TimeStampToken.parse(bytes[...], certificates: basis.cache) else { return bytes }
        return token.adding(
            certificates: data.certificates,
            crls: data.crls,
            ocspResponses: data.ocspResponses
        ) ?? bytes
    }

    private func authority(of token: TimeStampToken) throws(ArchiveError) -> Authority? {
        let own = token.signedData.certificates
        let certificate =
            own.first(where: token.signerInfo.identifier.matches)
            ?? pool([], token.signerInfo.identifier).first
        guard let certificate else { return nil }
        if let known = authorities[certificate.sha256] { return known }
        let made = try authority(certificate, own, token.signedData.crls)
        authorities[certificate.sha256] = made
        return made
    }

    private func pool(_ certificates: [Certificate], _ identifier: SignerIdentifier) -> [Certificate] {
        switch identifier {
        case .issuerAndSerialNumber(let issuer, let serialNumber):
            basis.certificates.certificates(issuer: issuer, serialNumber: serialNumber)
        case .subjectKeyIdentifier(let key): basis.certificates.certificates(subjectKeyIdentifier: key)
        }
    }

    private func authority(
        _ certificate: Certificate,
        _ certificates: [Certificate],
        _ ownLists: [CertificateRevocationList]
    ) throws(ArchiveError) -> Authority {
        let pool = CertificatePool(certificates).merged(with: basis.certificates)
        var path = [certificate]
        var revocations: [[UInt8]: Instant] = [:]
        var newest: [CertificateRevocationList] = []
        while let last = path.last, path.count < Self.longestPath, basis.anchors.anchor(for: last) == nil {
            let anchors = basis.anchors.anchors(named: last.issuer).compactMap(\.certificate)
            let candidates = anchors + pool.certificates(named: last.issuer)
            guard let issuer = candidates.first(where: { basis.verifier.check(last, issuer: $0).isValid }) else {
                break
            }
            let known = try archived(last.issuer) + ownLists.filter { $0.issuer == last.issuer }
            let lists = (known + basis.givenLists.values.filter { $0.issuer == last.issuer })
                .filter { basis.verifier.check($0, signer: issuer).isValid }
                .sorted { $0.thisUpdate < $1.thisUpdate }
            for list in lists {
                // A hold may be lifted again; the other reasons are for good (RFC 5280 §5.3.1).
                guard let entry = list.entry(serial: last.serialNumber, certificateIssuer: last.issuer),
                    entry.reason != .certificateHold, entry.reason != .removeFromCRL
                else { continue }
                revocations[last.sha256] = min(revocations[last.sha256] ?? entry.revocationDate, entry.revocationDate)
            }
            if let list = lists.last { newest.append(list) }
            guard issuer.subject != issuer.issuer, !path.contains(issuer),
                basis.anchors.anchor(for: issuer) == nil
            else { break }
            path.append(issuer)
        }
        return Authority(path: path, revocations: revocations, lists: newest)
    }

    /// The newest CRLs that the archive has of an issuer; what cannot be read is passed over.
    private func archived(_ issuer: DistinguishedName) throws(ArchiveError) -> [CertificateRevocationList] {
        let name = issuer.description
        if let known = lists[name] { return known }
        let stored = try archive.catalogue.read { reader throws(ArchiveError) in
            try reader.crls(issuer: name, limit: .max).suffix(Self.listCount)
        }
        var found: [CertificateRevocationList] = []
        for one in stored {
            guard let bytes = try? reader.bytes(one.object.sha256, limit: Self.longestList),
                let list = try? CertificateRevocationList.parse(bytes[...])
            else { continue }
            found.append(list)
        }
        lists[name] = found
        return found
    }
}
