import ASN1
import LibCrypto
import TestPKI
import TimeStampProtocol

/// Time-stamp authorities through forty years, all of invented names: each certificate is used for three years and valid for
/// five, and so are their CAs in turn.
///
/// Signatures are made with SHA-512, so that only hash trees depend on SHA-256.
final class LifeAuthorities: Sendable {
    static let scheme = SignatureScheme.rsaPKCS1(.sha512)

    let root: TestIdentity
    private let issuers: [TestIdentity]
    /// By the year in which each begins.
    private let usual: [Int: TestIdentity]
    /// One that is revoked, and one whose certificate is short.
    let second: TestIdentity
    let short: TestIdentity

    init() {
        func year(_ year: Int) -> Instant { .utc("\(year)-01-01") }
        let root = TestIdentity.selfSigned(
            .authority(.commonName("AC Raiz Exemplo"), .rsa1, notBefore: year(2020), notAfter: year(2090))
                .with { $0.scheme = Self.scheme }
        )
        let issuers = [(2025, 2045, TestKey.rsa2), (2040, 2060, .rsa3), (2055, 2080, .rsa4)].map { from, to, key in
            root.issue(
                .authority(.commonName("AC Carimbo Exemplo \(from)"), key, notBefore: year(from), notAfter: year(to))
                    .with { $0.scheme = Self.scheme }
            )
        }
        func authority(_ name: String, _ key: TestKey, _ from: Int, _ to: Int) -> TestIdentity {
            let issuer = from < 2040 ? issuers[0] : from < 2055 ? issuers[1] : issuers[2]
            return issuer.issue(
                .endEntity(
                    .commonName(name),
                    key,
                    notBefore: year(from),
                    notAfter: year(to),
                    adding: [.extendedKeyUsage(.timeStamping).critical()]
                )
                .with { $0.scheme = Self.scheme }
            )
        }
        var usual: [Int: TestIdentity] = [:]
        for from in stride(from: 2026, through: 2068, by: 3) {
            usual[from] = authority("ACT Exemplo \(from)", from % 2 == 0 ? .rsa5 : .rsa6, from, from + 5)
        }
        self.root = root
        self.issuers = issuers
        self.usual = usual
        second = authority("ACT Segunda", .rsa7, 2026, 2034)
        short = authority("ACT Curta", .rsa8, 2033, 2035)
    }

    /// The authority of the time.
    func usual(_ year: Int) -> TestIdentity { usual[2026 + (year - 2026) / 3 * 3] ?? second }

    /// The CRLs that the CAs publish at a time; the second authority is revoked from the day on.
    func lists(at time: Instant, revoked: Instant) -> [[UInt8]] {
        let next = time.adding(seconds: 30 * 86_400)
        let authorities = [root] + issuers.filter { $0.notBefore <= time && time <= $0.notAfter }
        return authorities.map { issuer in
            var template = CRLTemplate(thisUpdate: time.adding(seconds: -3_600), nextUpdate: next, scheme: Self.scheme)
            if issuer.certificate == issuers[0].certificate, revoked <= time {
                template.entries = [.revoked(second, at: revoked, reason: .superseded)]
            }
            return issuer.crl(template)
        }
    }

    /// The certificates of the CAs.
    var certificates: [[UInt8]] { issuers.map(\.certificate) }
}

/// An authority at a time.
struct LifeSource: TimeStampSource {
    let identity: TestIdentity
    let time: Instant

    func token(over digest: [UInt8], _ algorithm: DigestAlgorithm) throws(TimeStampUnavailable) -> TimeStampToken {
        let template = TimeStampTemplate(identity, at: time, imprintDigest: algorithm).with { template in
            template.imprint = digest
            template.signatureDigest = .sha512
            template.signingCertificate = .v2(.sha512)
            template.changeSigner = { $0.scheme = LifeAuthorities.scheme }
        }
        do throws(TimeStampError) { return try TimeStampToken.parse(template.token(over: [])[...]) } catch {
            throw TimeStampUnavailable(attempts: [.init(source: "test", reason: "unreadable")])
        }
    }
}
