import Foundation
import TestSupport
import Testing

@testable import Appliance

@Suite("Content beside a signature")
struct ContentLocatorTests {
    @Test("x.pdf.p7s signs x.pdf")
    func fullName() throws {
        let folder = try TemporaryFolder()
        let content = try folder.write("contrato.pdf")
        try folder.write("contrato.txt")
        #expect(ContentLocator().content(beside: try folder.write("contrato.pdf.p7s")) == content)
    }

    @Test("x.p7s signs the only x.*")
    func stem() throws {
        let folder = try TemporaryFolder()
        let content = try folder.write("contrato.pdf")
        try folder.write("contrato.p7m")
        try folder.write("contrato-2.pdf")
        #expect(ContentLocator().content(beside: try folder.write("contrato.p7s")) == content)
    }

    @Test("x.p7s signs x before any x.*")
    func bareName() throws {
        let folder = try TemporaryFolder()
        let content = try folder.write("contrato")
        try folder.write("contrato.pdf")
        #expect(ContentLocator().content(beside: try folder.write("contrato.p7s")) == content)
    }

    @Test("Of two candidates none is taken")
    func ambiguous() throws {
        let folder = try TemporaryFolder()
        try folder.write("contrato.pdf")
        try folder.write("contrato.txt")
        #expect(ContentLocator().content(beside: try folder.write("contrato.p7s")) == nil)
    }

    @Test("A file whose name is not UTF-8 is taken for no content, and leaves no other as the only one")
    func latin1() throws {
        let folder = try TemporaryFolder()
        let signature = try folder.write("contrato.p7s")
        try folder.writeLatin1("contrato.p\u{e1}gina")
        #expect(ContentLocator().content(beside: signature) == nil)
        try folder.write("contrato.pdf")
        #expect(ContentLocator().content(beside: signature) == nil)
    }

    @Test("A pipe is no content, under the very name neither")
    func pipe() throws {
        let folder = try TemporaryFolder()
        #expect(mkfifo("\(folder.path)/contrato.pdf", 0o600) == 0)
        #expect(ContentLocator().content(beside: try folder.write("contrato.pdf.p7s")) == nil)
        #expect(ContentLocator().content(beside: try folder.write("contrato.p7s")) == nil)
    }

    @Test("A signature is not the content of another, a folder is no content")
    func noCandidates() throws {
        let folder = try TemporaryFolder()
        try folder.write("contrato.p7m")
        try folder.write("contrato.d/anexo")
        #expect(ContentLocator().content(beside: try folder.write("contrato.p7s")) == nil)
        #expect(ContentLocator().content(beside: try folder.write("contrato.pem")) == nil)
    }
}
