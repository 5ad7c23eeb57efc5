/// The result of a search for a path.
package struct PathOutcome: Sendable {
    /// The first path that satisfies everything asked for; nil if there is none.
    package let path: ValidatedPath?
    /// Refused paths, the one that came furthest first; at most `PathBudget.rejectedPaths`.
    package let failures: [RejectedPath]
    /// The reason to show where there is no path.
    package let bestFinding: PathFinding?
    package let workDone: PathWork
}
