import ASN1
import Foundation
import LibCrypto
import SignatureValidation
import TestPKI
import Testing

/// One vector for each code that the judge can give: what is wrong with the signature, and the verdict that the
/// standard derives from it.
@Suite struct ReasonCodeTests {
    struct Vector: Sendable, CustomTestStringConvertible {
        let code: ReasonCode
        let verdict: Verdict
        let judge: @Sendable () throws -> JudgedSignature
        var testDescription: String { code.rawValue }
    }

    @Test(arguments: vectors)
    func vectorGivesItsCode(vector: Vector) throws {
        let judged = try vector.judge()
        let stamps = judged.timeStamps.flatMap(\.conclusion.findings)
        let codes = (judged.conclusion.findings + stamps).map(\.code)
        #expect(codes.contains(vector.code.rawValue), "\(codes)")
        #expect(judged.conclusion.verdict == vector.verdict, "\(codes)")
    }

    @Test func everyCodeHasAVector() {
        // Those of PDF files have theirs among the tests of PAdES, those of evidence records among their own.
        let own = ReasonCode.allCases.filter { !$0.isOfPDF && !$0.isOfEvidenceRecord }
        let missing = Set(own).subtracting(Self.vectors.map(\.code))
        #expect(missing.isEmpty, "\(missing.map(\.rawValue).sorted())")
    }

    static let vectors: [Vector] =
        formatVectors + certificateVectors + cryptographyVectors + acceptanceVectors + timeStampVectors + proofVectors
        + policyVectors + policyDemandVectors + pdfVectors

    static func vector(
        _ code: ReasonCode,
        _ verdict: Verdict,
        _ judge: @escaping @Sendable () throws -> JudgedSignature
    ) -> Vector {
        Vector(code: code, verdict: verdict, judge: judge)
    }
}
