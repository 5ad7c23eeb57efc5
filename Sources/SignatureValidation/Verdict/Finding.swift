package import PathValidation

/// One observation of the judge: a code, how much it weighs, and the values that its text names.
package struct Finding: Sendable, Hashable {
    /// How much a finding weighs.
    package enum Level: String, Sendable, Hashable, CaseIterable {
        /// The verdict cannot be TOTAL-PASSED.
        case fail = "FAIL"
        /// The reader must know, the verdict stands.
        case warn = "WARN"
        /// A fact worth telling.
        case inform = "INFORM"
    }

    /// The raw value of a `ReasonCode` or a `PathFindingCode`.
    package let code: String
    package let level: Level
    /// Values by name, as the catalogue's texts use them: digests, times, identifiers; no personal data.
    package let values: [String: String]

    package init(_ code: ReasonCode, _ level: Level, _ values: [String: String] = [:]) {
        self.code = code.rawValue
        self.level = level
        self.values = values
    }

    /// What path validation found, weighed.
    package init(_ finding: PathFinding, _ level: Level) {
        code = finding.code.rawValue
        self.level = level
        values = finding.values
    }
}
