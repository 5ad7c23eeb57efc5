import SignatureValidation
import TestPKI

extension PDFFormatCodeTests {
    private static var world: PDFSigningWorld { .shared }

    private static func structural(_ code: ReasonCode, _ make: @escaping @Sendable () throws -> [UInt8]) -> Vector {
        Vector(code: code, verdict: .indeterminate(.signatureConstraintsFailure), make: make)
    }

    static let fileVectors: [Vector] = [
        structural(.pdfAmbiguous) {
            // Two objects of one number in one save: readers that scan take the other one.
            var pdf = TestPDF.contract()
            pdf.append("3 0 obj\n<</Type /Font /Subtype /Type1 /BaseFont /Courier>>\nendobj\n")
            pdf.change(3) { $0["Name"] = "/F1" }
            pdf.sign(world.signature)
            return pdf.bytes
        },
        Vector(code: .pdfIrregular, verdict: .totalPassed) {
            var pdf = TestPDF.contract()
            pdf.append("texto solto\n")
            pdf.sign(world.signature)
            return pdf.bytes
        },
        structural(.pdfTrailingBytes) { world.signed().pdf.bytes + Array("depois do fim".utf8) },
        Vector(code: .pdfSearchIncomplete, verdict: .indeterminate(.generic)) {
            var pdf = TestPDF.contract()
            pdf.sign(world.signature)
            for number in 0..<520 {
                let value = pdf.add(.dictionary(["Type": "/Sig"]))
                let field = pdf.addSignatureField("Campo\(number)")
                pdf.change(field) { $0["V"] = "\(value) 0 R" }
            }
            pdf.commit()
            return pdf.bytes
        },
        Vector(code: .pdfDuplicateKey, verdict: .totalFailed(.formatFailure)) {
            signed { $0.entries["Filter"] = "/Adobe.PPKLite /SubFilter /ETSI.CAdES.detached" }
        },
        Vector(code: .pdfDictionaryPlace, verdict: .totalFailed(.formatFailure)) {
            // A dictionary in an object stream that a field names.
            var pdf = TestPDF.contract(.objectStreams)
            let dictionary = pdf.add(
                .dictionary([
                    "Type": "/Sig", "Filter": "/Adobe.PPKLite", "SubFilter": "/ETSI.CAdES.detached",
                    "ByteRange": "[0 10 20 30]", "Contents": "<3003020101>",
                ])
            )
            let field = pdf.addSignatureField("Assinatura1")
            pdf.change(field) { $0["V"] = "\(dictionary) 0 R" }
            pdf.commit()
            return pdf.bytes
        },
        structural(.pdfSignatureRedefined) {
            var (pdf, signed) = world.signed()
            pdf.change(signed.dictionary) { $0["Name"] = "(BELTRANA DE TESTE)" }
            pdf.commit()
            return pdf.bytes
        },
        structural(.pdfSignatureUnlinked) {
            var (pdf, signed) = world.signed()
            pdf.change(signed.field) { $0["V"] = nil }
            pdf.commit()
            return pdf.bytes
        },
    ]
}
