import ASN1

/// The verdict that a scenario expects.
struct ScenarioExpectation: Sendable {
    static let keys: Set<String> = [
        "indication", "sub-indication", "best-signature-time", "findings", "without-findings", "time-stamps",
        "counter-signatures", "signatures",
    ]

    let indication: String
    let subIndication: String?
    /// nil where the scenario has several signatures, each with its own.
    let bestSignatureTime: Instant?
    /// Codes that must occur, in the signature's own findings or in those of its time-stamps.
    let findings: [String]
    let absentFindings: [String]
    /// Of the first signature; compared where given.
    let timeStamps: [ScenarioVerdict]
    let counterSignatures: [ScenarioVerdict]
    /// Of several signatures, in any order.
    let signatures: [ScenarioVerdict]

    init(_ mapping: ScenarioMapping, validationTime: Instant) throws {
        let verdict = try ScenarioVerdict(mapping)
        indication = verdict.indication
        subIndication = verdict.subIndication
        let best = try mapping.text("best-signature-time")
        bestSignatureTime = best == "validation" ? validationTime : try mapping.time("best-signature-time")
        findings = try mapping.texts("findings")
        absentFindings = try mapping.texts("without-findings")
        timeStamps = try Self.verdicts(mapping, "time-stamps")
        counterSignatures = try Self.verdicts(mapping, "counter-signatures")
        signatures = try Self.verdicts(mapping, "signatures")
        guard bestSignatureTime != nil || !signatures.isEmpty else {
            throw mapping.error("best-signature-time is missing")
        }
    }

    private static func verdicts(_ mapping: ScenarioMapping, _ key: String) throws -> [ScenarioVerdict] {
        try mapping.nodes(key).map { node in
            try ScenarioVerdict(
                ScenarioMapping(node, "\(mapping.place).\(key)", keys: ["indication", "sub-indication"])
            )
        }
    }
}
