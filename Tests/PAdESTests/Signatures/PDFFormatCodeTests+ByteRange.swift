import SignatureValidation
import TestPKI

extension PDFFormatCodeTests {
    private static func written(
        _ code: ReasonCode,
        _ text: @escaping @Sendable ([Int]) -> String
    ) -> Vector {
        Vector(code: code, verdict: .totalFailed(.formatFailure)) { signed { $0.writtenByteRange = text } }
    }

    static let byteRangeVectors: [Vector] = [
        // Universal signature forgery: what cannot be told is not compared by lax readers.
        written(.byteRangeMissing) { _ in "null" },
        written(.byteRangeMalformed) { "[\($0[0]) \($0[1]) \($0[2]) -1]" },
        written(.byteRangeStart) { "[8 \($0[1] - 8) \($0[2]) \($0[3])]" },
        written(.byteRangeOutOfBounds) { "[\($0[0]) \($0[1]) \($0[2]) \($0[3] + 1)]" },
        // The gap leaves the delimiters of Contents covered.
        written(.byteRangeGap) { "[\($0[0]) \($0[1] + 1) \($0[2] - 1) \($0[3] + 1)]" },
        written(.byteRangeEnd) { "[\($0[0]) \($0[1]) \($0[2]) \($0[3] - 40)]" },
        Vector(code: .byteRangeRevisionNotCovered, verdict: .totalFailed(.formatFailure)) { try copied() },
        Vector(code: .byteRangeShared, verdict: .totalFailed(.formatFailure)) { try copied() },
    ]

    /// A later revision with a field whose value is a copy of a signature that is there.
    private static func copied() throws -> [UInt8] {
        var (pdf, signed) = PDFSigningWorld.shared.signed()
        let numbers = signed.byteRange.map(String.init).joined(separator: " ")
        let contents = String(decoding: pdf.bytes[signed.contents], as: UTF8.self)
        let copy = pdf.add(
            .dictionary([
                "Type": "/Sig", "Filter": "/Adobe.PPKLite", "SubFilter": "/ETSI.CAdES.detached",
                "ByteRange": "[\(numbers)]", "Contents": contents,
            ])
        )
        let field = pdf.addSignatureField("Copia")
        pdf.change(field) { $0["V"] = "\(copy) 0 R" }
        pdf.commit()
        return pdf.bytes
    }
}
