/// The main status of a validation (ETSI EN 319 102-1 §5.1.3, table 5), with ETSI's own spelling.
package enum Indication: String, Sendable, Hashable, CaseIterable {
    case totalPassed = "TOTAL-PASSED"
    case totalFailed = "TOTAL-FAILED"
    case indeterminate = "INDETERMINATE"
}
