import ASN1
import Yams

/// What a scenario file says without its bytes being made.
struct ScenarioOutline {
    private static let keys: Set<String> = [
        "why", "uncertain", "at", "policy", "anchors", "given", "certificates", "lists", "revoked", "evidence",
        "document",
        "signature", "signatures", "signature-policies", "approved-list", "expect",
    ]

    let root: ScenarioMapping
    /// The validation time.
    let time: Instant
    /// The identifier of the validation policy.
    let policy: String
    let expectation: ScenarioExpectation

    /// - Throws: `ScenarioError` where the file is not right.
    init(yaml: String) throws {
        root = try ScenarioMapping(try Yams.compose(yaml: yaml), "scenario", keys: Self.keys)
        guard try root.required("why").count > 40 else { throw root.error("why must derive the verdict") }
        guard let time = try root.time("at") else { throw root.error("at is missing") }
        self.time = time
        policy = try root.text("policy") ?? "icp-brasil"
        guard let expect = try root.mapping("expect", keys: ScenarioExpectation.keys) else {
            throw root.error("expect is missing")
        }
        expectation = try ScenarioExpectation(expect, validationTime: time)
    }
}
