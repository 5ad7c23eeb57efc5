import Foundation
import PAdES
import PDFSyntax
import SignatureValidation
import Testing

/// Files that ordinary programs made and signed: what warns in them is really there.
@Suite struct LatentOrdinaryFilesTests {
    private static let tests = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    /// What warns in the files of DSS, each looked at: scripts of forms, pictures over the captions of signature boxes,
    /// a form in XML with a layer that is not printed, an annotation that an editor took off the page and left behind.
    private static let known: [String: Set<PDFLatentContent.Kind>] = [
        "DSS-1683.pdf": [.unreachableContent],
        "DSS-2601.pdf": [.printedLayer, .javaScript, .xfaForm],
        "pades-signed-filled-form.pdf": [.coveredText, .javaScript],
    ]

    @Test func `Files signed by pyHanko and others have nothing that warns`() throws {
        let files = Self.files(below: Self.tests.appending(path: "Vectors/pdf"))
        #expect(!files.isEmpty)
        for file in files { #expect(try Self.warnings(file) == [], "\(file.lastPathComponent)") }
    }

    @Test func `In the files of DSS warns what is known`() throws {
        let path = ProcessInfo.processInfo.environment["LASTRO_VECTORS"]
        let folder =
            path.map { URL(filePath: $0) }
            ?? Self.tests.deletingLastPathComponent().deletingLastPathComponent().appending(path: "shared/vectors")
        let files = Self.files(below: folder.appending(path: "dss-dev/pades"))
        if files.isEmpty { print("skipped: no dss-dev/pades below the folder of vectors") }
        for file in files {
            let name = file.lastPathComponent
            #expect(try Self.warnings(file) == Self.known[name] ?? [], "\(name)")
        }
    }

    /// The kinds that warn in the first revision of a file and in the last.
    private static func warnings(_ file: URL) throws -> Set<PDFLatentContent.Kind> {
        let document = try PDFDocument(PDFBytes(copying: [UInt8](try Data(contentsOf: file))))
        let irregularities = document.inspect()
        let found = Set([0, document.revisions.count - 1]).flatMap {
            document.latentContent(in: $0, irregularities: irregularities)
        }
        return Set(found.map(\.kind).filter { $0.level == .warn })
    }

    private static func files(below folder: URL) -> [URL] {
        let paths = (try? FileManager.default.subpathsOfDirectory(atPath: folder.path)) ?? []
        return paths.filter { $0.hasSuffix(".pdf") }.sorted().map { folder.appending(path: $0) }
    }
}
