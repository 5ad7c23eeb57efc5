import ASN1
import LibCrypto
import Synchronization
import TestPKI

@testable import TimeStampClient

/// An authority in memory that gives what it is told to give, and counts.
final class FakeAuthority: TimeStampExchange {
    /// What was asked for (RFC 3161 §2.4.1), read by hand.
    struct Question {
        let imprint: [UInt8]
        let policy: ObjectIdentifier?
        let nonce: [UInt8]
    }

    typealias Answer = @Sendable (Question) throws(TimeStampExchangeFailure) -> [UInt8]

    private let answer: Answer
    private let count = Mutex(0)

    init(_ answer: @escaping Answer) { self.answer = answer }

    var requestCount: Int { count.withLock { $0 } }

    func response(to request: [UInt8]) throws(TimeStampExchangeFailure) -> [UInt8] {
        count.withLock { $0 += 1 }
        guard let question = try? Self.read(request) else {
            throw TimeStampExchangeFailure(reason: "test-request-unreadable", isTransient: false)
        }
        return try answer(question)
    }

    private static func read(_ bytes: [UInt8]) throws -> Question {
        var fields = try Element.parse(bytes[...], rules: .der).sequence()
        _ = try fields.next(.integer)
        var imprint = try fields.next(.sequence).sequence()
        _ = try imprint.next(.sequence)
        let hashed = Array(try imprint.next(.octetString).octetString())
        let policy = try fields.optional(.objectIdentifier)?.objectIdentifier()
        return Question(imprint: hashed, policy: policy, nonce: Array(try fields.next(.integer).integerBytes()))
    }
}
