import PDFSyntax
import TestSupport
import Testing

/// The PDF files of EU DSS's own tests, with the facts that those assert about them.
@Suite("DSS PAdES", .enabled(if: !DSSCase.pades.isEmpty, Comment(rawValue: OutsideVectors.reason)))
struct DSSPDFTests {
    @Test("a file has the facts that DSS asserts, or a divergence is written down", arguments: DSSCase.pades)
    func facts(_ example: DSSCase) throws {
        let differences = try DSSPDFFacts(example).differences(from: example.expect)
        let known = DSSTests.divergences.filter { $0.subject == example.id }
        for (fact, found) in differences where !known.contains(where: { $0.fact == fact }) {
            Issue.record("\(example.id) (\(example.files[0])): \(fact) is \(found)")
        }
        for entry in known where differences[entry.fact] == nil {
            Issue.record("\(example.id): \(entry.fact) is listed in divergences.yaml and agrees")
        }
    }

    @Test("the suite is complete")
    func suiteIsComplete() {
        #expect(DSSCase.pades.count == 35)
        #expect(Set(DSSCase.pades.map(\.id)).count == DSSCase.pades.count)
    }
}
