import ASN1
import Foundation
import LibCrypto
import PKIX
import SignatureCreation
import TestPKI
import TestSupport

/// A time-stamp authority of the archive's own, whose certificates end, and the time of day of the commands that ask it.
///
/// Years pass between runs, so that tokens are due; nothing depends on the machine's date. Signatures are made with SHA-512, so
/// that only hash trees depend on SHA-256.
final class OwnAuthority {
    /// The words by which a command knows it.
    static let words = [
        "--config", "act/lastro.yaml", "--anchor", "act/root.pem", "--certificates", "act/ac.pem", "--revocation",
        "act/ac.crl", "--policy", "act/policy.yaml",
    ]
    private static let firstYear = 2027
    private static let scheme = SignatureScheme.ecdsa(.sha512)
    private static let secret = Array("segredo".utf8)

    /// What commands need in their environment.
    private(set) var environment: [String: String] = [:]
    private let folder: String
    private let root: TestIdentity
    private let issuer: TestIdentity
    /// It is always the first of June.
    private var year = firstYear

    init(in place: String) throws {
        folder = place + "/act"
        let (from, to) = (Instant.utc("2020-01-01"), Instant.utc("2199-01-01"))
        root = .selfSigned(
            .authority(.commonName("AC Raiz Exemplo"), .p384, notBefore: from, notAfter: to).with {
                $0.scheme = Self.scheme
            }
        )
        issuer = root.issue(
            .authority(.commonName("AC Carimbo Exemplo"), .p521, notBefore: from, notAfter: to).with {
                $0.scheme = Self.scheme
            }
        )
        try FileManager.default.createDirectory(atPath: folder + "/segredos", withIntermediateDirectories: true)
        try write("segredos/act", Self.secret)
        try write("root.pem", Array(root.pem.utf8))
        try write("ac.pem", Array(issuer.pem.utf8))
        try write(
            "lastro.yaml",
            Array(
                """
                timeStampAuthorities:
                  - name: propria
                    kind: software
                    key: act.key
                    policy: 2.16.76.1.6.99
                    state: estado
                    secret: credential:act
                    signatureDigest: SHA-512

                """.utf8
            )
        )
        try trustSHA256(until: nil)
        try pass(years: 0, validFor: 3)
    }

    /// Lets years pass; from then on its certificate is one of the year, valid for so many years.
    func pass(years: Int, validFor length: Int) throws {
        year += years
        let tsa = issuer.issue(
            .endEntity(
                .commonName("ACT Exemplo \(year)"),
                .p256,
                notBefore: .utc("\(year)-01-01"),
                notAfter: .utc("\(year + length)-01-01"),
                adding: [.extendedKeyUsage(.timeStamping).critical()]
            )
            .with { $0.scheme = Self.scheme }
        )
        // The cost that a key in use should have is half a second for each run.
        var secret = Self.secret
        let sealed = try SealedKey(
            TestKey.p256.privateKey,
            certificate: Certificate.parse(tsa.certificate[...]),
            chain: [],
            passphrase: SecretBytes(taking: &secret),
            cost: Scrypt.Cost(iterations: 16, blockSize: 8, parallelization: 1)
        )
        try write("act.key", sealed.encode())
        let now = Instant.utc("\(year)-06-01")
        let list = issuer.crl(
            CRLTemplate(
                thisUpdate: now.adding(seconds: -3_600),
                nextUpdate: now.adding(seconds: 30 * 86_400),
                scheme: Self.scheme
            )
        )
        try write("ac.crl", list)
        environment = ClockShim.environment(at: now.seconds) ?? [:]
        environment["CREDENTIALS_DIRECTORY"] = folder + "/segredos"
    }

    /// Sets the policy's end of SHA-256: so many years from now, on the first of January; nil: none.
    func trustSHA256(until years: Int?) throws {
        let policy = try String(
            contentsOfFile: PackageRoot.path + "/policies/validation/etsi-generic.yaml",
            encoding: .utf8
        )
        let end = years.map { "\(year + $0)-01-01" } ?? "null"
        try write(
            "policy.yaml",
            Array(policy.replacingOccurrences(of: "    SHA-256: null", with: "    SHA-256: \(end)").utf8)
        )
    }

    private func write(_ name: String, _ bytes: [UInt8]) throws {
        let path = folder + "/" + name
        try Data(bytes).write(to: URL(filePath: path))
        try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: path)
    }
}
