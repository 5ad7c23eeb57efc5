/// What follows when a constraint is not met.
package enum ConstraintLevel: String, Sendable, Hashable, CaseIterable {
    case fail = "FAIL"
    case warn = "WARN"
    case inform = "INFORM"
    case ignore = "IGNORE"

    /// The level of the finding, or nil where the constraint is ignored.
    package var finding: Finding.Level? {
        switch self {
        case .fail: .fail
        case .warn: .warn
        case .inform: .inform
        case .ignore: nil
        }
    }
}
