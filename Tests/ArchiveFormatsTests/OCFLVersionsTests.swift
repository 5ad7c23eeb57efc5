import ASN1
import DurableFiles
import Foundation
import LibCrypto
import TestSupport
import Testing

@testable import ArchiveFormats

/// Objects with two versions that ocfl-py made, and changes to their history.
@Suite(.enabled(if: PythonTools.isThere("ocfl-object.py"))) struct OCFLVersionsTests {
    /// An object whose first version was made with `first` and whose second with SHA-512.
    private func make(in folder: TemporaryFolder, first: String) throws -> String {
        try folder.write("um/a.txt", Array("primeiro\n".utf8))
        try folder.write("dois/a.txt", Array("primeiro\n".utf8))
        try folder.write("dois/d/b.txt", Array("segundo\n".utf8))
        let who = ["--message", "m", "--name", "n", "--address", "mailto:n@exemplo.invalid", "--quiet"]
        for (command, source, digest) in [("create", "um", first), ("update", "dois", "sha512")] {
            var arguments = [command, "--objdir", "obj", "--srcdir", source, "--digest", digest]
            arguments += command == "create" ? ["--id", "urn:exemplo:2", "--spec-version", "1.1"] : []
            let run = try PythonTools.run("ocfl-object.py", arguments + who, in: folder.path)
            #expect(run.status == 0, "\(run.output)")
        }
        return folder.path + "/obj"
    }

    private func codes(_ path: String) throws -> Set<String> {
        let report = try OCFLObjectValidation.run(FolderTree(Directory.open(path)))
        return Set(report.findings.map(\.code.rawValue))
    }

    /// Whether ocfl-py names the code, too.
    private func peerSays(_ code: String, _ path: String) throws -> Bool {
        let run = try PythonTools.run("ocfl-validate.py", [path], in: path)
        return run.output.contains("[" + code)
    }

    /// Replaces text in the inventory of the first version, and makes its sidecar anew.
    private func edit(_ path: String, _ old: String, _ new: String, _ algorithm: DigestAlgorithm) throws {
        let inventory = URL(filePath: path + "/v1/inventory.json")
        let text = try String(contentsOf: inventory, encoding: .utf8)
        #expect(text.contains(old))
        let bytes = Array(text.replacingOccurrences(of: old, with: new).utf8)
        try Data(bytes).write(to: inventory)
        let digest = Hexadecimal.encode(try Digest.hash(algorithm, bytes))
        let suffix = algorithm == .sha256 ? "sha256" : "sha512"
        try Data("\(digest) inventory.json\n".utf8).write(to: URL(filePath: inventory.path + "." + suffix))
    }

    @Test("Versions with one algorithm, and with another one for the older, are valid")
    func valid() throws {
        for (algorithm, expected) in [("sha512", Set<String>()), ("sha256", ["W004"])] {
            let folder = try TemporaryFolder()
            #expect(try codes(make(in: folder, first: algorithm)) == expected, "\(algorithm)")
        }
    }

    @Test("A history that the older inventory tells differently is found", arguments: ["sha512", "sha256"])
    func history(algorithm: String) throws {
        let method: DigestAlgorithm = algorithm == "sha256" ? .sha256 : .sha512
        let changes = [
            ("E066", "[\n          \"a.txt\"", "[\n          \"z.txt\""), ("E037", "urn:exemplo:2", "urn:exemplo:3"),
            ("W011", "\"message\": \"m\"", "\"message\": \"outra\""),
        ]
        for (code, old, new) in changes {
            let folder = try TemporaryFolder()
            let path = try make(in: folder, first: algorithm)
            try edit(path, old, new, method)
            #expect(try codes(path).contains(code), "\(code) \(algorithm)")
            #expect(try peerSays(code, path), "\(code) \(algorithm)")
        }
    }

    @Test("Older inventories and their folders are looked at, too")
    func folders() throws {
        let folder = try TemporaryFolder()
        let path = try make(in: folder, first: "sha512")
        try Data("00 inventory.json\n".utf8).write(to: URL(filePath: path + "/v1/inventory.json.sha512"))
        #expect(try codes(path) == ["E060"])
        #expect(try peerSays("E060", path))
        try FileManager.default.removeItem(atPath: path + "/v1")
        #expect(try codes(path) == ["E046", "E092"])
        #expect(try peerSays("E046", path))
    }

    @Test("The inventory is of the specification that the declaration names")
    func specification() throws {
        let folder = try TemporaryFolder()
        let path = try make(in: folder, first: "sha512")
        try FileManager.default.removeItem(atPath: path + "/0=ocfl_object_1.1")
        try Data("ocfl_object_1.0\n".utf8).write(to: URL(filePath: path + "/0=ocfl_object_1.0"))
        #expect(try codes(path) == ["E038"])
    }
}
