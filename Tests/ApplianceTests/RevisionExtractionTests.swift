import Foundation
import LibCrypto
import SignatureValidation
import TestPKI
import TestSupport
import Testing

@testable import Appliance
@testable import ValidationReport

@Suite("Extraction of revisions")
struct RevisionExtractionTests {
    private static let bytes = Array("first revision|second revision|third".utf8)
    private static let ends = [15, 31, 36]

    private static func hexadecimal(_ bytes: some Sequence<UInt8>) throws -> String {
        try Digest.hash(.sha256, Array(bytes)).map { String(format: "%02x", $0) }.joined()
    }

    private static func report(ends: [Int] = ends, of bytes: [UInt8] = bytes) throws -> DocumentReport {
        var start = 0
        var revisions: [RevisionEntry] = []
        for (index, end) in ends.enumerated() {
            revisions.append(
                RevisionEntry(
                    number: index + 1,
                    range: start..<end,
                    sha256: try hexadecimal(bytes[..<end]),
                    signatures: [],
                    changes: [],
                    isCompared: true,
                    changesLeftOut: 0
                )
            )
            start = end
        }
        let inputs = ReportInputs(
            document: ReportedFile(name: "x.pdf", size: bytes.count, sha256: try hexadecimal(bytes)),
            trustStore: TrustStoreInput(digest: "", origin: "option"),
            policy: nil,
            evidence: EvidenceInput(digest: ""),
            validationTime: .utc("2026-01-01T00:00:00Z")
        )
        let history = PDFHistoryEntry(revisions: revisions, signatures: [], latentContent: [], irregularities: [])
        return DocumentReport(inputs: inputs, signatures: [SignatureEntry](), history: ends.isEmpty ? nil : history)
    }

    private func names(_ folder: TemporaryFolder) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    }

    @Test("Each revision is the file up to its end, under the name of the input")
    func revisions() throws {
        let folder = try TemporaryFolder()
        let path = try folder.write("contrato.PDF", Self.bytes)
        let output = folder.path + "/out"
        let extraction = try RevisionExtraction(folder: output, paths: [path])
        let result = extraction.extract(try Self.report(), path: path, input: 1)
        #expect(result.failure == nil)
        #expect(result.names == ["contrato.rev1.pdf", "contrato.rev2.pdf", "contrato.rev3.pdf"])
        #expect(result.messages.count == 3 && result.messages.allSatisfy { $0.hasPrefix("wrote ") })
        for (name, end) in zip(result.names, Self.ends) {
            let file = try Data(contentsOf: URL(filePath: output + "/" + (name ?? "")))
            #expect(Array(file) == Array(Self.bytes[..<end]))
        }
        #expect(try FileManager.default.contentsOfDirectory(atPath: output).count == 3)
        let again = extraction.extract(try Self.report(), path: path, input: 1)
        #expect(again.failure == nil && again.messages.allSatisfy { $0.hasPrefix("already there: ") })
    }

    @Test("A file that is there with other bytes stays as it is", arguments: ["other", "first revision!", ""])
    func otherContent(_ content: String) throws {
        let folder = try TemporaryFolder()
        let path = try folder.write("a.pdf", Self.bytes)
        let taken = try folder.write("a.rev1.pdf", Array(content.utf8))
        let extraction = try RevisionExtraction(folder: folder.path, paths: [path])
        let result = extraction.extract(try Self.report(), path: path, input: 1)
        #expect(result.failure?.kind == .inputOutput)
        #expect(result.names.isEmpty)
        #expect(try String(contentsOfFile: taken, encoding: .utf8) == content)
        #expect(try names(folder) == ["a.pdf", "a.rev1.pdf"])
    }

    @Test("A link in the place of a file is not followed")
    func link() throws {
        let folder = try TemporaryFolder()
        let path = try folder.write("a.pdf", Self.bytes)
        let target = folder.path + "/elsewhere"
        try FileManager.default.createSymbolicLink(atPath: folder.path + "/a.rev1.pdf", withDestinationPath: target)
        let result = try RevisionExtraction(folder: folder.path, paths: [path])
            .extract(try Self.report(), path: path, input: 1)
        #expect(result.failure?.kind == .inputOutput)
        #expect(!FileManager.default.fileExists(atPath: target))
    }

    @Test("A file that changed since it was judged is not taken for the one that was")
    func changed() throws {
        let folder = try TemporaryFolder()
        let path = try folder.write("a.pdf", Array("First revision|second revision|third".utf8))
        let result = try RevisionExtraction(folder: folder.path, paths: [path])
            .extract(try Self.report(), path: path, input: 1)
        #expect(result.failure?.message.contains("changed while it was read") == true)
        #expect(try names(folder) == ["a.pdf"])
    }

    @Test("A folder that cannot be written to is refused before anything is judged")
    func folder() throws {
        let folder = try TemporaryFolder()
        let file = try folder.write("file", [1])
        for path in [file, folder.path + "/none/deeper", "/proc"] {
            let error = #expect(throws: ApplianceError.self) { try RevisionExtraction(folder: path, paths: []) }
            #expect(error?.kind == .inputOutput)
        }
    }

    @Test("Other files have no revisions, and say so")
    func otherFiles() throws {
        let folder = try TemporaryFolder()
        let path = try folder.write("a.p7s", Self.bytes)
        let result = try RevisionExtraction(folder: folder.path, paths: [path])
            .extract(try Self.report(ends: []), path: path, input: 1)
        #expect(result.names.isEmpty && result.failure == nil && result.messages.count == 1)
        #expect(try names(folder) == ["a.p7s"])
    }

    @Test("Inputs of the same name do not share a file")
    func sameNames() {
        let names = RevisionNames(["x/a.pdf", "y/A.pdf", "y/a-2.pdf", "z/.pdf", "..", nil, "a.rev1.pdf"])
        let all = (1...7).map { names.name(input: $0, revision: 1) }
        #expect(
            all == [
                "a.rev1.pdf", "A-2.rev1.pdf", "a-2-2.rev1.pdf", "document.rev1.pdf", "document-2.rev1.pdf",
                "document-3.rev1.pdf", "a.rev1.rev1.pdf",
            ]
        )
        let long = RevisionNames([String(repeating: "ã", count: 400) + ".pdf"]).name(input: 1, revision: 1_000)
        #expect(long.utf8.count <= 255)
    }
}
