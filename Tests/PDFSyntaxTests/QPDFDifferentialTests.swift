import Foundation
import Testing

@testable import PDFSyntax

@Suite(.enabled(if: QPDF.isInstalled, "qpdf is not installed")) struct QPDFDifferentialTests {
    @Test("Every object of the latest revision is the one that qpdf reads", arguments: Vectors.files() + Vectors.own())
    func sameObjects(file: URL) throws {
        let document = try PDFDocument(try Vectors.bytes(file))
        #expect(try QPDF.differences(document, file) == [], "\(file.lastPathComponent)")
    }

    @Test("The seeds of the fuzzer are read as qpdf reads them", arguments: Vectors.seeds())
    func seeds(file: URL) throws {
        let document = try PDFDocument(try Vectors.bytes(file))
        #expect(document.irregularities.isEmpty)
        #expect(try QPDF.differences(document, file) == [])
    }

    @Test(
        "The bytes of each revision are for qpdf the objects as of that revision",
        arguments: Vectors.files() + Vectors.own()
    )
    func sameRevisions(file: URL) throws {
        let document = try PDFDocument(try Vectors.bytes(file))
        guard document.bytes.count < 300_000, !document.isLinearized else { return }
        let folder = FileManager.default.temporaryDirectory.appending(path: "lastro-qpdf-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        for revision in document.revisions.dropLast() {
            let output = folder.appending(path: "\(revision.index).pdf")
            try Data(document.bytes[0..<revision.range.upperBound]).write(to: output)
            let differences = try QPDF.differences(document, in: revision.index, output)
            #expect(differences == [], "\(file.lastPathComponent), revision \(revision.index)")
        }
    }

    /// A small file with strings and a stream, rewritten by qpdf.
    static func rewritten(_ arguments: [String]) throws -> (file: URL, bytes: PDFBytes) {
        var text = PDFText()
        text.object(1, "<</Type /Catalog /Pages 2 0 R /Lang (pt-BR) /Hex <00ff10> /Sig 6 0 R>>")
        text.object(2, "<</Type /Pages /Kids [3 0 R] /Count 1>>")
        text.object(3, "<</Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] /Contents 4 0 R>>")
        text.stream(4, "", Array(String(repeating: "0 0 m 10 10 l S\n", count: 40).utf8))
        text.object(5, "<</Title (Contrato de teste) /Empty ()>>")
        text.object(6, "<</Type /Sig /Reason (prova) /ByteRange [0 1 2 3] /Contents <3003020101>>>")
        text.table([1, 2, 3, 4, 5, 6], free: [0], trailer: "/Size 7 /Root 1 0 R /Info 5 0 R /ID [<0102><0102>]")
        let folder = FileManager.default.temporaryDirectory.appending(path: "lastro-qpdf-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let input = folder.appending(path: "in.pdf")
        let output = folder.appending(path: "out.pdf")
        try Data(text.bytes).write(to: input)
        try QPDF.run(arguments + [input.path, output.path])
        return (output, PDFBytes(copying: [UInt8](try Data(contentsOf: output))))
    }

    @Test(
        "A file that qpdf encrypts under the empty user password is read as qpdf reads it",
        arguments: [
            "--allow-weak-crypto --encrypt  owner 40 --",
            "--allow-weak-crypto --encrypt  owner 128 --",
            "--allow-weak-crypto --encrypt  owner 128 --force-V4 --",
            "--allow-weak-crypto --encrypt  owner 128 --use-aes=y --",
            "--allow-weak-crypto --encrypt  owner 128 --use-aes=y --cleartext-metadata --",
            "--allow-weak-crypto --encrypt  owner 256 --force-R5 --",
            "--encrypt  owner 256 --",
            "--encrypt  owner 256 --cleartext-metadata --",
        ],
        [false, true]
    )
    func encrypted(options: String, compressed: Bool) throws {
        let streams = compressed ? ["--object-streams=generate"] : []
        let arguments = options.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
        let (file, bytes) = try Self.rewritten(streams + arguments)
        defer { try? FileManager.default.removeItem(at: file.deletingLastPathComponent()) }
        let document = try PDFDocument(bytes)
        #expect(document.isEncrypted)
        #expect(document.irregularities.isEmpty)
        #expect(try QPDF.differences(document, file) == [])
        let information = try document.resolve(try #require(document.revisions.last?.trailer["Info"]))
        let root = try document.resolve(try #require(document.revisions.last?.trailer["Root"]))
        let signature = try document.resolve(try #require(root.dictionary?["Sig"])).dictionary
        #expect(signature?["Reason"]?.string?.bytes == Array("prova".utf8))
        #expect(signature?["Contents"]?.string?.bytes == [0x30, 3, 2, 1, 1])
        #expect(information.dictionary?["Title"]?.string?.bytes == Array("Contrato de teste".utf8))
    }

    @Test("A user password is asked for", arguments: ["40", "128", "256"])
    func password(bits: String) throws {
        let (file, bytes) = try Self.rewritten(["--allow-weak-crypto", "--encrypt", "secret", "owner", bits, "--"])
        defer { try? FileManager.default.removeItem(at: file.deletingLastPathComponent()) }
        do {
            _ = try PDFDocument(bytes)
            Issue.record("opened")
        } catch {
            #expect(error.code == .passwordNeeded)
        }
    }

    @Test(
        "Linearised files and files of object streams are read as qpdf reads them",
        arguments: [["--linearize"], ["--linearize", "--object-streams=generate"], ["--object-streams=generate"]]
    )
    func rewritten(arguments: [String]) throws {
        let (file, bytes) = try Self.rewritten(arguments)
        defer { try? FileManager.default.removeItem(at: file.deletingLastPathComponent()) }
        let document = try PDFDocument(bytes)
        #expect(document.isLinearized == arguments.contains("--linearize"))
        #expect(document.revisions.map(\.range) == [0..<bytes.count])
        #expect(document.irregularities.isEmpty)
        #expect(try QPDF.differences(document, file) == [])
    }

    @Test("A file that says it is linearised but has another length is not taken as one")
    func wrongLength() throws {
        let (file, bytes) = try Self.rewritten(["--linearize"])
        defer { try? FileManager.default.removeItem(at: file.deletingLastPathComponent()) }
        let text = String(decoding: bytes[0..<bytes.count].map { $0 < 128 ? $0 : 0x20 }, as: UTF8.self)
        let length = "/L \(bytes.count) "
        #expect(text.contains(length))
        let changed = text.replacing(length, with: "/L " + String(repeating: "7", count: length.utf8.count - 4) + " ")
        let document = try PDFDocument(PDFBytes(copying: Array(changed.utf8)))
        #expect(document.irregularities.map(\.code) == [.prevPointsForward])
    }
}
