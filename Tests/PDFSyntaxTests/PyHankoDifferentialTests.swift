import Foundation
import PDFSyntax
import Testing

/// Compares revisions with what pyHanko read of the same files (`Tests/Vectors/pdf/objects.py`).
@Suite struct PyHankoDifferentialTests {
    /// Numbers by revision by file; null where pyHanko reads no file.
    static func recorded() throws -> [String: [String]?] {
        let data = try Data(contentsOf: Vectors.ownFolder.appending(path: "objects.json"))
        return try JSONDecoder().decode([String: [String]?].self, from: data)
    }

    @Test("Each revision writes the objects that pyHanko finds in it", arguments: Vectors.own() + Vectors.files())
    func sameRevisions(file: URL) throws {
        let known = try Self.recorded()
        guard let name = known.keys.first(where: { file.path.hasSuffix("/" + $0) }), let numbers = known[name] ?? nil
        else {
            return
        }
        let document = try PDFDocument(try Vectors.bytes(file))
        guard !document.isLinearized else { return }
        #expect(document.revisions.count == numbers.count, "\(name)")
        for (revision, text) in zip(document.revisions, numbers) {
            let theirs = try Self.set(text)
            let written = Set(revision.definedObjects.map(\.number))
            #expect(written.subtracting(theirs).isEmpty, "\(name), revision \(revision.index): pyHanko has them not")
            let missing = theirs.subtracting(written).subtracting(revision.freedNumbers)
            #expect(missing.isEmpty, "\(name), revision \(revision.index): \(missing.sorted())")
        }
    }

    @Test("Every signed file of the repository is recorded") func complete() throws {
        let known = try Self.recorded()
        for file in Vectors.own() {
            #expect(
                known.contains { file.path.hasSuffix("/" + $0.key) && $0.value != nil },
                "\(file.lastPathComponent)"
            )
        }
    }

    private static func set(_ text: String) throws -> Set<Int> {
        var numbers: Set<Int> = []
        for run in text.split(separator: ",") {
            let ends = run.split(separator: "-").compactMap { Int($0) }
            guard let first = ends.first, let last = ends.last, first <= last else { throw CocoaError(.formatting) }
            numbers.formUnion(first...last)
        }
        return numbers
    }
}
