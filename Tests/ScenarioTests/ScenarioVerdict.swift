import SignatureValidation

/// An indication with its sub-indication, a possible pair.
struct ScenarioVerdict: Sendable, Hashable, CustomStringConvertible {
    let indication: String
    let subIndication: String?

    var description: String { subIndication.map { "\(indication)/\($0)" } ?? indication }

    init(indication: String, subIndication: String?) {
        self.indication = indication
        self.subIndication = subIndication
    }

    /// - Throws: `ScenarioError` for a pair that EN 319 102-1 §5.1.3 does not have.
    init(_ mapping: ScenarioMapping) throws {
        indication = try mapping.required("indication")
        subIndication = try mapping.text("sub-indication")
        let possible =
            switch (indication, subIndication) {
            case ("TOTAL-PASSED", nil): true
            case ("TOTAL-FAILED", .some(let reason)): FailureReason(rawValue: reason) != nil
            case ("INDETERMINATE", .some(let reason)): IndeterminationReason(rawValue: reason) != nil
            default: false
            }
        guard possible else { throw mapping.error("no such verdict: \(self)") }
    }
}
