import ASN1
import PAdES
import SignatureValidation
import TestPKI
import Testing

/// One vector for each code on the form of signatures in PDF files, with the verdict that ISO 32000-2 §12.8 and
/// EN 319 102-1 derive from it.
@Suite("Codes on the form of signatures in PDF files")
struct PDFFormatCodeTests {
    struct Vector: Sendable, CustomTestStringConvertible {
        let code: ReasonCode
        let verdict: Verdict
        let make: @Sendable () throws -> [UInt8]
        var testDescription: String { code.rawValue }
    }

    @Test("A vector gives its code and its verdict", arguments: vectors)
    func vectorGivesItsCode(vector: Vector) throws {
        let outcome = try PDFSigningWorld.shared.judge(vector.make())
        #expect(outcome.codes.contains(vector.code.rawValue), "\(outcome.codes)")
        #expect(outcome.verdicts.contains(vector.verdict), "\(outcome.verdicts) \(outcome.codes)")
    }

    @Test("Every code on the form has a vector")
    func everyCodeHasAVector() {
        let prefixes = ["FC-PDF-", "FC-BYTERANGE-", "FC-CONTENTS-", "FC-SUBFILTER-"]
        let codes = ReasonCode.allCases.filter { code in prefixes.contains { code.rawValue.hasPrefix($0) } }
        let missing = Set(codes).subtracting(Self.vectors.map(\.code)).subtracting(UnreadablePDFTests.codes)
        #expect(missing.isEmpty, "\(missing.map(\.rawValue).sorted())")
    }

    static let vectors: [Vector] = byteRangeVectors + contentsVectors + fileVectors

    static func signed(_ change: @escaping (inout TestPDFSignature) -> Void) -> [UInt8] {
        PDFSigningWorld.shared.signed(.table, change).pdf.bytes
    }
}
