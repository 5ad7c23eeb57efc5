import Foundation
import TestSupport
import Testing
import ValidationReport

@testable import Appliance

@Suite("Input files")
struct InputCollectorTests {
    private func collect(
        _ arguments: [String],
        content: String? = nil,
        list: [String] = []
    ) throws(ApplianceError) -> [InputItem] {
        try InputCollector(locator: ContentLocator(), content: content).collect(arguments) {
            () throws(ApplianceError) in
            list
        }
    }

    @Test("A folder gives its files by path, without hidden ones and without the content of signatures")
    func folder() throws {
        let folder = try TemporaryFolder()
        try folder.write("b.pdf")
        let second = try folder.write("b.pdf.p7s")
        let first = try folder.write("a/x.p7s")
        try folder.write("a/x.txt")
        try folder.write(".hidden")
        let stray = try folder.write("c.txt")
        #expect(try collect([folder.path]) == [.file(first), .file(second), .file(stray)])
    }

    @Test("Content is found behind other files too, by whatever name its signature has; a signature is no content")
    func contents() throws {
        let folder = try TemporaryFolder()
        let contents = ["a.pdf", "b.txt", "c.d", "contrato-longo-de-locacao.pdf", "e"]
        let signatures = [
            "a.pdf.P7S", "a.pdf.sig", "b.p7s", "c.d-e.p7s", "c.d.p7s", "contrato-longo-de-locacao.pdf.p7s", "e.p7s",
            "e.p7s.p7s",
        ]
        for name in contents + signatures { try folder.write(name) }
        try folder.write("f.txt.other")
        try folder.write("f.txt")
        let judged = signatures + ["f.txt", "f.txt.other"]
        #expect(try collect([folder.path]) == judged.map { .file("\(folder.path)/\($0)") })
    }

    @Test("Names that only look alike are two files: the one that is content hides not the other one")
    func lookAlikes() throws {
        let folder = try TemporaryFolder()
        let (composed, apart) = ("caf\u{e9}.txt", "cafe\u{301}.txt")
        for name in [composed, composed + ".p7s", composed + ".sig", apart] { try folder.write(name) }
        let items = try collect([folder.path]).map { Array($0.name.utf8) }
        #expect(items == [apart, composed + ".p7s", composed + ".sig"].map { Array("\(folder.path)/\($0)".utf8) })
        let named = try collect([folder.path], content: "\(folder.path)/\(composed)").map { Array($0.name.utf8) }
        #expect(named.first == Array("\(folder.path)/\(apart)".utf8))
        // A folder beside one that looks like it has its own contents.
        for (name, file) in [("caf\u{e9}", "x.doc"), ("cafe\u{301}", "y.doc")] {
            try folder.write("d/\(name)/x.p7s")
            try folder.write("d/\(name)/\(file)")
        }
        let locator = ContentLocator()
        _ = locator.content(beside: "\(folder.path)/d/cafe\u{301}/x.p7s")
        #expect(locator.content(beside: "\(folder.path)/d/caf\u{e9}/x.p7s")?.hasSuffix("/x.doc") == true)
    }

    @Test("The order is that of whole paths, folders among files")
    func order() throws {
        let folder = try TemporaryFolder()
        let names = ["a+b.p7s", "a-b.p7s", "a/x.p7s", "a0.p7s", "assinatura-1.p7s", "assinatura.p7s", "é.p7s"]
        for name in names.reversed() { try folder.write(name) }
        #expect(try collect([folder.path]) == names.map { .file("\(folder.path)/\($0)") })
    }

    @Test("A link to a file is a file; a link to a folder, one that leads nowhere and a pipe are told of")
    func links() throws {
        let folder = try TemporaryFolder()
        let other = try TemporaryFolder()
        try other.write("x.p7s")
        let link = "\(folder.path)/l.p7s"
        try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: "\(other.path)/x.p7s")
        try FileManager.default.createSymbolicLink(atPath: "\(folder.path)/d", withDestinationPath: other.path)
        try FileManager.default.createSymbolicLink(atPath: "\(folder.path)/b.p7s", withDestinationPath: "nowhere")
        #expect(mkfifo("\(folder.path)/p.p7s", 0o600) == 0)
        let items = try collect([folder.path])
        #expect(items.map(\.name) == ["l.p7s", "b.p7s", "d", "p.p7s"].map { "\(folder.path)/\($0)" })
        #expect(items.first == .file(link))
        for case .failure(_, let error) in items { #expect(error.kind == .unreadableInput) }
        #expect(items.count { if case .failure = $0 { true } else { false } } == 3)
    }

    @Test("A name that is not UTF-8 is an item that tells of it, and the others are judged")
    func latin1() throws {
        let folder = try TemporaryFolder()
        let file = try folder.write("x.p7s")
        try folder.writeLatin1("p\u{e1}gina.p7s")
        let items = try collect([folder.path])
        #expect(items.first == .file(file))
        guard items.count == 2, case .failure("\(folder.path)/p\u{fffd}gina.p7s", let error) = items[1] else {
            Issue.record("\(items)")
            return
        }
        #expect(error.kind == .unreadableInput)
        #expect(error.text.portuguese.hasSuffix("o nome não é UTF-8"))
        #expect(error.text.english.hasSuffix("the name is not UTF-8"))
    }

    @Test("A file that --content names is not judged when its folder is")
    func namedContent() throws {
        let folder = try TemporaryFolder()
        let content = try folder.write("texto")
        let signature = try folder.write("assinatura.p7s")
        #expect(try collect([folder.path], content: content) == [.file(signature)])
    }

    @Test("A name on the command line is judged, whatever it is called")
    func explicit() throws {
        let folder = try TemporaryFolder()
        let content = try folder.write("b.pdf")
        let signature = try folder.write("b.pdf.p7s")
        #expect(try collect([content, signature]) == [.file(content), .file(signature)])
    }

    @Test("A missing file leaves the others")
    func missing() throws {
        let folder = try TemporaryFolder()
        let file = try folder.write("a.p7s")
        let items = try collect([folder.path + "/none", file])
        guard case .failure(folder.path + "/none", let error) = items[0] else {
            Issue.record("a missing file was found")
            return
        }
        #expect(error.kind == .missingInput)
        #expect(items.dropFirst() == [.file(file)])
    }

    @Test("A hyphen stands for the names on standard input, once")
    func standardInput() throws {
        let folder = try TemporaryFolder()
        let file = try folder.write("a.p7s")
        #expect(try collect(["-"], list: [file]) == [.file(file)])
        #expect(throws: ApplianceError.self) { try collect(["-", "-"], list: [file]) }
        // No verdict at all must not look like a good one.
        #expect(throws: ApplianceError.self) { try collect(["-"], list: []) }
    }
}
