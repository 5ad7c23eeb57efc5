/// What one validation may cost; exceeding it ends the search with `XCV-BUDGET-EXHAUSTED`.
///
/// Certificates and pools are chosen by an adversary: a handful of cross-certificates spans more paths than can be tried.
package struct PathBudget: Hashable, Sendable {
    /// Candidate issuers looked at, certificates judged and revocation look-ups together.
    package var steps: Int
    /// Signatures verified that were not remembered.
    package var signatureChecks: Int
    /// Names compared with name constraints.
    package var nameComparisons: Int
    /// Certificates in a path, target and anchor included.
    package var depth: Int
    /// Refused paths that are kept for the report.
    package var rejectedPaths: Int

    package init(
        steps: Int = 10_000,
        signatureChecks: Int = 500,
        nameComparisons: Int = 250_000,
        depth: Int = 20,
        rejectedPaths: Int = 32
    ) {
        self.steps = steps
        self.signatureChecks = signatureChecks
        self.nameComparisons = nameComparisons
        self.depth = depth
        self.rejectedPaths = rejectedPaths
    }
}
