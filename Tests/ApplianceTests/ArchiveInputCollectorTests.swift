import EvidenceArchive
import Foundation
import TestSupport
import Testing

@testable import Appliance

@Suite("Inputs of an archive")
struct ArchiveInputCollectorTests {
    private func collect(_ arguments: [String]) throws(ApplianceError) -> [ArchiveInput] {
        let collector = ArchiveInputCollector(metadata: ItemMetadata(), content: nil, locator: ContentLocator())
        return try collector.collect(arguments) { () throws(ApplianceError) in [] }
    }

    private func detail(_ input: ArchiveInput) -> String? {
        guard case .because(let error)? = input.refusal else { return nil }
        return error.code == .inputUnusable && error.subject == input.path ? error.detail : nil
    }

    @Test("A folder stands for all files in it: hidden ones, those in hidden folders, and links to files")
    func hidden() throws {
        let folder = try TemporaryFolder()
        for name in ["b.pdf", ".oculto", "..dois", ".pasta/a.pdf", ".pasta/.b/c.pdf"] { try folder.write(name) }
        let link = "\(folder.path)/l.pdf"
        try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: "b.pdf")
        let names = ["..dois", ".oculto", ".pasta/.b/c.pdf", ".pasta/a.pdf", "b.pdf", "l.pdf"]
        let inputs = try collect([folder.path])
        #expect(inputs.map(\.path) == names.map { "\(folder.path)/\($0)" })
        #expect(inputs.allSatisfy { $0.refusal == nil && !$0.isNamed })
    }

    @Test("What is neither file nor folder is refused by name, and the others stand")
    func refused() throws {
        let folder = try TemporaryFolder()
        let file = try folder.write("a/x.pdf")
        let manager = FileManager.default
        try manager.createSymbolicLink(atPath: "\(folder.path)/a/acima", withDestinationPath: "..")
        try manager.createSymbolicLink(atPath: "\(folder.path)/a/quebrado", withDestinationPath: "nada")
        #expect(mkfifo("\(folder.path)/a/fila", 0o600) == 0)
        let inputs = try collect([folder.path])
        #expect(inputs.map(\.path) == [file] + ["acima", "fila", "quebrado"].map { "\(folder.path)/a/\($0)" })
        let reasons = ["a link to a folder", "neither a file nor a folder", "a link that leads nowhere"]
        #expect(inputs.map(detail) == [nil] + reasons)
    }

    @Test("A name that is not UTF-8 is refused for that, a folder's too, and the others stand")
    func latin1() throws {
        let folder = try TemporaryFolder()
        let file = try folder.write("x.pdf")
        try folder.writeLatin1("p\u{e1}gina.pdf")
        let inputs = try collect([folder.path])
        #expect(inputs.map(\.path) == [file, "\(folder.path)/p\u{fffd}gina.pdf"])
        #expect(inputs.map(detail) == [nil, "the name is not UTF-8"])
    }

    @Test("A refused name is no content of a signature, and no signature")
    func refusedContent() throws {
        let folder = try TemporaryFolder()
        let signature = try folder.write("x.p7s")
        try folder.write("pasta/a")
        let manager = FileManager.default
        try manager.createSymbolicLink(atPath: "\(folder.path)/x", withDestinationPath: "pasta")
        try manager.createSymbolicLink(atPath: "\(folder.path)/y.p7s", withDestinationPath: "nada")
        let inputs = try collect([folder.path])
        #expect(inputs.first { $0.path == signature }?.content == nil)
        #expect(inputs.filter { $0.refusal != nil }.map(\.path) == ["x", "y.p7s"].map { "\(folder.path)/\($0)" })
        #expect(inputs.last?.path == signature)
    }
}
