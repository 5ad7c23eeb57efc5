import Foundation
import Testing

@testable import PDFSyntax

@Suite struct QPDFDifferentialTests {
    @Test("Every object of the latest revision is the one that qpdf reads", arguments: Vectors.files())
    func sameObjects(file: URL) throws {
        guard FileManager.default.isExecutableFile(atPath: QPDF.path) else {
            print("skipped: no qpdf")
            return
        }
        let document = try PDFDocument(try Vectors.bytes(file))
        let objects = try #require(try QPDF.objects(of: file))
        var numbers: Set<Int> = []
        for (key, json) in objects where key.hasPrefix("obj:") {
            let words = key.dropFirst(4).split(separator: " ")
            let number = try #require(Int(words[0]))
            let generation = try #require(Int(words[1]))
            numbers.insert(number)
            let content = json as? [String: Any]
            let value = content?["value"] ?? content?["stream"] ?? NSNull()
            guard let object = try document.object(number: number, generation: generation) else {
                // qpdf lists the cross-reference streams that no entry names as well.
                let dictionary = (value as? [String: Any])?["dict"] as? [String: Any]
                #expect(
                    value is NSNull || dictionary?["/Type"] as? String == "/XRef",
                    "\(file.lastPathComponent): \(key) is missing"
                )
                continue
            }
            let difference = QPDF.difference(object.object, value)
            #expect(difference == nil, "\(file.lastPathComponent): \(key)")
        }
        for number in Set(document.revisions.flatMap(\.entries).map(\.number)).subtracting(numbers) {
            #expect(try document.object(number: number) == nil, "\(file.lastPathComponent): \(number) is not in qpdf")
        }
    }
}
