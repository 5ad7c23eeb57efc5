import ASN1
import PKIX
import PathValidation
import TestPKI
import Testing

/// Long series of CRLs of one name: what one list says is not lost behind newer ones that are silent of it.
@Suite("Many CRLs of one issuer")
struct ManyListsTests {
    private let issuer: TestIdentity
    private let target: TestIdentity

    init() {
        issuer = Scenario.root.authority("First CA", .rsa1)
        target = issuer.endEntity()
    }

    private func list(
        _ thisUpdate: Instant,
        number: Int = 1,
        revoked: String? = nil,
        reason: TestRevocationReason? = nil
    ) -> CRLTemplate {
        CRLTemplate(
            thisUpdate: thisUpdate,
            nextUpdate: .utc("2026-01-01"),
            number: number,
            entries: revoked.map { [CRLEntryTemplate.revoked(target, at: .utc($0), reason: reason)] } ?? []
        )
    }

    /// Lists of consecutive hours.
    private func series(
        _ count: Int,
        from first: String,
        revoked: String? = nil,
        _ change: (inout CRLTemplate) -> Void = { _ in }
    ) -> [CRLTemplate] {
        (0..<count).map { hour in
            list(Instant.utc(first).adding(seconds: Int64(hour) * 3_600), number: hour + 100, revoked: revoked)
                .with(change)
        }
    }

    private func status(
        _ lists: [CRLTemplate],
        _ policy: RevocationTimePolicy = .current(),
        budget: PathBudget = PathBudget(),
        target: TestIdentity? = nil,
        pool: [TestIdentity] = []
    ) throws -> CertificateRevocation {
        var scenario = try Scenario.with([issuer] + pool)
        scenario.lists = lists.map { issuer.crl($0) }
        scenario.lists.append(
            Scenario.root.crl(CRLTemplate(thisUpdate: .utc("2022-01-02"), nextUpdate: .utc("2032-01-01")))
        )
        let parameters = PathParameters(time: Scenario.time, revocation: .collect(policy), budget: budget)
        return try #require(try scenario.validate(target ?? self.target, parameters).path?.revocation.first)
    }

    @Test(
        "a revocation stands behind any number of silent lists, of the same key or a new one",
        arguments: [15, 16, 40]
    )
    func revocation(_ count: Int) throws {
        let revoking = list(.utc("2024-05-10"), revoked: "2024-05-01", reason: .keyCompromise)
        let silent = series(count, from: "2024-05-20")
        let revoked = CertificateRevocation.Status.revoked(at: .utc("2024-05-01"), reason: .keyCompromise)
        #expect(try status(silent).status == .good)
        #expect(try status([revoking] + silent).status == revoked)
        let rekeyed = Scenario.root.authority("First CA", .rsa2)
        let others = series(count, from: "2024-05-20") { $0.signer = rekeyed }
        #expect(try status([revoking] + others, pool: [rekeyed]).status == revoked)
    }

    @Test("a hold stands behind any number of lists that tell of the revocation that it became")
    func hold() throws {
        let held = list(.utc("2024-05-10"), revoked: "2024-05-01", reason: .certificateHold)
        let revoking = series(40, from: "2024-07-10", revoked: "2024-07-01")
        let policy = RevocationTimePolicy.proof(at: Scenario.time, knownUntil: .utc("2024-09-01"))
        #expect(try status([held] + revoking, policy).status == .revoked(at: .utc("2024-05-01"), reason: nil))
    }

    @Test("lists for some reasons do not hide those for the others")
    func reasons() throws {
        let names = [TestGeneralName.uri("http://crl.example.test/part")]
        let target = issuer.endEntity(
            "Partitioned",
            .rsa10,
            adding: .crlDistributionPoints(TestDistributionPoint(fullName: names))
        )
        let some = series(40, from: "2024-05-20") {
            $0.issuingDistributionPoint = .issuingDistributionPoint(fullName: names, onlySomeReasons: [1, 2, 3])
        }
        let rest = list(.utc("2024-05-10")).with {
            $0.issuingDistributionPoint = .issuingDistributionPoint(fullName: names, onlySomeReasons: [4, 5, 6, 7, 8])
        }
        #expect(try status(some, target: target).refusal?.code == .crlReasonsIncomplete)
        #expect(try status(some + [rest], target: target).status == .good)
    }

    @Test("lists that repeat a later revocation cost no more than a few")
    func repetition() throws {
        let revoking = series(80, from: "2024-07-10", revoked: "2024-07-01")
        let policy = RevocationTimePolicy.proof(at: Scenario.time, knownUntil: .utc("2024-09-01"))
        let result = try status(revoking, policy, budget: PathBudget(steps: 400, signatureChecks: 10))
        #expect(result.status == .good)
        #expect(result.laterRevocation?.date == .utc("2024-07-01"))
    }

    @Test("many silent lists cost no more than a few")
    func silence() throws {
        let silent = series(100, from: "2024-05-20")
        #expect(try status(silent, budget: PathBudget(steps: 60, signatureChecks: 10)).status == .good)
    }
}
