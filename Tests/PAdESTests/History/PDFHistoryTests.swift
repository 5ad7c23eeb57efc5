import PDFSyntax
import TestPKI
import Testing

@testable import PAdES

@Suite("The history of a file")
struct PDFHistoryTests {
    private static func signature(_ id: String, covering revision: Int?) -> PDFSignature {
        PDFSignature(
            id: id,
            role: .approval,
            fieldName: id,
            field: nil,
            dictionaryReference: nil,
            dictionary: PDFDictionary([]),
            subFilter: nil,
            contents: [],
            byteRange: nil,
            revision: revision ?? 0,
            coveredRevision: revision,
            page: nil,
            rectangle: nil,
            defects: []
        )
    }

    private static let filled = PDFObjectChange(reference: PDFReference(number: 7), kind: .formFilling)
    private static let written = PDFObjectChange(reference: PDFReference(number: 8), kind: .metadata)

    /// A file of three revisions.
    private static func file() -> TestPDF {
        var file = TestPDF.contract()
        for _ in 0..<2 {
            file.addAnnotation([:])
            file.commit()
        }
        return file
    }

    @Test("A change has the strictest verdict of all signatures before it")
    func strictest() throws {
        let document = try PDFDocument(PDFBytes(copying: Self.file().bytes))
        func verdict(_ change: PDFObjectChange, _ rule: PDFChangeRule) -> PDFChangeVerdict {
            PDFChangeVerdict(change: change, revision: 2, rule: rule)
        }
        let history = PDFHistory(
            document: document,
            signatures: [
                PDFSignatureHistory(
                    Self.signature("S-1", covering: 0),
                    permissions: PDFPermissions(),
                    verdicts: [verdict(Self.filled, .permitted), verdict(Self.written, .always)]
                ),
                PDFSignatureHistory(
                    Self.signature("S-2", covering: 1),
                    permissions: PDFPermissions(level: 1),
                    verdicts: [verdict(Self.filled, .docMDP), verdict(Self.written, .always)]
                ),
                PDFSignatureHistory(Self.signature("S-3", covering: nil), permissions: nil, verdicts: []),
            ],
            changes: [
                PDFRevisionChanges(revision: 1, changes: [Self.filled]),
                PDFRevisionChanges(revision: 2, changes: [Self.filled, Self.written]),
            ],
            irregularities: []
        )
        #expect(history.revisions.map(\.signatures) == [["S-1"], ["S-2"], []])
        #expect(history.revisions[0].changes == nil)
        #expect(history.revisions[1].changes?.map(\.standing) == [.unsigned])
        #expect(history.revisions[2].changes?.map(\.standing) == [.forbidden, .allowed])
        #expect(history.revisions[2].changes?.map(\.rule) == [.docMDP, .always])
        #expect(history.revisions.map(\.range) == document.revisions.map(\.range))
    }

    @Test("An unexplained change outweighs a forbidden one, whichever comes first")
    func order() {
        let forbidden = PDFChangeVerdict(change: Self.filled, revision: 1, rule: .fieldMDP)
        let unexplained = PDFChangeVerdict(change: Self.filled, revision: 1, rule: .unexplained)
        let entry = PDFChangeEntry(Self.filled)
        #expect(entry.adding(forbidden).adding(unexplained).standing == .unexplained)
        #expect(entry.adding(unexplained).adding(forbidden).standing == .unexplained)
    }
}
