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
/// Certificates come from the token, the trust store and the options, CRLs and OCSP responses from the token, the options and
/// what was fetched, CRLs from the archive too. Nothing is fetched here. Used on one thread; what is known of an authority is
/// found out once.
final class TokenExaminer {
    /// How many CRLs of an issuer are read, the newest: those before them say nothing that is not in these.
    private static let listCount = 2
    private static let longestList = 64 << 20

    /// What is known of an authority.
    private struct Authority {
        let path: AuthorityPath
        let revocations: [[UInt8]: Instant]
        /// The newest CRL of each issuer.
        let lists: [CertificateRevocationList]
        /// The newest response about each certificate.
        let responses: [OCSPResponse]
    }

    private let basis: ValidationBasis
    private let constraints: CryptographicConstraints
    private let fetched: KeptRevocation
    private let archive: Archive
    private let reader: ArchiveReader
    private var authorities: [[UInt8]: Authority] = [:]
    private var lives: [ObjectDigest: TokenLife] = [:]
    private var lists: [String: [CertificateRevocationList]] = [:]

    init(
        _ archive: Archive,
        basis: ValidationBasis,
        constraints: CryptographicConstraints,
        fetched: KeptRevocation = KeptRevocation()
    ) {
        self.archive = archive
        self.fetched = fetched
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
            life = try self.life(of: token)
        } else {
            let never = Instant(seconds: 0)
            life = TokenLife(time: never, end: ProofEnd(at: never, reason: .signatureAlgorithm))
        }
        lives[digest] = life
        return life
    }

    /// From when to when a token proves something that is in no record yet.
    func life(of token: TimeStampToken) throws(ArchiveError) -> TokenLife {
        let authority = try authority(of: token)
        return TokenLife(
            token,
            path: authority?.path ?? .unknown,
            revocations: authority?.revocations ?? [:],
            constraints: constraints
        )
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
            certificates: authority.path.certificates.map(\.encoding),
            crls: authority.lists.map(\.encoding),
            ocspResponses: authority.responses.map(\.encoding)
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

    /// The certificate of who signed a token; nil where it is nowhere.
    func certificate(of token: TimeStampToken) -> Certificate? {
        token.signedData.certificates.first(where: token.signerInfo.identifier.matches)
            ?? pool(token.signerInfo.identifier).first
    }

    private func authority(of token: TimeStampToken) throws(ArchiveError) -> Authority? {
        guard let certificate = certificate(of: token) else { return nil }
        if let known = authorities[certificate.sha256] { return known }
        let made = try authority(certificate, token.signedData)
        authorities[certificate.sha256] = made
        return made
    }

    private func pool(_ identifier: SignerIdentifier) -> [Certificate] {
        switch identifier {
        case .issuerAndSerialNumber(let issuer, let serialNumber):
            basis.certificates.certificates(issuer: issuer, serialNumber: serialNumber)
        case .subjectKeyIdentifier(let key): basis.certificates.certificates(subjectKeyIdentifier: key)
        }
    }

    private func authority(_ certificate: Certificate, _ own: SignedData) throws(ArchiveError) -> Authority {
        let pool = CertificatePool(own.certificates + fetched.certificates).merged(with: basis.certificates)
        let responses = AuthorityResponses(
            own.ocspResponses + Array(basis.givenResponses.values) + fetched.responses,
            beside: pool,
            basis: basis
        )
        var answers: [OCSPResponse] = []
        var search = AuthorityPathSearch(anchors: basis.anchors, pool: pool, verifier: basis.verifier)
        let found = search.path(of: certificate)
        var revocations: [[UInt8]: Instant] = [:]
        var newest: [CertificateRevocationList] = []
        for (last, issuer) in zip(found.path.certificates, found.issuers) {
            let known = own.crls + Array(basis.givenLists.values) + fetched.lists
            let lists = (try archived(last.issuer) + known.filter { $0.issuer == last.issuer })
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
            if let answer = responses.status(of: last) {
                answers.append(answer.response)
                if let date = answer.revokedAt {
                    revocations[last.sha256] = min(revocations[last.sha256] ?? date, date)
                }
            }
        }
        return Authority(path: found.path, revocations: revocations, lists: newest, responses: answers)
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
