import ASN1
import Foundation
import LibCrypto
import PKCS11
import PKIX
import SignatureCreation
import Synchronization
import TestPKI
import TestSupport
import TimeStampProtocol

/// P6: how fast a local time-stamping authority is beside the key that it signs with.
enum TimeStampBenchmarks {
    /// As many as a busy authority has requests under way: each waits for the disk while others sign.
    private static let threads = 64
    private static let count = 40

    static func run(folder: URL) throws -> [Measurement] {
        let root = TestIdentity.selfSigned(.authority(.commonName("Exemplo de AC"), .rsa1))
        let template = CertificateTemplate.endEntity(
            .commonName("Exemplo de carimbo"),
            .rsa2,
            adding: [.extendedKeyUsage(.timeStamping).critical()]
        )
        let identity = root.issue(template)
        let certificate = try Certificate.parse(identity.certificate[...])
        var results = [
            try measure(
                "P6-tsa",
                "RSA-2048 key in memory",
                SoftwareSigner(key: TestKey.rsa2.privateKey, certificate: certificate),
                folder.appending(path: "tsa-software").path
            )
        ]
        guard SoftTokens.isThere else { return results }
        let tokens = try SoftTokens(["carimbo"])
        try tokens.put(TestKey.rsa2.path, on: "carimbo", id: "01", label: "chave", certificate: identity.certificate)
        let module = try tokens.withConfiguration { try TokenModule.load(tokens.module) }
        let key = try TokenKey(.uri(TokenURI("pkcs11:token=carimbo")), modules: [module]) { _ in
            var pin = Array(SoftTokens.pin.utf8)
            return SecretBytes(taking: &pin)
        }
        results.append(
            try measure(
                "P6-tsa-token",
                "RSA-2048 key on a SoftHSM token",
                TokenSigner(key: key),
                folder.appending(path: "tsa-token").path
            )
        )
        return results
    }

    private static func measure(
        _ id: String,
        _ name: String,
        _ signer: any Signer,
        _ path: String
    ) throws -> Measurement {
        let settings = TimeStampSettings(name: "exemplo", policy: ObjectIdentifier(2, 16, 76, 1, 6, 99))
        let authority = try LocalTimeStampAuthority(
            signer: signer,
            settings: settings,
            ledger: TimeStampLedger(path),
            clock: { .time(.utc("2026-03-01")) }
        )
        let digest = [UInt8](repeating: 7, count: 32)
        let request = TimeStampRequest(digest: .sha256, hashedMessage: digest).encode()
        // By turns, and the middle of many pairs: what else the machine does meets both halves of most.
        var rounds: [(raw: Double, whole: Double)] = []
        for _ in 0..<11 {
            let raw = parallel { (try? signer.sign(digest, .rsaPKCS1(.sha256))) != nil }
            rounds.append((raw, parallel { authority.respond(to: request[...]).refusal == nil }))
        }
        rounds.sort { $0.raw / $0.whole < $1.raw / $1.whole }
        let (raw, whole) = rounds[rounds.count / 2]
        return Measurement(
            id: id,
            what:
                "tokens of a local authority a second, \(name), \(threads) threads: \(Int(1 / whole)); bare \(Int(1 / raw))",
            ratio: raw / whole,
            yardstick: "the key's own signatures",
            goal: ">= 0.8",
            isMet: raw / whole >= 0.8
        )
    }

    /// Seconds for one; infinite where one failed.
    private static func parallel(_ body: @escaping @Sendable () -> Bool) -> Double {
        let failures = Mutex(0)
        let group = DispatchGroup()
        let start = ContinuousClock.now
        for _ in 0..<threads {
            group.enter()
            Thread.detachNewThread {
                for _ in 0..<count where !body() { failures.withLock { $0 += 1 } }
                group.leave()
            }
        }
        group.wait()
        let (seconds, attoseconds) = (ContinuousClock.now - start).components
        guard failures.withLock({ $0 }) == 0 else { return .infinity }
        return (Double(seconds) + Double(attoseconds) / 1e18) / Double(threads * count)
    }
}
