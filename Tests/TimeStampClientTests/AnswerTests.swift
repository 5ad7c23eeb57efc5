import ASN1
import LibCrypto
import TestPKI
import Testing
import TimeStampProtocol

@testable import TimeStampClient

/// What a response must be before it is used (RFC 3161 §2.2 to §2.4), one lie each.
@Suite struct AnswerTests {
    /// A lie, and the reason that it is refused for.
    struct Lie: Sendable, CustomTestStringConvertible {
        let name: String
        let reason: String
        let answer: @Sendable (ClientWorld, FakeAuthority.Question) -> [UInt8]

        var testDescription: String { name }

        init(
            _ name: String,
            _ reason: String,
            _ answer: @escaping @Sendable (ClientWorld, FakeAuthority.Question) -> [UInt8]
        ) {
            self.name = name
            self.reason = reason
            self.answer = answer
        }

        /// A token that differs in one thing.
        static func token(
            _ name: String,
            _ reason: String,
            _ change: @escaping @Sendable (inout TimeStampTemplate) -> Void
        ) -> Lie {
            Lie(name, reason) { world, question in ClientWorld.grant(world.tsa, question, change) }
        }

        /// A token of somebody else.
        static func signer(
            _ name: String,
            _ reason: String,
            _ signer: @escaping @Sendable (ClientWorld) -> TestIdentity
        ) -> Lie {
            Lie(name, reason) { world, question in ClientWorld.grant(signer(world), question) }
        }

        /// A status without token: PKIStatus and the number of a bit of PKIFailureInfo (RFC 3161 §2.4.2).
        static func status(_ name: String, _ reason: String, _ status: Int, failure: Int? = nil) -> Lie {
            Lie(name, reason) { _, _ in
                var bits: [UInt8] = []
                if let failure {
                    bits = [UInt8](repeating: 0, count: failure / 8 + 1)
                    bits[failure / 8] = 0x80 >> UInt8(failure % 8)
                }
                let info = failure == nil ? [] : DEREncoder.element(.bitString, [UInt8(7 - (failure ?? 0) % 8)] + bits)
                return DEREncoder.sequence(DEREncoder.sequence(DEREncoder.integer(status), info))
            }
        }
    }

    static let lies: [Lie] = [
        .token("another nonce", "nonce-differs") { $0.nonce = [0x11] },
        .token("no nonce", "nonce-differs") { $0.nonce = nil },
        .token("a nonce with the opposite sign", "nonce-differs") { $0.nonce?.insert(0xff, at: 0) },
        .token("another imprint", "imprint-differs") { $0.imprint = [UInt8](repeating: 7, count: 32) },
        .token("the imprint under another algorithm", "imprint-differs") { $0.imprintDigest = .sha512t256 },
        .token("another policy", "policy-differs") { $0.policy = ObjectIdentifier(1, 2, 3) },
        .token("a time an hour ago", "time-out-of-bounds") { $0.genTime = $0.genTime.adding(seconds: -3_600) },
        .token("a time in an hour", "time-out-of-bounds") { $0.genTime = $0.genTime.adding(seconds: 3_600) },
        .token("a signature with a bit that is another", "cv-signature-invalid") {
            $0.changeSigner = { $0.mutateSignature = { $0.dropLast() + [($0.last ?? 0) ^ 1] } }
        },
        .status("rejected", "request-rejected", 2),
        .status("rejected, with an algorithm", "rejected-algorithm", 2, failure: 0),
        .status("rejected, with a policy", "rejected-policy", 2, failure: 15),
        .status("waiting", "status-not-granted", 3),
        .status("granted without token", "token-missing", 0),
        Lie("nothing", "answer-unreadable") { _, _ in [] },
        Lie("garbage", "answer-unreadable") { _, _ in Array("<html>503</html>".utf8) },
        Lie("cut off", "answer-unreadable") { world, question in
            ClientWorld.grant(world.tsa, question).dropLast(10)
        },
        Lie("more behind it", "answer-unreadable") { world, question in ClientWorld.grant(world.tsa, question) + [0] },
        .signer("of an unknown chain", "xcv-chain-not-found") { _ in
            TestIdentity.selfSigned(.authority(.commonName("AC Estranha"), .rsa6)).issue(ClientWorld.template())
        },
        .signer("of a certificate for other purposes", "tst-eku-missing") {
            $0.root.issue(ClientWorld.template(adding: []))
        },
        .signer("of a certificate that has expired", "xcv-cert-expired") {
            $0.root.issue(ClientWorld.template(notAfter: .utc("2025-12-31")))
        },
    ]

    @Test("A lie is refused for what it is", arguments: lies)
    func refused(lie: Lie) throws {
        let world = ClientWorld()
        let liar = FakeAuthority { lie.answer(world, $0) }
        let rotation = try world.rotation([
            TimeStampAuthority("act", liar) {
                $0.policy = ObjectIdentifier(2, 16, 76, 1, 6, 99)
                $0.attempts = 1
            }
        ])
        let expected = TimeStampUnavailable(attempts: [.init(source: "act", reason: lie.reason)])
        #expect(throws: expected) { try rotation.token(over: ClientWorld.digest, .sha256) }
    }

    @Test("After any lie the next one is asked", arguments: lies)
    func failover(lie: Lie) throws {
        let world = ClientWorld()
        let rotation = try world.rotation([
            TimeStampAuthority("mentira", FakeAuthority { lie.answer(world, $0) }) {
                $0.policy = ObjectIdentifier(2, 16, 76, 1, 6, 99)
            },
            TimeStampAuthority("verdade", world.honest()),
        ])
        let token = try rotation.token(over: ClientWorld.digest, .sha256)
        #expect(token.tstInfo.messageImprint.hashedMessage == ClientWorld.digest)
        #expect(world.memory.record(of: "mentira").failureCount == 1)
        #expect(world.memory.record(of: "verdade").failureCount == 0)
    }

    @Test("A certificate that is known to be revoked is refused, though revocation data need not be there")
    func revoked() throws {
        let world = ClientWorld(revokes: true)
        let rotation = try world.rotation([TimeStampAuthority("act", world.honest()) { $0.attempts = 1 }])
        let expected = TimeStampUnavailable(attempts: [.init(source: "act", reason: "xcv-cert-revoked")])
        #expect(throws: expected) { try rotation.token(over: ClientWorld.digest, .sha256) }
    }

    @Test("A time within the tolerance is accepted, ahead or behind", arguments: [-290, 0, 290])
    func tolerance(seconds: Int64) throws {
        let world = ClientWorld()
        let rotation = try world.rotation([
            TimeStampAuthority("act", world.honest { $0.genTime = $0.genTime.adding(seconds: seconds) })
        ])
        let token = try rotation.token(over: ClientWorld.digest, .sha256)
        #expect(token.tstInfo.genTime == ClientWorld.start.adding(seconds: seconds))
    }

    @Test("grantedWithMods is a grant") func modified() throws {
        let world = ClientWorld()
        let tsa = world.tsa
        let authority = FakeAuthority { question in
            var template = TimeStampTemplate(tsa, at: ClientWorld.start)
            template.imprint = question.imprint
            template.nonce = question.nonce
            return DEREncoder.sequence(DEREncoder.sequence(DEREncoder.integer(1)), template.token(over: []))
        }
        _ = try world.rotation([TimeStampAuthority("act", authority)]).token(over: ClientWorld.digest, .sha256)
    }
}
