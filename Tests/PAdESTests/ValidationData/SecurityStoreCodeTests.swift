import ASN1
import PAdES
import SignatureValidation
import TestPKI
import Testing

/// One vector for each code on document security stores: a file of its own hand, and the verdict at the policy's level.
@Suite("Codes on document security stores") struct SecurityStoreCodeTests {
    static let vectors: [(ReasonCode, Verdict, String)] = [
        (.storeUnreadable, .indeterminate(.signatureConstraintsFailure), "[1 2]"),
        (.storeObjectUnreadable, .indeterminate(.signatureConstraintsFailure), "<</CRLs [1 0 R]>>"),
        (.storeKeyMalformed, .totalPassed, "<</VRI <</Assinatura1 <<>>>>>>"),
        (
            .storeIncomplete, .indeterminate(.signatureConstraintsFailure),
            "<</Certs [\([String](repeating: "1 0 R", count: 50_001).joined(separator: " "))]>>"
        ),
    ]

    @Test("A vector gives its code and its verdict", arguments: vectors)
    func vectorGivesItsCode(code: ReasonCode, verdict: Verdict, store: String) throws {
        var (file, _) = PDFSigningWorld.shared.signed()
        file.change(1) { $0["DSS"] = store }
        file.commit()
        let outcome = try PDFSigningWorld.shared.judge(file.bytes)
        #expect(outcome.codes.contains(code.rawValue), "\(outcome.codes)")
        #expect(outcome.verdicts == [verdict], "\(outcome.signatures.map(\.conclusion.findings))")
    }

    @Test("Every code on document security stores has a vector")
    func everyCodeHasAVector() {
        let codes = ReasonCode.allCases.filter { $0.rawValue.hasPrefix("FC-DSS-") }
        #expect(Set(codes) == Set(Self.vectors.map(\.0)))
    }
}
