import ASN1
import Foundation
import ValidationReport

/// Reads the inputs out of JSON reports.
struct RecordedReportReader {
    let file: String

    /// What stands for one input: a report, or the error in its place.
    ///
    /// - Throws: `ApplianceError` of kind `unreadableInput` for anything else.
    func entry(_ text: Substring) throws(ApplianceError) -> ReplayedDocument {
        let object = try parse(text)
        if object["schema"] as? String == FailureReport.schema {
            return ReplayedDocument(path: try string(try self.object(object, "input"), "name"), recorded: nil)
        }
        let report = try read(text)
        return ReplayedDocument(path: report.document.name, recorded: report)
    }

    private func parse(_ text: Substring) throws(ApplianceError) -> [String: Any] {
        let value = try? JSONSerialization.jsonObject(with: Data(text.utf8))
        guard let object = value as? [String: Any] else { throw wrong("not a JSON object") }
        return object
    }

    /// One report.
    ///
    /// - Throws: `ApplianceError` of kind `unreadableInput` for what is not a report of the schema.
    func read(_ text: Substring) throws(ApplianceError) -> RecordedReport {
        let report = try parse(text)
        guard report["schema"] as? String == DocumentReport.schema else {
            throw wrong("schema is not \(DocumentReport.schema)")
        }
        guard let language = (report["language"] as? String).flatMap(ReportLanguage.init) else {
            throw wrong("language is missing")
        }
        let inputs = try object(report, "inputs")
        let trust = try object(inputs, "trustStore")
        let policy = try object(inputs, "policy")
        guard let time = Instant(try string(inputs, "validationTime")) else { throw wrong("validationTime is no time") }
        var origins: [[UInt8]: String] = [:]
        collectOrigins(report, &origins)
        return RecordedReport(
            document: try recordedFile(try object(inputs, "document")),
            content: inputs["content"] is NSNull ? nil : try recordedFile(try object(inputs, "content")),
            namesake: try namesake(inputs),
            trustStore: TrustStoreInput(
                digest: try string(trust, "digest"),
                origin: try string(trust, "origin"),
                anchorCount: trust["anchors"] as? Int
            ),
            policy: PolicyInput(
                id: try string(policy, "id"),
                digest: try string(policy, "digest"),
                origin: policy["origin"] as? String
            ),
            evidenceDigest: try string(try object(inputs, "evidence"), "digest"),
            signaturePoliciesDigest: (inputs["signaturePolicies"] as? [String: Any])?["digest"] as? String,
            registerDigest: (inputs["register"] as? [String: Any])?["digest"] as? String,
            validationTime: time,
            software: inputs["software"] as? String,
            language: language,
            evidenceOrigins: origins,
            revisionFiles: revisions(report).map { $0["file"] as? String },
            verdicts: ([report] + (report["signatures"] as? [[String: Any]] ?? [])).map(verdict),
            text: text + "\n"
        )
    }

    private func revisions(_ report: [String: Any]) -> [[String: Any]] {
        (report["pdf"] as? [String: Any])?["revisions"] as? [[String: Any]] ?? []
    }

    private func verdict(_ object: [String: Any]) -> String {
        [object["indication"], object["subIndication"]].compactMap { $0 as? String }.joined(separator: " ")
    }

    private func recordedFile(_ object: [String: Any]) throws(ApplianceError) -> RecordedFile {
        RecordedFile(
            name: try string(object, "name"),
            sha256: try string(object, "sha256"),
            isFoundByName: object["foundByName"] as? Bool ?? false
        )
    }

    private func namesake(_ inputs: [String: Any]) throws(ApplianceError) -> ReportedFile? {
        guard inputs["namesake"] != nil else { return nil }
        let file = try object(inputs, "namesake")
        guard let size = file["size"] as? Int else { throw wrong("size is missing") }
        return ReportedFile(name: try string(file, "name"), size: size, sha256: try string(file, "sha256"))
    }

    /// The parser bounds the depth of what it returns.
    private func collectOrigins(_ value: Any, _ origins: inout [[UInt8]: String]) {
        if let array = value as? [Any] {
            for element in array { collectOrigins(element, &origins) }
        } else if let object = value as? [String: Any] {
            if let evidence = object["evidence"] as? [String: Any], let origin = evidence["origin"] as? String,
                let digest = (evidence["sha256"] as? String).flatMap({ Hexadecimal.decode($0) })
            {
                origins[digest] = origin
            }
            for element in object.values { collectOrigins(element, &origins) }
        }
    }

    private func object(_ object: [String: Any], _ key: String) throws(ApplianceError) -> [String: Any] {
        guard let value = object[key] as? [String: Any] else { throw wrong("\(key) is missing") }
        return value
    }

    private func string(_ object: [String: Any], _ key: String) throws(ApplianceError) -> String {
        guard let value = object[key] as? String else { throw wrong("\(key) is missing") }
        return value
    }

    private func wrong(_ what: String) -> ApplianceError {
        ApplianceError(
            .unreadableInput,
            "\(file): not a report that can be replayed: \(what)",
            hint: "give what 'lastro validate --format json' wrote"
        )
    }
}
