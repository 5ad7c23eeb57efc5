import LibCrypto
import PAdES
import PDFSyntax
import SignatureValidation
import TestPKI
import Testing

/// Files that say to be signed and cannot be read get a verdict that names the object (EN 319 102-1 §5.2.2).
@Suite struct UnreadablePDFTests {
    /// The codes that only such files give.
    static let codes: Set<ReasonCode> = [.pdfUnreadable, .pdfSignatureFieldEmpty]

    private static var world: PDFSigningWorld { .shared }

    private static func judge(_ bytes: [UInt8]) throws -> [JudgedSignature] {
        let bytes = PDFBytes(copying: bytes)
        do {
            let document = try PDFDocument(bytes)
            return try world.judge(try UnreadablePDFSignatures(emptyFieldsOf: document))
        } catch let error as PDFSyntaxError {
            return try world.judge(try UnreadablePDFSignatures(bytes, cause: error))
        }
    }

    /// No word says any more where the cross-reference sections are.
    private static func withoutEnd(_ bytes: [UInt8]) -> [UInt8] {
        var bytes = bytes
        while let place = bytes.firstRange(of: Array("startxref".utf8)) {
            bytes.replaceSubrange(place, with: Array("startxxxx".utf8))
        }
        return bytes
    }

    @Test("A file that does not say where its objects are fails for its form, and its signature dictionary is named")
    func cutOff() throws {
        let (pdf, signed) = Self.world.signed()
        let judged = try Self.judge(Self.withoutEnd(pdf.bytes))
        #expect(judged.map(\.conclusion.verdict) == [.totalFailed(.formatFailure)])
        let finding = try #require(judged.first?.conclusion.findings.first)
        #expect(finding.code == "FC-PDF-UNREADABLE")
        #expect(finding.values["object"] == "\(signed.dictionary) 0 R")
        #expect(finding.values["offset"] == "\(pdf.offsets[signed.dictionary] ?? 0)")
        #expect(finding.values["reason"] == "noStartxref")
    }

    @Test("Names count with their escapes resolved")
    func escapes() throws {
        let (pdf, signed) = Self.world.signed()
        var bytes = Self.withoutEnd(pdf.bytes)
        for (old, new) in [("/ByteRange", "/#42yteRang#65"), ("/Type /Sig", "/Tipo /Sig")] {
            let place = try #require(bytes.firstRange(of: Array(old.utf8)))
            bytes.replaceSubrange(place, with: Array(new.utf8))
        }
        let judged = try Self.judge(bytes)
        #expect(judged.first?.conclusion.findings.first?.values["object"] == "\(signed.dictionary) 0 R")
    }

    @Test("What goes beyond the limits of reading is indeterminate")
    func limits() throws {
        let (pdf, _) = Self.world.signed()
        let cause = PDFSyntaxError(.tooManySections, at: 9)
        let judged = try Self.world.judge(UnreadablePDFSignatures(PDFBytes(copying: pdf.bytes), cause: cause))
        #expect(judged.map(\.conclusion.verdict) == [.indeterminate(.generic)])
    }

    @Test("A file without signature fields has nothing to be judged, readable or not")
    func unsigned() throws {
        let pdf = TestPDF.contract()
        #expect(try Self.judge(pdf.bytes).isEmpty)
        #expect(try Self.judge(Self.withoutEnd(pdf.bytes)).isEmpty)
    }

    @Test("A signature field without a value leaves open whether somebody signed, and is named")
    func emptyField() throws {
        var pdf = TestPDF.contract()
        let field = pdf.addSignatureField("Vazia")
        pdf.commit()
        let judged = try Self.judge(pdf.bytes)
        #expect(judged.map(\.conclusion.verdict) == [.indeterminate(.generic)])
        #expect(judged.first?.conclusion.findings.map(\.code) == ["FC-PDF-SIGNATURE-FIELD-EMPTY"])
        #expect(judged.first?.conclusion.findings.first?.values["object"] == "\(field) 0 R")
    }
}
