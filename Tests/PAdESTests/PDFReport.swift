import Foundation

/// What the product's own code path says of a PDF file, read out of its JSON report.
struct PDFReport {
    /// The text of the report, which names what a test failed on.
    let text: String
    private let report: [String: Any]

    init(text: String) throws {
        self.text = text
        report = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any] ?? [:]
    }

    /// Judges a file of the test PKI; nil where it cannot be read as anything (exit code 65).
    static func judge(_ bytes: [UInt8]) throws -> PDFReport? { try PDFJudge.world.get().report(on: bytes) }

    /// Nil where no signature was judged.
    var indication: String? { report["indication"] as? String }

    var subIndication: String? { report["subIndication"] as? String }

    var signatures: [[String: Any]] { report["signatures"] as? [[String: Any]] ?? [] }

    var documentTimeStamps: [[String: Any]] { report["documentTimestamps"] as? [[String: Any]] ?? [] }

    /// The codes of all findings.
    var codes: Set<String> { Set(findings.compactMap { $0["code"] as? String }) }

    /// The codes of findings that fail.
    var failures: Set<String> {
        Set(findings.filter { $0["level"] as? String == "FAIL" }.compactMap { $0["code"] as? String })
    }

    /// Whether a finding that fails names an object by its number, in whichever generation, in its values and its text.
    func names(_ object: Int) -> Bool {
        failing.contains { finding in
            [finding["values"], finding["text"]].allSatisfy { part in
                "\(part ?? "")".matches(of: /\b([0-9]+) [0-9]+ R\b/).contains { $0.1 == "\(object)" }
            }
        }
    }

    /// Whether a finding that fails names an object or an offset in the file.
    var locatesFailure: Bool {
        failing.contains { finding in
            let values = finding["values"] as? [String: Any] ?? [:]
            let object = values["object"] as? String ?? ""
            return object.contains(/^[0-9]+ [0-9]+ R/) || Int(values["offset"] as? String ?? "") != nil
        }
    }

    /// What the report tells of latent content.
    var latentContent: [[String: Any]] {
        (report["pdf"] as? [String: Any])?["latentContent"] as? [[String: Any]] ?? []
    }

    private var failing: [[String: Any]] { findings.filter { $0["level"] as? String == "FAIL" } }

    /// Indication, sub-indication and codes, for messages.
    var summary: String { "\(indication ?? "no verdict")/\(subIndication ?? "-") \(codes.sorted())" }

    /// The findings wherever they stand in the report.
    private var findings: [[String: Any]] { Self.findings(report) }

    private static func findings(_ value: Any) -> [[String: Any]] {
        if let list = value as? [Any] { return list.flatMap(findings) }
        guard let object = value as? [String: Any] else { return [] }
        let own = object["findings"] as? [[String: Any]] ?? []
        return own + object.filter { $0.key != "findings" }.values.flatMap(findings)
    }
}
