/// What the standards make of a file.
enum AttackExpectation: Sendable, Hashable {
    /// TOTAL-PASSED and no finding that fails.
    case passed
    /// TOTAL-FAILED with FORMAT_FAILURE.
    case formatFailure
    /// TOTAL-FAILED.
    case failed
    /// INDETERMINATE with SIG_CONSTRAINTS_FAILURE, or TOTAL-FAILED.
    case constrained
    /// Any verdict that is no pass.
    case refused
    /// Any verdict that is no pass, by a finding that names an object or a place in the file.
    case located
    /// A pass only with a finding whose code begins so.
    case named(String)

    /// Whether a report, nil for a file without a verdict, is what is expected.
    func isMet(by report: PDFReport?) -> Bool {
        guard let report else { return false }
        let isPassed = report.indication == "TOTAL-PASSED"
        return switch self {
        case .passed: isPassed && report.failures.isEmpty
        case .formatFailure: report.indication == "TOTAL-FAILED" && report.subIndication == "FORMAT_FAILURE"
        case .failed: report.indication == "TOTAL-FAILED"
        case .constrained: report.indication == "TOTAL-FAILED" || report.subIndication == "SIG_CONSTRAINTS_FAILURE"
        case .refused: !isPassed && report.indication != nil
        case .located: !isPassed && report.indication != nil && report.locatesFailure
        case .named(let prefix): !isPassed || report.codes.contains { $0.hasPrefix(prefix) }
        }
    }
}
