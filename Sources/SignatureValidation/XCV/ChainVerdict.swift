package import PathValidation

extension Verdict {
    /// What a search for a path means by itself, without a signature (`lastro chain`).
    package init(chain outcome: PathOutcome) {
        guard outcome.path == nil else {
            self = .totalPassed
            return
        }
        let finding = outcome.bestFinding
        if finding?.code == .certificateRevoked, finding?.certificateIndex != 0 {
            self = .indeterminate(.revokedCANoPOE)
        } else {
            self = .indeterminate(finding.map { PathFailure.reason($0.code) } ?? .noCertificateChainFound)
        }
    }
}
