import ASN1
import Appliance
import Foundation
import TestSupport
import ValidationReport

/// What the product's own code path says of a scenario, read out of its JSON report.
struct ScenarioReport {
    private let report: [String: Any]

    /// Writes the scenario's files into a folder and validates them as `lastro validate` does.
    init(_ scenario: Scenario) throws {
        let folder = try TemporaryFolder()
        func write(_ bytes: [UInt8], _ name: String) throws -> String { try folder.write(name, bytes) }
        let document = try write(scenario.document, "documento.p7s")
        let content = try scenario.detachedContent.map { try write($0, "documento.txt") }
        let anchors = try scenario.anchors.enumerated().map { try write($1, "anchors/\($0).cer") }
        for (index, certificate) in scenario.certificates.enumerated() {
            _ = try write(certificate, "certificates/\(index).cer")
        }
        for (index, evidence) in scenario.revocation.enumerated() { _ = try write(evidence, "revocation/\(index).bin") }
        for (index, policy) in scenario.signaturePolicies.enumerated() {
            _ = try write(policy, "signature-policies/\(index).der")
        }
        func existing(_ name: String, _ files: [[UInt8]]) -> [String] {
            files.isEmpty ? [] : [folder.path + "/" + name]
        }
        let basis = try ValidationBasis(
            BasisOptions(
                anchors: anchors,
                certificates: existing("certificates", scenario.certificates),
                revocation: existing("revocation", scenario.revocation),
                policy: "\(PackageRoot.path)/policies/validation/\(scenario.outline.policy).yaml",
                signaturePolicies: existing("signature-policies", scenario.signaturePolicies),
                time: scenario.outline.time
            )
        )
        let use = ValidateDocuments(basis: basis, content: content, locator: ContentLocator())
        let text = try use.report(on: document).render(as: .jsonLine, language: .english)
        let parsed = try JSONSerialization.jsonObject(with: Data(text.utf8))
        guard let report = parsed as? [String: Any] else { throw ScenarioError("the report is not an object") }
        self.report = report
    }

    var verdict: ScenarioVerdict { Self.verdict(report) }

    var signatures: [[String: Any]] { Self.objects(report["signatures"]) }

    static func verdict(_ object: [String: Any]) -> ScenarioVerdict {
        ScenarioVerdict(
            indication: object["indication"] as? String ?? "",
            subIndication: object["subIndication"] as? String
        )
    }

    static func objects(_ value: Any?) -> [[String: Any]] { value as? [[String: Any]] ?? [] }

    /// The codes of a signature's findings and of its time-stamps' and counter-signatures'.
    static func codes(_ signature: [String: Any]) -> Set<String> {
        var codes = Set(objects(signature["findings"]).compactMap { $0["code"] as? String })
        for inner in objects(signature["timestamps"]) + objects(signature["counterSignatures"]) {
            codes.formUnion(Self.codes(inner))
        }
        return codes
    }
}
