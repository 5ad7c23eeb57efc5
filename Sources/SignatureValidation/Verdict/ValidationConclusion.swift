package import ASN1

/// What a building block or process concluded, why, and for which time.
package struct ValidationConclusion: Sendable, Hashable {
    package let verdict: Verdict
    /// In the order in which the blocks found them.
    package let findings: [Finding]
    /// The control time for which the verdict holds.
    package let at: Instant

    package init(_ verdict: Verdict, findings: [Finding], at: Instant) {
        self.verdict = verdict
        self.findings = findings
        self.at = at
    }

    package var indication: Indication { verdict.indication }
    package var subIndication: String? { verdict.subIndication }
}
