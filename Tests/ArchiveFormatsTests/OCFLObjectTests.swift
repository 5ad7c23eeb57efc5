import ASN1
import DurableFiles
import Foundation
import TestSupport
import Testing

@testable import ArchiveFormats

/// Objects with one defect each; ocfl-py must name the same code for each of them.
@Suite struct OCFLObjectTests {
    /// An object, as text by path.
    struct Object {
        var files: [String: String]
        var folders: [String] = []

        subscript(_ path: String) -> String {
            get { files[path] ?? "" }
            set { files[path] = newValue }
        }

        /// Replaces text in both inventories, and makes their sidecars anew.
        mutating func edit(_ old: String, _ new: String) throws {
            let text = self["inventory.json"]
            #expect(text.contains(old), "\(old)")
            try replaceInventory(text.replacingOccurrences(of: old, with: new))
        }

        mutating func replaceInventory(_ text: String) throws {
            let digest = try ContentDigests(of: Array(text.utf8)[...]).sha512
            for prefix in ["", "v1/"] {
                self[prefix + "inventory.json"] = text
                self[prefix + "inventory.json.sha512"] = String(
                    decoding: OCFLInventoryText.sidecar(digest),
                    as: UTF8.self
                )
            }
        }

        func write(to folder: String) throws {
            for (path, text) in files {
                let url = URL(filePath: folder + "/" + path)
                try FileManager.default.createDirectory(
                    at: url.deletingLastPathComponent(),
                    withIntermediateDirectories: true
                )
                try Data(text.utf8).write(to: url)
            }
            for path in folders {
                try FileManager.default.createDirectory(
                    atPath: folder + "/" + path,
                    withIntermediateDirectories: true
                )
            }
        }
    }

    static func digest(_ text: String) throws -> (sha256: String, sha512: String) {
        let digests = try ContentDigests(of: Array(text.utf8)[...])
        return (Hexadecimal.encode(digests.sha256), Hexadecimal.encode(digests.sha512))
    }

    static func valid() throws -> Object {
        var object = Object(files: [:])
        let files = ["a.txt": "primeiro\n", "d/b.txt": "segundo\n"]
        for (path, text) in files { object["v1/content/" + path] = text }
        object["0=ocfl_object_1.1"] = "ocfl_object_1.1\n"
        let inventory = OCFLInventoryText.bytes(
            identifier: "urn:exemplo:1",
            OCFLRootTests.info,
            files: try files.map { (path: $0, digests: try ContentDigests(of: Array($1.utf8)[...])) }
        )
        try object.replaceInventory(String(decoding: inventory, as: UTF8.self))
        return object
    }

    /// One change to a valid object, and the code that it must be found by.
    struct Defect: Sendable {
        let code: String
        /// ocfl-py's, where it differs from the specification's.
        var peer: String?
        let change: @Sendable (inout Object) throws -> Void
    }

    static let defects: [Defect] = [
        Defect(code: "E001") { $0["extra.txt"] = "x" },
        Defect(code: "E001") { $0.folders = ["extra"] },
        Defect(code: "E003") { $0.files["0=ocfl_object_1.1"] = nil },
        Defect(code: "E003") { $0["0=ocfl_object_1.0"] = "ocfl_object_1.0\n" },
        Defect(code: "E007") { $0["0=ocfl_object_1.1"] = "ocfl_object_1.0\n" },
        Defect(code: "E008") { object in
            try object.replaceInventory(
                """
                {"id":"urn:exemplo:1","type":"https://ocfl.io/1.1/spec/#inventory","digestAlgorithm":"sha512","head":"v1",
                "manifest":{},"versions":{}}
                """
            )
        },
        Defect(code: "E009") { try $0.edit("\"v1\": {", "\"v2\": {") },
        Defect(code: "E010") {
            try $0.edit("\"v1\": {", "\"v3\": {\"created\": \"2026-06-01T12:00:00Z\", \"state\": {}}, \"v1\": {")
        },
        Defect(code: "E015") { $0["v1/extra.txt"] = "x" },
        Defect(code: "E017") { try $0.edit("\"head\"", "\"contentDirectory\": \"a/b\", \"head\"") },
        Defect(code: "E018") { try $0.edit("\"head\"", "\"contentDirectory\": \"..\", \"head\"") },
        Defect(code: "E023") { $0["v1/content/extra.txt"] = "x" },
        Defect(code: "E024") { $0.folders = ["v1/content/vazio"] },
        Defect(code: "E025") { try $0.edit("\"digestAlgorithm\": \"sha512\"", "\"digestAlgorithm\": \"md5\"") },
        Defect(code: "E025") { object in
            let digest = try digest("primeiro\n").sha512
            try object.edit(digest, String(digest.dropLast()))
        },
        Defect(code: "E033") { try $0.replaceInventory("{") },
        Defect(code: "E036") { try $0.edit("\"id\": \"urn:exemplo:1\",", "") },
        Defect(code: "E036") { try $0.edit("\"head\": \"v1\",", "") },
        Defect(code: "E037") { try $0.edit("\"urn:exemplo:1\"", "\"\"") },
        Defect(code: "E038") { try $0.edit("https://ocfl.io/1.1/", "https://ocfl.io/9.1/") },
        Defect(code: "E040") { try $0.edit("\"head\": \"v1\"", "\"head\": \"v2\"") },
        Defect(code: "E041") { try $0.edit("\"manifest\"", "\"manifesto\"") },
        Defect(code: "E042") { try $0.edit("v1/content/a.txt", "v1/outro/a.txt") },
        Defect(code: "E044") { object in
            try object.replaceInventory(
                """
                {"id":"urn:exemplo:1","type":"https://ocfl.io/1.1/spec/#inventory","digestAlgorithm":"sha512","head":"v1",
                "manifest":{},"versions":[]}
                """
            )
        },
        Defect(code: "E046") { $0.folders = ["v2"] },
        Defect(code: "E048") { try $0.edit("\"created\"", "\"criado\"") },
        Defect(code: "E049") { try $0.edit("2026-06-01T12:00:00Z", "2026-06-01T12:00:00") },
        Defect(code: "E049") { try $0.edit("2026-06-01T12:00:00Z", "2026-06-01") },
        Defect(code: "E049") { try $0.edit("2026-06-01T12:00:00Z", "2026-13-01T12:00:00Z") },
        Defect(code: "E050") { object in
            let digest = try digest("primeiro\n").sha512
            try object.edit(
                "\(digest)\": [\n          \"a.txt",
                "\(digest.replacing("a", with: "b"))\": [\n          \"a.txt"
            )
        },
        Defect(code: "E052") { try $0.edit("\"d/b.txt\"", "\"d/../b.txt\"") },
        Defect(code: "E053") { try $0.edit("\"d/b.txt\"", "\"/d/b.txt\"") },
        Defect(code: "E054") { try $0.edit("\"name\": \"Operador de Teste\",", "") },
        Defect(code: "E056") { try $0.edit("\"sha256\": {", "\"crc32\": {") },
        Defect(code: "E057") { object in
            let digest = try digest("primeiro\n").sha256
            try object.edit(digest, "00")
        },
        Defect(code: "E058") { $0.files["inventory.json.sha512"] = nil },
        Defect(code: "E060") { object in
            object["inventory.json.sha512"] = String(repeating: "0", count: 128) + " inventory.json\n"
        },
        Defect(code: "E061") { $0["inventory.json.sha512"] = "inventory.json\n" },
        Defect(code: "E063") { $0.files["inventory.json"] = nil },
        Defect(code: "E064") { $0["v1/inventory.json"] += " " },
        Defect(code: "E067") { $0["extensions/x"] = "x" },
        Defect(code: "E092") { $0["v1/content/a.txt"] = "outro\n" },
        Defect(code: "E092") { $0.files["v1/content/a.txt"] = nil },
        Defect(code: "E093") { object in
            let digest = try digest("primeiro\n").sha256
            try object.edit(digest, String(digest.reversed()))
        },
        Defect(code: "E094") { try $0.edit("\"Lote selado\"", "7") },
        Defect(code: "E095") { try $0.edit("\"d/b.txt\"", "\"a.txt/b.txt\"") },
        Defect(code: "E095") { try $0.edit("\"d/b.txt\"", "\"a.txt\"") },
        Defect(code: "E096") { object in
            let digest = try digest("primeiro\n").sha512
            let entry = "\"\(digest)\": [\n      \"v1/content/a.txt\"\n    ]"
            try object.edit(
                entry,
                entry + ",\n" + entry.replacing(digest, with: digest.uppercased()).replacing("a.txt", with: "c.txt")
            )
        },
        Defect(code: "E099") { try $0.edit("v1/content/a.txt", "v1/content/../a.txt") },
        Defect(code: "E100") { try $0.edit("v1/content/a.txt", "/v1/content/a.txt") },
        Defect(code: "E101") { try $0.edit("v1/content/d/b.txt", "v1/content/a.txt") },
        Defect(code: "E107") { object in
            let digest = String(repeating: "0", count: 128)
            try object.edit("\"manifest\": {", "\"manifest\": {\"\(digest)\": [\"v1/content/z\"],")
        },
        Defect(code: "E111") { try $0.edit("\"fixity\": {", "\"fixity\": [], \"outro\": {") },
        Defect(code: "W004") { object in
            try object.edit("\"digestAlgorithm\": \"sha512\"", "\"digestAlgorithm\": \"sha256\"")
            for text in ["primeiro\n", "segundo\n"] {
                let (sha256, sha512) = try digest(text)
                try object.edit(sha512, sha256)
            }
            for prefix in ["", "v1/"] {
                let digest = try digest(object["inventory.json"]).sha256
                object.files[prefix + "inventory.json.sha512"] = nil
                object[prefix + "inventory.json.sha256"] = digest + " inventory.json\n"
            }
        },
        Defect(code: "W005") { try $0.edit("\"urn:exemplo:1\"", "\"exemplo\"") },
        Defect(code: "W007") { try $0.edit("\"message\": \"Lote selado\",", "") },
        Defect(code: "W008") { try $0.edit(",\n        \"address\": \"mailto:operador@exemplo.invalid\"", "") },
        Defect(code: "W009") { try $0.edit("mailto:operador@exemplo.invalid", "operador") },
        Defect(code: "W010") { object in
            object.files["v1/inventory.json"] = nil
            object.files["v1/inventory.json.sha512"] = nil
        },
        Defect(code: "W013") { $0["extensions/novo/x"] = "x" },
    ]

    static func report(_ folder: String) throws -> OCFLReport {
        try OCFLObjectValidation.run(FolderTree(Directory.open(folder)))
    }

    @Test("A valid object has no findings")
    func validObject() throws {
        let folder = try TemporaryFolder()
        try Self.valid().write(to: folder.path)
        let report = try Self.report(folder.path)
        #expect(report.findings.isEmpty, "\(report.findings)")
        #expect(report.identifier == "urn:exemplo:1")
    }

    @Test("Each defect is found by the specification's code", arguments: defects.indices)
    func defect(index: Int) throws {
        let defect = Self.defects[index]
        var object = try Self.valid()
        try defect.change(&object)
        let folder = try TemporaryFolder()
        try object.write(to: folder.path)
        let report = try Self.report(folder.path)
        #expect(report.findings.map(\.code.rawValue).contains(defect.code), "\(defect.code): \(report.findings)")
        #expect(report.isValid == defect.code.hasPrefix("W"), "\(report.findings)")
    }

    @Test(
        "ocfl-py names the same code for each defect, and none for the valid object",
        .enabled(if: PythonTools.isThere("ocfl-validate.py"))
    )
    func peer() throws {
        let folder = try TemporaryFolder()
        try Self.valid().write(to: folder.path + "/valid")
        for (index, defect) in Self.defects.enumerated() {
            var object = try Self.valid()
            try defect.change(&object)
            try object.write(to: folder.path + "/\(index)")
        }
        let script = """
            import logging, sys
            logging.disable(logging.CRITICAL)
            from ocfl.validator import Validator
            for name in sys.argv[1:]:
                v = Validator(log_warnings=True)
                try: v.validate_object(name)
                except Exception as e: print(name, 'EXCEPTION', e)
                print(name, v.status_str().replace('\\n', ' '))
            """
        let names = ["valid"] + Self.defects.indices.map(String.init)
        let run = try PythonTools.run("python", ["-c", script] + names, in: folder.path)
        #expect(run.status == 0, "\(run.output)")
        let lines = run.output.split(separator: "\n")
        #expect(lines.first { $0.hasPrefix("valid ") }.map { !$0.contains("[") } == true, "\(lines.first ?? "")")
        for (index, defect) in Self.defects.enumerated() {
            let said = lines.filter { $0.hasPrefix("\(index) ") }.joined()
            #expect(said.contains("[" + (defect.peer ?? defect.code)), "\(defect.code): \(said)")
        }
    }

    @Test("A declaration without its line end is not the one of the specification; ocfl-py lets it pass")
    func declarationWithoutLineEnd() throws {
        let folder = try TemporaryFolder()
        var object = try Self.valid()
        object["0=ocfl_object_1.1"] = "ocfl_object_1.1"
        try object.write(to: folder.path)
        #expect(try Self.report(folder.path).findings.map(\.code.rawValue) == ["E007"])
    }

    @Test("Links are found and not followed")
    func links() throws {
        let folder = try TemporaryFolder()
        try Self.valid().write(to: folder.path)
        try FileManager.default.removeItem(atPath: folder.path + "/v1/content/a.txt")
        try FileManager.default.createSymbolicLink(
            atPath: folder.path + "/v1/content/a.txt",
            withDestinationPath: "d/b.txt"
        )
        let report = try Self.report(folder.path)
        #expect(Set(report.findings.map(\.code.rawValue)) == ["E090", "E092"])
    }

    @Test("Dates are RFC 3339's, with seconds and an offset")
    func dates() {
        for text in ["2026-06-01T12:00:00Z", "2024-02-29T23:59:60.125-03:00", "2026-06-01t12:00:00z"] {
            #expect(OCFLDateTime.isValid(text), "\(text)")
        }
        for text in [
            "", "2026-06-01", "2026-06-01T12:00:00", "2026-02-29T12:00:00Z", "2026-06-01T24:00:00Z",
            "2026-06-01 12:00:00Z",
            "2026-06-01T12:00Z", "2026-06-01T12:00:00+0300", "2026-06-01T12:00:00.Z", "2026-06-01T12:00:00ZZ",
        ] {
            #expect(!OCFLDateTime.isValid(text), "\(text)")
        }
    }
}
