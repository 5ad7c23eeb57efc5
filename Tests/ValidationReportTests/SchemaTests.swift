import Foundation
import Testing

@testable import ValidationReport

@Suite struct SchemaTests {
    private static func report(_ schema: String, _ language: ReportLanguage) -> [String] {
        switch schema {
        case "chain-report-1": [SampleReports.expired.render(as: .json, language: language)]
        case "error-1":
            ReportFormat.allCases.filter { $0 != .text }.map {
                SampleReports.failure.render(as: $0, language: language)
            }
        case "evidence-report-1": [SampleReports.record.render(as: .json, language: language)]
        case "timestamp-report-1": [SampleReports.token.render(as: .json, language: language)]
        default:
            [
                SampleReports.passed.render(as: .json, language: language),
                SampleReports.changed.render(as: .jsonLine, language: language),
                SampleHistories.report(SampleHistories.allowed).render(as: .json, language: language),
                SampleHistories.report(SampleHistories.objectionable).render(as: .json, language: language),
                SampleHistories.hostile.render(as: .json, language: language),
            ]
        }
    }

    @Test(
        arguments: ["validation-report-1", "chain-report-1", "timestamp-report-1", "evidence-report-1", "error-1"],
        ReportLanguage.allCases
    )
    func `A report follows its schema`(_ name: String, _ language: ReportLanguage) throws {
        guard try ExternalTool.run("python3", ["-c", "import jsonschema"], input: "").status == 0 else {
            print("skipped: python3 or its jsonschema module is missing (apt-get install python3-jsonschema)")
            return
        }
        let schema = ExternalTool.package.appending(path: "Documentation/Schemas/\(name).schema.json").path
        let script = """
            import json, sys, jsonschema
            schema = json.load(open(sys.argv[1]))
            kind = getattr(jsonschema, "Draft202012Validator", None)
            if kind is None: sys.exit(print("jsonschema is too old for draft 2020-12"))
            kind.check_schema(schema)
            kind(schema).validate(json.load(sys.stdin))
            """
        for report in Self.report(name, language) {
            let result = try ExternalTool.run("python3", ["-c", script, schema], input: report)
            #expect(result.status == 0, "\(result.output)")
        }
    }

    @Test func `The keys that scripts rely on are there`() throws {
        let text = SampleReports.passed.render(as: .json, language: .portuguese)
        let report = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
        #expect(report["schema"] as? String == "lastro.validation-report/1")
        #expect(report["indication"] as? String == "TOTAL-PASSED")
        #expect(report["subIndication"] is NSNull)
        #expect(report["verdict"] as? String == "aprovado")
        let inputs = try #require(report["inputs"] as? [String: Any])
        for key in ["document", "content", "trustStore", "policy", "evidence", "validationTime"] {
            #expect(inputs[key] != nil, "\(key)")
        }
        let signature = try #require((report["signatures"] as? [[String: Any]])?.first)
        for key in [
            "id", "format", "profile", "baseline", "indication", "subIndication", "findings", "signedContent",
            "cryptographicallyValid", "signer", "signingTimeClaimed", "bestSignatureTime", "chain", "revocation",
            "timestamps", "counterSignatures",
        ] {
            #expect(signature[key] != nil, "\(key)")
        }
    }

    @Test func `One line is one object and the same as the pretty form`() throws {
        let line = SampleReports.changed.render(as: .jsonLine, language: .portuguese)
        #expect(line.filter { $0 == "\n" }.count == 1)
        let pretty = SampleReports.changed.render(as: .json, language: .portuguese)
        let left = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? NSDictionary
        #expect(left?.isEqual(try JSONSerialization.jsonObject(with: Data(pretty.utf8))) == true)
    }
}
