import ASN1
import EvidenceRenewal
import LibCrypto
import SignatureValidation
import Testing

/// When tokens and trees have to be renewed, and how (RFC 4998 §5.1 to §5.3).
@Suite struct RenewalPlannerTests {
    private static let day: Int64 = 86_400
    private static let within = 90 * day

    private func date(_ year: Int, _ month: Int = 1, _ day: Int = 1) throws -> Instant {
        try #require(Instant(year: year, month: month, day: day))
    }

    private func planner(_ now: Instant, sha256: Instant? = nil) -> RenewalPlanner {
        RenewalPlanner(
            constraints: CryptographicConstraints(digests: [.sha256: sha256, .sha512: nil], keys: [:]),
            now: now,
            within: Self.within
        )
    }

    private func stamp(
        _ name: String,
        _ time: Instant,
        _ end: Instant?,
        _ reason: ProofEnd.Reason = .authorityCertificate
    )
        -> ProofStrand.Stamp
    {
        .init(token: name, life: TokenLife(time: time, end: end.map { ProofEnd(at: $0, reason: reason) }))
    }

    private func strand(
        _ batch: UInt64,
        _ stamps: [ProofStrand.Stamp],
        _ digest: DigestAlgorithm = .sha256
    ) -> ProofStrand {
        ProofStrand(batch: batch, chains: [.init(digest: digest, stamps: stamps)])
    }

    @Test("A token is due from the given time before its end on, not sooner")
    func due() throws {
        let strand = strand(1, [stamp("a", try date(2026), try date(2030))])
        let before = try date(2030).adding(seconds: -Self.within - 1)
        let early = planner(before).plan([strand])
        #expect(early.isEmpty)
        #expect(early.next?.at == (try date(2030)))
        let plan = planner(before.adding(seconds: 1)).plan([strand])
        #expect(plan.timeStamps.map(\.token) == ["a"])
        #expect(plan.timeStamps.map(\.digest) == [.sha256])
        #expect(plan.trees.isEmpty)
    }

    @Test("One token that many batches rest on is renewed once")
    func shared() throws {
        let now = try date(2030, 3)
        let head = stamp("head", try date(2029), try date(2030, 4))
        let strands = (0..<1000).map { number in
            strand(UInt64(number), [stamp("t\(number)", Instant(seconds: Int64(number)), nil), head])
        }
        let plan = planner(now).plan(strands)
        #expect(plan.timeStamps.map(\.token) == ["head"])
        #expect(plan.timeStamps.first?.batchCount == 1000)
    }

    @Test("A renewal after the end of what it renews proves nothing of the time before (RFC 4998 §5.3)")
    func late() throws {
        let end = try date(2030)
        let strand = strand(1, [stamp("a", try date(2026), end, .authorityChain), stamp("b", try date(2031), nil)])
        let plan = planner(try date(2032)).plan([strand])
        #expect(plan.losses.map(\.batch) == [1])
        #expect(plan.losses.first?.end == ProofEnd(at: end, reason: .authorityChain))
        // At the very end it is too late, a second before it is not.
        let just = self.strand(1, [stamp("a", try date(2026), end), stamp("b", end, nil)])
        #expect(planner(try date(2032)).plan([just]).losses.count == 1)
        let inTime = self.strand(1, [stamp("a", try date(2026), end), stamp("b", end.adding(seconds: -1), nil)])
        #expect(planner(try date(2032)).plan([inTime]).isEmpty)
    }

    @Test("A token that nobody renewed is lost from its end on")
    func expired() throws {
        let strand = strand(1, [stamp("a", try date(2026), try date(2030))])
        #expect(planner(try date(2030).adding(seconds: -1)).plan([strand]).losses.isEmpty)
        #expect(planner(try date(2030)).plan([strand]).losses.count == 1)
        #expect(planner(try date(2030)).plan([strand]).timeStamps.isEmpty)
    }

    @Test("While one strand of a batch stands the batch is not lost, and only that strand is renewed")
    func strands() throws {
        let strands = [
            strand(1, [stamp("revoked", try date(2026), try date(2027), .revocation)]),
            strand(1, [stamp("good", try date(2026), try date(2030))]),
        ]
        let plan = planner(try date(2029, 12)).plan(strands)
        #expect(plan.losses.isEmpty)
        #expect(plan.timeStamps.map(\.token) == ["good"])
        let later = planner(try date(2031)).plan(strands)
        #expect(later.losses.map(\.end.at) == [try date(2030)])
    }

    @Test("A digest that the policy gives up needs a new tree, whatever its token (RFC 4998 §5.3)")
    func digest() throws {
        let sunset = try date(2040)
        let strand = strand(7, [stamp("a", try date(2038), try date(2040))])
        let plan = planner(try date(2039, 12), sha256: sunset).plan([strand])
        #expect(planner(try date(2039), sha256: sunset).plan([strand]).isEmpty)
        #expect(plan.trees.map(\.batch) == [7])
        #expect(plan.trees.first?.end == ProofEnd(at: sunset, reason: .digest))
        #expect(plan.timeStamps.isEmpty)
        #expect(planner(try date(2039, 12), sha256: sunset).digest == .sha512)
        #expect(planner(try date(2037), sha256: sunset).digest == .sha256)
    }

    @Test("A chain under a digest that ended is saved by the next chain only if that began in time")
    func chains() throws {
        let sunset = try date(2040)
        let old = ProofStrand.Chain(digest: .sha256, stamps: [stamp("a", try date(2038), try date(2045))])
        func renewed(_ time: Instant) -> ProofStrand {
            ProofStrand(batch: 1, chains: [old, .init(digest: .sha512, stamps: [stamp("b", time, nil)])])
        }
        let planner = planner(try date(2050), sha256: sunset)
        #expect(planner.plan([renewed(sunset.adding(seconds: -1))]).isEmpty)
        let late = planner.plan([renewed(sunset)])
        #expect(late.losses.map(\.end) == [ProofEnd(at: sunset, reason: .digest)])
    }

    @Test("A digest that the policy does not trust at all proves nothing, and none is chosen where none is trusted")
    func untrusted() throws {
        let strand = strand(1, [stamp("a", try date(2026), nil)], .sha1)
        #expect(planner(try date(2027)).plan([strand]).losses.count == 1)
        let none = RenewalPlanner(
            constraints: CryptographicConstraints(digests: [:], keys: [:]),
            now: try date(2027),
            within: 0
        )
        #expect(none.digest == nil)
    }

    @Test("A token of a TSA that ends soon is not due again at once, but when half of its time is over")
    func shortLived() throws {
        let issued = try date(2030)
        let strand = strand(1, [stamp("a", issued, issued.adding(seconds: 60 * Self.day))])
        #expect(planner(issued).plan([strand]).isEmpty)
        #expect(planner(issued.adding(seconds: 29 * Self.day)).plan([strand]).isEmpty)
        #expect(planner(issued.adding(seconds: 30 * Self.day)).plan([strand]).timeStamps.count == 1)
    }

    @Test("Planning again after what was due is done finds nothing due")
    func idempotent() throws {
        let now = try date(2030, 3)
        let first = stamp("a", try date(2026), try date(2030, 4))
        #expect(planner(now).plan([strand(1, [first])]).timeStamps.count == 1)
        let renewed = strand(1, [first, stamp("b", now, try date(2034))])
        #expect(planner(now).plan([renewed]).isEmpty)
    }

    @Test(
        "A newest token without an anchor is renewed at once; one that is covered is told of, and nothing is given up"
    )
    func unanchored() throws {
        let now = try date(2027)
        let issued = try date(2026)
        let head = ProofStrand.Stamp(
            token: "alien",
            life: TokenLife(
                time: issued,
                end: ProofEnd(at: try date(2045), reason: .authorityCertificate),
                isAnchored: false
            )
        )
        let first = stamp("a", try date(2025), try date(2030))
        let plan = planner(now).plan([strand(1, [first, head])])
        #expect(plan.timeStamps.map(\.token) == ["alien"])
        #expect(plan.timeStamps.first?.end == ProofEnd(at: issued, reason: .noAnchor))
        #expect(plan.losses.isEmpty && plan.unanchored == ["alien"] && plan.next == nil)
        let renewed = planner(now).plan([strand(1, [first, head, stamp("b", now, try date(2040))])])
        #expect(renewed.isEmpty && renewed.unanchored == ["alien"])
        #expect(planner(try date(2045)).plan([strand(1, [head])]).losses.count == 1)
    }

    @Test("What was made a moment ago is left out of a plan") func leftOut() throws {
        let now = try date(2030, 3)
        let plan = planner(now).plan([
            strand(1, [stamp("a", try date(2026), try date(2030, 4))]), strand(2, [stamp("b", now, now)]),
            strand(3, [stamp("c", now, now)]),
        ])
        #expect(plan.losses.map(\.batch) == [2, 3])
        let left = plan.leavingOut(batches: [3], tokens: ["a"])
        #expect(left.losses.map(\.batch) == [2] && left.timeStamps.isEmpty)
        #expect(left.leavingOut(batches: [2], tokens: []).isEmpty)
    }
}
