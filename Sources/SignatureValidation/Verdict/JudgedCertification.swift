package import PathValidation

/// What certificate validation found: the paths tried, and the verdict's part that comes from them.
package struct JudgedCertification: Sendable {
    package let outcome: PathOutcome
    package let verdict: Verdict
    package let findings: [Finding]
}
