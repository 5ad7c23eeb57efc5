import Foundation
import TestSupport
import Testing
import ValidationReport

@testable import Appliance

@Suite("The register of identifiers")
struct AuthorityRegisterTests {
    private static func shipped() throws -> AuthorityRegister {
        let path = PackageRoot.url.appending(path: "policies/oid-register.yaml").path
        return try AuthorityRegisterReader.read(try InputFile.read(path), file: path)
    }

    @Test("The shipped register is one")
    func shippedRegister() throws {
        let register = try Self.shipped()
        #expect(register.authorities.count > 500)
        #expect(register.authority(of: "2.16.76.1.2.3.99999") == nil)
        #expect(register.source.hasPrefix("ADE-ICP-04.01"))
    }

    @Test(
        "Every name stands in the act, and every policy that the act assigns has one",
        .enabled(if: OutsideVectors.areThere, Comment(rawValue: OutsideVectors.reason))
    )
    func agreesWithTheAct() throws {
        let register = try Self.shipped()
        let act = String(decoding: try OutsideVectors.bytes("icp-brasil/oid-register.tsv"), as: UTF8.self)
        var texts: [String: String] = [:]
        for line in act.split(separator: "\n") {
            let fields = line.split(separator: "\t", maxSplits: 1)
            if fields.count == 2 { texts[String(fields[0])] = String(fields[1]) }
        }
        for (identifier, name) in register.authorities {
            let text = (texts[identifier] ?? "").split(separator: " ").joined(separator: " ")
            #expect(text.contains(name), "\(identifier): \(name), the act says \(text)")
        }
        for (identifier, text) in texts where text.hasPrefix("PC ") || text.hasPrefix("PCT ") {
            #expect(register.authority(of: identifier) != nil, "\(identifier): \(text)")
        }
    }

    @Test(
        "What is not of its shape is refused with the line",
        arguments: [
            "", "schema: lastro.oid-register/2\nsource: x\nauthorities:\n",
            "schema: lastro.oid-register/1\nauthorities:\n",
            "schema: lastro.oid-register/1\nsource: x\nmore: y\nauthorities:\n",
            "schema: lastro.oid-register/1\nsource: x\nauthorities:\n  2.16.76: AC\n",
            "schema: lastro.oid-register/1\nsource: x\nauthorities:\n  2.16.76: \"A\"\n  2.16.76: \"B\"\n",
            "schema: lastro.oid-register/1\nsource: x\n  2.16.76: \"A\"\nauthorities:\n",
            "schema: lastro.oid-register/1\nsource: x\nauthorities:\n  2.16.x: \"A\"\n",
            "schema: lastro.oid-register/1\nsource: x\nauthorities:\nnothing\n",
        ]
    )
    func malformed(_ text: String) {
        #expect(throws: ApplianceError.self) { try AuthorityRegisterReader.read(Array(text.utf8), file: "x.yaml") }
    }

    @Test("Where there is no register, identifiers stay numbers")
    func missing() throws {
        let folder = try TemporaryFolder()
        try FileManager.default.createDirectory(atPath: folder.path + "/policies", withIntermediateDirectories: true)
        let locations = Locations(environment: [:], workingDirectory: folder.path, executable: "/nowhere/lastro")
        #expect(try AuthorityRegisterReader.find(locations) == nil)
    }
}
