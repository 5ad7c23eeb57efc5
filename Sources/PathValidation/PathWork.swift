/// What a validation has cost.
package struct PathWork: Hashable, Sendable {
    package var steps = 0
    /// Signatures verified that were not remembered.
    package var signatureChecks = 0
    package var nameComparisons = 0
    /// Complete candidate paths that were judged.
    package var candidatePaths = 0
}
