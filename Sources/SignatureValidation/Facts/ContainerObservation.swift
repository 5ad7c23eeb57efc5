/// Something about the file around a signature that its format's reader has seen and the judge weighs.
///
/// The judge knows no PDF: it knows the reason, and what it weighs.
package struct ContainerObservation: Sendable, Hashable {
    /// What an observation weighs.
    package enum Weight: Sendable, Hashable {
        /// The verdict, whatever the policy says.
        case always(Verdict)
        /// The verdict where the policy's constraint fails.
        case constraint(Constraint, Verdict)
        /// A word to the reader; the verdict stands.
        case note(Finding.Level)
    }

    package let code: ReasonCode
    package let weight: Weight
    /// Values by name, as the catalogue's texts use them.
    package let values: [String: String]

    package init(_ code: ReasonCode, _ weight: Weight, _ values: [String: String] = [:]) {
        self.code = code
        self.weight = weight
        self.values = values
    }
}
