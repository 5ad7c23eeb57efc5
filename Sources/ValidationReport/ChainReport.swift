import ASN1
import PKIX
package import PathValidation
package import SignatureValidation

/// The report on the certification path of one certificate (`lastro.chain-report/1`).
package struct ChainReport: Sendable, Hashable {
    /// The schema that the JSON form follows.
    package static let schema = "lastro.chain-report/1"

    package let inputs: ReportInputs
    package let verdict: Verdict
    let target: CertificateEntry?
    let path: [CertificateEntry]
    let anchorName: String?
    let findings: [FindingEntry]
    let revocation: [RevocationEntry]
    /// Object identifiers in order, anyPolicy as `2.5.29.32.0`.
    let userConstrainedPolicies: [String]
    let authorityConstrainedPolicies: [String]
    /// Every refused path, the one that came furthest first.
    let refused: [RefusedPathEntry]

    /// The report on a search.
    package init(inputs: ReportInputs, outcome: PathOutcome, context: ReportContext = ReportContext()) {
        let mapping = ReportMapping(context: context)
        let path = CertificationPath(outcome, target: nil)
        self.init(
            inputs: inputs,
            verdict: Verdict(chain: outcome),
            target: path.certificates.first.map { mapping.entry($0, anchor: path.anchor) },
            path: mapping.chain(path.certificates, path.anchor),
            anchorName: path.anchor.map { mapping.text($0.name.description) },
            findings: Self.findings(outcome, path, mapping),
            revocation: mapping.revocation(
                path.revocation,
                among: path.certificates,
                neededAt: inputs.validationTime
            ),
            userConstrainedPolicies: Self.sorted(outcome.path?.userConstrainedPolicies),
            authorityConstrainedPolicies: Self.sorted(outcome.path?.authorityConstrainedPolicies),
            refused: outcome.failures.map { failure in
                RefusedPathEntry(
                    certificates: mapping.chain(failure.certificates, failure.anchor),
                    findings: failure.findings.map { mapping.finding($0, .fail, among: failure.certificates) }
                )
            }
        )
    }

    init(
        inputs: ReportInputs,
        verdict: Verdict,
        target: CertificateEntry?,
        path: [CertificateEntry],
        anchorName: String?,
        findings: [FindingEntry],
        revocation: [RevocationEntry],
        userConstrainedPolicies: [String],
        authorityConstrainedPolicies: [String],
        refused: [RefusedPathEntry]
    ) {
        self.inputs = inputs
        self.verdict = verdict
        self.target = target
        self.path = path
        self.anchorName = anchorName
        self.findings = findings
        self.revocation = revocation
        self.userConstrainedPolicies = userConstrainedPolicies
        self.authorityConstrainedPolicies = authorityConstrainedPolicies
        self.refused = refused
    }

    /// The report in a format and a language.
    package func render(as format: ReportFormat, language: ReportLanguage) -> String {
        switch format {
        case .text: ChainText(report: self, language: language).make()
        case .json: JSONWriter.write(json(language), pretty: true)
        case .jsonLine: JSONWriter.write(json(language), pretty: false)
        }
    }

    /// The best finding first, then the others of the path that came furthest.
    private static func findings(
        _ outcome: PathOutcome,
        _ path: CertificationPath,
        _ mapping: ReportMapping
    ) -> [FindingEntry] {
        guard outcome.path == nil else { return [] }
        var findings: [PathFinding] = []
        for finding in [outcome.bestFinding].compactMap({ $0 }) + (outcome.failures.first?.findings ?? [])
        where !findings.contains(finding) {
            findings.append(finding)
        }
        return findings.map { mapping.finding($0, .fail, among: path.certificates) }
    }

    private static func sorted(_ policies: Set<ObjectIdentifier>?) -> [String] {
        (policies ?? []).map(\.description).sorted()
    }
}
