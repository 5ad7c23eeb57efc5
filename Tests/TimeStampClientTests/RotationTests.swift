import ASN1
import LibCrypto
import Synchronization
import TestPKI
import Testing
import TimeStampProtocol

@testable import TimeStampClient

/// Who is asked when, by a clock that stands.
@Suite struct RotationTests {
    private static func reasons(_ rotation: AuthorityRotation) -> [String] {
        do throws(TimeStampUnavailable) {
            _ = try rotation.token(over: ClientWorld.digest, .sha256)
            return []
        } catch {
            return error.attempts.map { "\($0.source) \($0.reason)" }
        }
    }

    @Test("The first that answers is enough") func first() throws {
        let world = ClientWorld()
        let (one, two) = (world.honest(), world.honest())
        let rotation = try world.rotation([TimeStampAuthority("um", one), TimeStampAuthority("dois", two)])
        _ = try rotation.token(over: ClientWorld.digest, .sha256)
        #expect((one.requestCount, two.requestCount) == (1, 0))
        #expect(world.pauses.withLock { $0.isEmpty })
    }

    @Test("Rounds: all are asked before any is asked again, and what cannot pass is not")
    func rounds() throws {
        let world = ClientWorld()
        let rotation = try world.rotation([
            TimeStampAuthority("um", ClientWorld.failing()) { $0.attempts = 3 },
            TimeStampAuthority("dois", ClientWorld.failing("http-status-403", isTransient: false)) { $0.attempts = 3 },
            TimeStampAuthority("três", ClientWorld.failing()) { $0.attempts = 2 },
        ])
        #expect(
            Self.reasons(rotation) == [
                "um timed-out", "dois http-status-403", "três timed-out", "um timed-out", "três timed-out",
                "um timed-out",
            ]
        )
    }

    @Test("Pauses are anything up to a bound that doubles, and never more than 30 seconds")
    func backoff() throws {
        let world = ClientWorld()
        let rotation = try world.rotation([TimeStampAuthority("um", ClientWorld.failing()) { $0.attempts = 10 }])
        _ = Self.reasons(rotation)
        let chance = 0x7777_7777
        let bounds = [500, 1_000, 2_000, 4_000, 8_000, 16_000, 30_000, 30_000, 30_000]
        #expect(world.pauses.withLock { $0 } == bounds.map { chance % ($0 + 1) })
    }

    @Test("One that failed lately is asked last, and after a while in its place again")
    func health() throws {
        let world = ClientWorld()
        let tsa = world.tsa
        let ill = ClientWorld.failing()
        let well = FakeAuthority { ClientWorld.grant(tsa, $0, at: world.now) }
        let rotation = try world.rotation([TimeStampAuthority("um", ill), TimeStampAuthority("dois", well)])
        for _ in 0..<3 { _ = try rotation.token(over: ClientWorld.digest, .sha256) }
        #expect((ill.requestCount, well.requestCount) == (1, 3))
        world.advance(seconds: 61)
        _ = try rotation.token(over: ClientWorld.digest, .sha256)
        #expect(ill.requestCount == 2)
        // The second failure counts for twice as long.
        world.advance(seconds: 61)
        _ = try rotation.token(over: ClientWorld.digest, .sha256)
        #expect(ill.requestCount == 2)
        world.advance(seconds: 60)
        _ = try rotation.token(over: ClientWorld.digest, .sha256)
        #expect(ill.requestCount == 3)
    }

    @Test("A clock that is set back makes no failure last") func clockSetBack() {
        var record = AuthorityRecord()
        record.fail(at: ClientWorld.start, retryAfter: nil)
        #expect(record.isAiling(at: ClientWorld.start.adding(seconds: 59)))
        #expect(!record.isAiling(at: ClientWorld.start.adding(seconds: 60)))
        #expect(!record.isAiling(at: ClientWorld.start.adding(seconds: -1)))
    }

    @Test("No more requests than the quota has, failed ones counted; the window slides")
    func quota() throws {
        let world = ClientWorld()
        let tsa = world.tsa
        let authority = FakeAuthority { ClientWorld.grant(tsa, $0, at: world.now) }
        let rotation = try world.rotation([
            TimeStampAuthority("um", authority) { $0.quota = .init(requests: 2, window: 100) }
        ])
        #expect(Self.reasons(rotation) == [])
        world.advance(seconds: 50)
        #expect(Self.reasons(rotation) == [])
        #expect(Self.reasons(rotation) == ["um quota-exhausted"])
        world.advance(seconds: 50)
        #expect(Self.reasons(rotation) == [])
        #expect(Self.reasons(rotation) == ["um quota-exhausted"])
        #expect(authority.requestCount == 3)
    }

    @Test("One that asks us to stay away is left alone for so long") func stayAway() throws {
        let world = ClientWorld()
        let busy = ClientWorld.failing("http-status-503", retryAfter: 120)
        let rotation = try world.rotation([TimeStampAuthority("um", busy) { $0.attempts = 5 }])
        #expect(Self.reasons(rotation) == ["um http-status-503", "um asked-to-stay-away"])
        world.advance(seconds: 100)
        #expect(Self.reasons(rotation) == ["um asked-to-stay-away"])
        world.advance(seconds: 21)
        #expect(Self.reasons(rotation).first == "um http-status-503")
        #expect(busy.requestCount == 2)
    }

    @Test("An authority is not asked for a digest that it does not take") func digests() throws {
        let world = ClientWorld()
        let authority = world.honest()
        let rotation = try world.rotation([TimeStampAuthority("um", authority) { $0.digests = [.sha512] }])
        #expect(Self.reasons(rotation) == ["um digest-not-offered"])
        #expect(authority.requestCount == 0)
    }

    @Test("Nobody configured is nobody who answers") func nobody() throws {
        #expect(throws: TimeStampUnavailable(attempts: [])) {
            try ClientWorld().rotation([]).token(over: ClientWorld.digest, .sha256)
        }
    }

    @Test("Who may recover is asked again: failure info systemFailure (25)") func unableNow() throws {
        let world = ClientWorld()
        let authority = FakeAuthority { _ in
            let bits = DEREncoder.element(.bitString, [6, 0, 0, 0, 0x40])
            return DEREncoder.sequence(DEREncoder.sequence(DEREncoder.integer(2), bits))
        }
        let rotation = try world.rotation([TimeStampAuthority("um", authority)])
        #expect(Self.reasons(rotation) == ["um authority-unable-now", "um authority-unable-now"])
    }

    @Test("A source that checks by itself is one among others") func source() throws {
        struct Local: TimeStampSource {
            func token(
                over digest: [UInt8],
                _ algorithm: DigestAlgorithm
            ) throws(TimeStampUnavailable) -> TimeStampToken {
                throw TimeStampUnavailable(attempts: [.init(source: "local", reason: "token-removed")])
            }
        }
        let world = ClientWorld()
        let rotation = try world.rotation([
            TimeStampAuthority(name: "local", way: .source(Local())), TimeStampAuthority("act", world.honest()),
        ])
        _ = try rotation.token(over: ClientWorld.digest, .sha256)
        #expect(world.memory.record(of: "local").failureCount == 1)
    }

    /// An authority of one's own, which signs whatever it is asked to.
    private struct Own: TimeStampSource {
        let identity: TestIdentity
        var change: @Sendable (inout TimeStampTemplate) -> Void = { _ in }

        func token(
            over digest: [UInt8],
            _ algorithm: DigestAlgorithm
        ) throws(TimeStampUnavailable) -> TimeStampToken {
            var template = TimeStampTemplate(identity, at: ClientWorld.start)
            template.imprint = digest
            change(&template)
            do throws(TimeStampError) { return try TimeStampToken.parse(template.token(over: [])[...]) } catch {
                throw TimeStampUnavailable(attempts: [.init(source: "own", reason: "unreadable")])
            }
        }
    }

    @Test("A token of one's own authority is judged as any other: path, revocation, imprint, policy")
    func ownJudged() throws {
        func reasons(
            _ world: ClientWorld,
            _ own: Own,
            policy: ObjectIdentifier? = nil
        ) throws -> [String] {
            var authority = TimeStampAuthority(name: "own", way: .source(own))
            authority.policy = policy
            authority.attempts = 1
            return Self.reasons(try world.rotation([authority]))
        }
        let world = ClientWorld()
        #expect(try reasons(world, Own(identity: world.tsa)) == [])
        let stranger = TestIdentity.selfSigned(.authority(.commonName("AC Alheia"), .rsa2))
        let alien = Own(identity: stranger.issue(ClientWorld.template()))
        #expect(try reasons(world, alien) == ["own xcv-chain-not-found"])
        let revoked = ClientWorld(revokes: true)
        #expect(try reasons(revoked, Own(identity: revoked.tsa)) == ["own xcv-cert-revoked"])
        #expect(
            try reasons(world, Own(identity: world.tsa) { $0.imprint = [UInt8](repeating: 1, count: 32) })
                == ["own imprint-differs"]
        )
        #expect(
            try reasons(world, Own(identity: world.tsa), policy: ObjectIdentifier(1, 2, 3)) == ["own policy-differs"]
        )
        // The next one is asked.
        let rotation = try world.rotation([
            TimeStampAuthority(name: "own", way: .source(alien)), TimeStampAuthority("act", world.honest()),
        ])
        _ = try rotation.token(over: ClientWorld.digest, .sha256)
        #expect(world.memory.record(of: "own").failureCount > 0)
        #expect(world.memory.record(of: "act").failureCount == 0)
    }

    @Test("What the caller refuses is a bad answer: the next one is asked, and nobody left is no token")
    func refused() throws {
        let world = ClientWorld()
        let (one, two) = (world.honest(), world.honest())
        let rotation = try world.rotation([TimeStampAuthority("um", one), TimeStampAuthority("dois", two)])
        var seen = 0
        _ = try rotation.token(over: ClientWorld.digest, .sha256) { _ in
            seen += 1
            return seen == 1 ? .proofEnded : nil
        }
        #expect((one.requestCount, two.requestCount) == (1, 1))
        do throws(TimeStampUnavailable) {
            _ = try rotation.token(over: ClientWorld.digest, .sha256) { _ in .pathMissing }
            Issue.record("a token was given")
        } catch {
            #expect(Set(error.attempts.map(\.reason)) == ["path-missing"])
        }
    }
}
