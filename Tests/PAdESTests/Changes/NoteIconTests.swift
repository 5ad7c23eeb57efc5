import PDFSyntax
import TestPKI
import Testing

@testable import PAdES

/// Notes without an appearance are drawn by readers as icons of a size of their own (ISO 32000-2 §12.5.6.4).
@Suite struct NoteIconTests {
    /// The verdicts on notes of these rectangles.
    private static func verdicts(
        _ rectangles: [[Int]],
        _ level: Int?,
        _ entries: TestPDFDictionary = [:]
    ) throws -> [PDFChangeVerdict] {
        var scenario = ChangeScenario(.contract())
        try scenario.sign(ChangeScenario.plain("A") { $0.certification = level })
        let note: TestPDFDictionary = ["Subtype": "/Text", "Name": "/Note", "C": "[1 1 1]", "Contents": "(nota)"]
        scenario.update { file in
            for rectangle in rectangles {
                file.addAnnotation(note.merging(["Rect": TestPDF.array(rectangle)]).merging(entries))
            }
        }
        return try scenario.verdicts()
    }

    /// A row of icons, each of which lies on its neighbour.
    private static func row(_ bottom: Int) -> [[Int]] {
        stride(from: 70, to: 400, by: 16).map { [$0, bottom, $0 + 20, bottom + 20] }
    }

    @Test("Notes in a row over text do not pass", arguments: [nil, 3], ["Text", "FileAttachment", "Sound"])
    func over(_ level: Int?, _ subtype: String) throws {
        let refusals = try Self.verdicts(Self.row(712), level, ["Subtype": "/\(subtype)"]).filter { !$0.isAllowed }
        #expect(refusals.count == Self.row(712).count)
        #expect(refusals.allSatisfy { $0.rule == .contentHidden && $0.change.page == 1 })
    }

    @Test("A note is as large as its icon, whatever its rectangle says", arguments: [nil, 3])
    func icon(_ level: Int?) throws {
        for rectangle in [[74, 730, 74, 730], [60, 733, 62, 735], [56, 740, 76, 742]] {
            let refusals = try Self.verdicts([rectangle], level).filter { !$0.isAllowed }
            #expect(refusals.map(\.rule) == [.contentHidden], "\(rectangle)")
        }
    }

    @Test("A note beside the text, or that is not seen, is allowed", arguments: [nil, 3])
    func beside(_ level: Int?) throws {
        let expected: PDFChangeRule = level == nil ? .annotationAdded : .permitted
        let allowed: Set<PDFChangeRule> = [.always, expected]
        for rectangle in [[540, 712, 560, 732], [46, 724, 48, 726], [300, 400, 320, 420]] {
            #expect(Set(try Self.verdicts([rectangle], level).map(\.rule)).isSubset(of: allowed), "\(rectangle)")
        }
        let apart = stride(from: 70, to: 400, by: 40).map { [$0, 400, $0 + 20, 420] }
        #expect(Set(try Self.verdicts(apart, level).map(\.rule)).isSubset(of: allowed))
        #expect(Set(try Self.verdicts([[74, 712, 94, 732]], level, ["F": "2"]).map(\.rule)).isSubset(of: allowed))
        let popup: TestPDFDictionary = ["Subtype": "/Popup", "Open": "false"]
        #expect(Set(try Self.verdicts([[74, 712, 300, 732]], level, popup).map(\.rule)).isSubset(of: allowed))
    }

    @Test("A window that is open over text does not pass", arguments: [nil, 3])
    func open(_ level: Int?) throws {
        let popup: TestPDFDictionary = ["Subtype": "/Popup", "Open": "true"]
        let refusals = try Self.verdicts([[74, 712, 300, 732]], level, popup).filter { !$0.isAllowed }
        #expect(refusals.map(\.rule) == [.contentHidden])
    }
}
