/// One check of a signature or time-stamp with its result and the clause that demands it.
struct CheckEntry: Sendable, Hashable {
    /// How the check ended.
    enum Outcome: Sendable, Hashable {
        case passed
        case failed
        case unknown
    }

    /// The name of the check in machine-readable reports.
    let name: String
    let label: ReportLabel
    let outcome: Outcome
    /// The result in words, in the report's language.
    let text: String
    /// The place in the standard that the check comes from.
    let clause: String
}
