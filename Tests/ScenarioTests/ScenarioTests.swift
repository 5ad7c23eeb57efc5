import ASN1
import Foundation
import LibCrypto
import SignatureValidation
import Testing
import Yams

/// Scenarios whose verdicts are derived from ETSI EN 319 102-1 and the RFCs, run as `lastro validate` runs.
@Suite struct ScenarioTests {
    @Test("A scenario gets the verdict that the standards derive", arguments: ScenarioFiles.names)
    func verdict(name: String) throws {
        let reason = try ScenarioFiles.knownGaps()[name]
        let differences = try Self.differences(name)
        if let reason {
            #expect(!differences.isEmpty, "\(name) is no longer a gap (\(reason)): take it out of known-gaps.yaml")
        } else {
            #expect(differences.isEmpty, "\(name): \(differences.joined(separator: "; "))")
        }
    }

    @Test("There are at least 150 scenarios, each named after its verdict or a finding") func names() throws {
        #expect(ScenarioFiles.names.count >= 150)
        for name in ScenarioFiles.names {
            let expectation = try ScenarioFiles.outline(name).expectation
            let prefix = name.split(separator: "_").prefix {
                $0.allSatisfy { $0.isUppercase || $0 == "-" || $0.isNumber }
            }
            .joined(separator: "_")
            let allowed =
                [expectation.subIndication ?? expectation.indication] + expectation.findings
                + (expectation.signatures + expectation.timeStamps + expectation.counterSignatures)
                .compactMap(\.subIndication)
            #expect(allowed.contains(prefix), "\(name)")
        }
    }

    @Test("The base of a delta CRL stands among the evidence") func deltaBase() throws {
        let scenario = try ScenarioFiles.scenario("REVOKED_NO_POE_delta-list")
        let signature = try #require(try ScenarioReport(scenario).signatures.first)
        let entry = try #require(
            ScenarioReport.objects(signature["revocation"]).first { $0["status"] as? String == "revoked" }
        )
        let delta = try #require(entry["evidence"] as? [String: Any])
        #expect(delta["type"] as? String == "DELTA_CRL")
        #expect(delta["thisUpdate"] as? String == "2025-12-31T00:00:00Z")
        let base = ScenarioReport.objects(entry["supportingEvidence"])
        #expect(base.map { $0["type"] as? String } == ["CRL"])
        #expect(base.first?["thisUpdate"] as? String == "2025-12-01T00:00:00Z")
        let digests = try scenario.revocation.map { Hexadecimal.encode(try Digest.hash(.sha256, $0)) }
        #expect(digests.contains(base.first?["sha256"] as? String ?? ""))
    }

    @Test("Each known gap is a scenario") func gaps() throws {
        let unknown = Set(try ScenarioFiles.knownGaps().keys).subtracting(ScenarioFiles.names)
        #expect(unknown.isEmpty, "\(unknown)")
    }

    @Test("Both policies and every sub-indication that a signature can have occur") func coverage() throws {
        var reached: Set<String> = []
        var policies: Set<String> = []
        for name in ScenarioFiles.names {
            let outline = try ScenarioFiles.outline(name)
            policies.insert(outline.policy)
            let expectation = outline.expectation
            reached.formUnion([expectation.subIndication].compactMap { $0 })
            reached.formUnion((expectation.signatures + expectation.timeStamps).compactMap(\.subIndication))
        }
        #expect(policies == ["icp-brasil", "etsi-generic"])
        let all = FailureReason.allCases.map(\.rawValue) + IndeterminationReason.allCases.map(\.rawValue)
        let missing = Set(all).subtracting(reached)
        #expect(missing.isEmpty, "\(missing.sorted())")
    }

    @Test("A key that the format does not have is an error") func strict() {
        let bad = [
            "why: x", "at: 2026-01-01\nnonsense: 1\nwhy: y\nexpect: {}",
            "why: A text that is long enough to be a derivation.\nat: 2026-01-01\nexpect: {indication: TOTAL-PASSED, sub-indication: REVOKED, best-signature-time: validation}",
        ]
        for yaml in bad { #expect(throws: ScenarioError.self) { try Scenario(yaml: yaml) } }
    }

    private static func differences(_ name: String) throws -> [String] {
        let scenario = try ScenarioFiles.scenario(name)
        let expectation = scenario.outline.expectation
        let report = try ScenarioReport(scenario)
        var differences: [String] = []
        func compare(_ what: String, _ actual: some Equatable, _ expected: some Equatable) {
            let (actual, expected) = ("\(actual)", "\(expected)")
            if actual != expected { differences.append("\(what) is \(actual), not \(expected)") }
        }
        let expected = ScenarioVerdict(indication: expectation.indication, subIndication: expectation.subIndication)
        compare("verdict", report.verdict, expected)
        let signatures = report.signatures
        if !expectation.signatures.isEmpty {
            compare("signatures", sorted(signatures), expectation.signatures.map(\.description).sorted())
        } else if let signature = signatures.first {
            let best = (signature["bestSignatureTime"] as? String).flatMap { Instant($0) }
            compare("best signature time", best?.description ?? "", expectation.bestSignatureTime?.description ?? "")
        }
        let codes = signatures.reduce(into: Set<String>()) { $0.formUnion(ScenarioReport.codes($1)) }
        let missing = Set(expectation.findings).subtracting(codes)
        if !missing.isEmpty { differences.append("no finding \(missing.sorted())") }
        let unwanted = Set(expectation.absentFindings).intersection(codes)
        if !unwanted.isEmpty { differences.append("unwanted finding \(unwanted.sorted())") }
        let first = signatures.first ?? [:]
        if !expectation.timeStamps.isEmpty {
            let stamps = ScenarioReport.objects(first["timestamps"])
            compare("time-stamps", sorted(stamps), expectation.timeStamps.map(\.description).sorted())
        }
        if !expectation.counterSignatures.isEmpty {
            let inner = ScenarioReport.objects(first["counterSignatures"])
            compare("counter-signatures", sorted(inner), expectation.counterSignatures.map(\.description).sorted())
        }
        return differences.isEmpty ? [] : differences + ["codes \(codes.sorted())"]
    }

    private static func sorted(_ objects: [[String: Any]]) -> [String] {
        objects.map { ScenarioReport.verdict($0).description }.sorted()
    }
}
