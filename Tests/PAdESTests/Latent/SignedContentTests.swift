import PDFSyntax
import SignatureValidation
import TestPKI
import Testing

@testable import PAdES

/// Latent content is looked for in what each signer signed.
@Suite struct SignedContentTests {
    /// Three signatures; the second signer signed what `prepare` put in, and the third what `clean` left of it.
    private static func content(
        _ prepare: (inout TestPDF) -> Void,
        _ clean: (inout TestPDF) -> Void
    ) throws -> (first: [PDFLatentContent.Kind], second: [PDFLatentContent.Kind], third: [PDFLatentContent.Kind]) {
        var scenario = ChangeScenario(.formular())
        try scenario.sign(ChangeScenario.plain("A"))
        scenario.update(prepare)
        try scenario.sign(ChangeScenario.plain("B"))
        scenario.update(clean)
        try scenario.sign(ChangeScenario.plain("C"))
        let document = try PDFDocument(PDFBytes(copying: scenario.file.bytes))
        let covered = scenario.signatures.compactMap(\.coveredRevision)
        let found = PDFSignedContent(
            document,
            covered: Set(covered),
            changes: PDFChangeAnalysis(document, from: covered.min() ?? 0).revisions,
            irregularities: []
        )
        let kinds = covered.map { found.content($0).filter { $0.kind.level == .warn }.map(\.kind) }
        return (kinds[0], kinds[1], kinds[2])
    }

    @Test("What only the second of three signers signed is named for that one alone")
    func second() throws {
        let kinds = try Self.content {
            $0.addAnnotation(["Subtype": "/Stamp", "F": "2", "Contents": "(oculto)", "Rect": "[300 300 320 320]"])
        } _: { file in
            let stamp = file.objects.first { $0.value.dictionary["Subtype"] == "/Stamp" }?.key ?? 0
            file.change(stamp) {
                $0["F"] = "4"
                $0["Contents"] = nil
            }
        }
        #expect(kinds.first.isEmpty && kinds.third.isEmpty)
        #expect(kinds.second == [.hiddenAnnotation])
    }

    @Test("What came after a signature is not named for it")
    func later() throws {
        let kinds = try Self.content { _ in
        } _: {
            $0.addAnnotation(["Subtype": "/Stamp", "F": "2", "Contents": "(oculto)", "Rect": "[300 300 320 320]"])
        }
        #expect(kinds.first.isEmpty && kinds.second.isEmpty)
        #expect(kinds.third == [.hiddenAnnotation])
    }
}
