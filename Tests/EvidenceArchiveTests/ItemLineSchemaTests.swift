import EvidenceArchive
import Foundation
import TestSupport
import Testing

@Suite struct ItemLineSchemaTests {
    private static let script = """
        import json, sys, jsonschema
        kind = getattr(jsonschema, "Draft202012Validator", None)
        if kind is None: sys.exit(print("skipped: jsonschema is too old for draft 2020-12"))
        schema = json.load(open(sys.argv[1]))
        kind.check_schema(schema)
        for line in open(sys.argv[2], encoding="utf-8"): kind(schema).validate(json.loads(line))
        """

    private func validate(_ lines: [[UInt8]]) throws -> ToolRun {
        let folder = NSTemporaryDirectory() + "/lastro-lines-\(UUID().uuidString)"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        try Data(lines.flatMap { $0 + [0x0A] }).write(to: URL(filePath: folder + "/items.ndjson"))
        let schema = PackageRoot.path + "/Documentation/Schemas/archive-item-1.schema.json"
        return try ToolRun("python3", ["-c", Self.script, schema, "items.ndjson"], in: folder)
    }

    @Test(
        "Item lines follow their schema, and a changed one does not",
        .enabled(if: ToolRun.isThere("python3", ["-c", "import jsonschema"]))
    )
    func linesFollowTheirSchema() throws {
        let full = try ItemLine(encoding: try SampleItems.contract()).bytes
        let bare = ArchiveItem(
            sequence: 1,
            addedAt: try SampleItems.time("2026-06-01T12:00:00Z"),
            salt: try SampleItems.salt(),
            object: try SampleItems.object(""),
            role: .evidence,
            signatures: [ItemSignature(id: "x")]
        )
        let run = try validate([full, try ItemLine(encoding: bare).bytes])
        #expect(run.status == 0, "\(run.output)")
        let text = String(decoding: full, as: UTF8.self)
        let changed = text.replacingOccurrences(of: "\"role\":\"document\"", with: "\"role\":\"documento\"")
        let refused = try validate([Array(changed.utf8)])
        #expect(refused.status != 0 || refused.output.contains("skipped"))
    }
}
