import ASN1
import EvidenceArchive
import LibCrypto
import TestPKI
import TimeStampProtocol

/// A TSA of the test PKI whose clock the test sets; it may be out of reach.
final class ClockedSource: TimeStampSource {
    static let tsa = TestIdentity.selfSigned(
        .endEntity(.commonName("ACT Exemplo"), .rsa4, adding: [.extendedKeyUsage(.timeStamping).critical()])
    )

    private let identity: TestIdentity
    var time: Instant
    var isReachable = true
    private(set) var count = 0

    init(_ identity: TestIdentity = ClockedSource.tsa, at time: Instant) {
        self.identity = identity
        self.time = time
    }

    func token(over digest: [UInt8], _ algorithm: DigestAlgorithm) throws(TimeStampUnavailable) -> TimeStampToken {
        guard isReachable else { throw TimeStampUnavailable(attempts: [.init(source: "test", reason: "unreachable")]) }
        count += 1
        let bytes = TimeStampTemplate(identity, at: time, imprintDigest: algorithm).with { $0.imprint = digest }
            .token(over: [])
        do throws(TimeStampError) { return try TimeStampToken.parse(bytes[...]) } catch {
            throw TimeStampUnavailable(attempts: [.init(source: "test", reason: "unreadable")])
        }
    }
}
