/// What a building block found: findings in order, and the first verdict that is not a pass.
struct BlockResult {
    private(set) var findings: [Finding] = []
    /// The first failure stands: blocks run in ETSI's order, and what follows a failure is detail.
    private(set) var verdict: Verdict = .totalPassed

    /// A failure that no policy can soften.
    mutating func fail(_ code: ReasonCode, _ verdict: Verdict, _ values: [String: String] = [:]) {
        findings.append(Finding(code, .fail, values))
        conclude(verdict)
    }

    /// An observation that leaves the verdict as it is.
    mutating func note(_ code: ReasonCode, _ level: Finding.Level, _ values: [String: String] = [:]) {
        findings.append(Finding(code, level, values))
    }

    /// A constraint that is not met, weighed by the policy; the values are made only where it weighs.
    mutating func demand(
        _ level: ConstraintLevel,
        _ code: ReasonCode,
        _ verdict: Verdict,
        _ values: @autoclosure () -> [String: String] = [:]
    ) {
        guard let finding = level.finding else { return }
        findings.append(Finding(code, finding, values()))
        if finding == .fail { conclude(verdict) }
    }

    /// Takes over what another block found.
    mutating func append(_ other: BlockResult) {
        findings += other.findings
        conclude(other.verdict)
    }

    /// Takes over findings that were weighed elsewhere.
    mutating func append(_ others: [Finding], verdict other: Verdict) {
        findings += others
        conclude(other)
    }

    /// A failure for good outweighs an indetermination found before it.
    private mutating func conclude(_ other: Verdict) { verdict = verdict.worse(other) }
}
