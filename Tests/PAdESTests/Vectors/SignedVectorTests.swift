import Foundation
import Testing

/// PDF files as other programs sign them.
@Suite struct SignedVectorTests {
    @Test(
        "A file that pyHanko signed and accepts is accepted, at its level",
        arguments: try SignedVectors.pyHanko.get().files.map(\.file)
    )
    func pyHanko(name: String) throws {
        let vector = try #require(SignedVectors.pyHanko.get().files.first { $0.file == name })
        let bytes = try SignedVectors.bytes("pyhanko/\(name)")
        let report = try #require(try SignedVectors.judge.get().report(on: bytes))
        #expect(report.indication == "TOTAL-PASSED", "\(name): \(report.summary)")
        #expect(report.failures.isEmpty, "\(name): \(report.failures)")
        let approvals = vector.signatures.filter { !$0.isTimeStamp }
        #expect(report.signatures.filter { $0["bestSignatureTime"] != nil }.count >= approvals.count)
        if let level = vector.baseline {
            #expect(report.signatures.first?["baseline"] as? String == level, "\(name)")
        }
    }

    @Test("A file that Poppler signed is accepted") func poppler() throws {
        let report = try #require(
            try SignedVectors.judge.get().report(on: try SignedVectors.bytes("others/poppler-invisible.pdf"))
        )
        #expect(report.indication == "TOTAL-PASSED", "\(report.summary)")
        #expect(report.failures.isEmpty, "\(report.failures)")
    }

    @Test(
        "A file that PDFBox, iText, endesive or MuPDF signed or filled is accepted without an alarm",
        arguments: SignedVectors.libraries
    )
    func libraries(name: String) throws {
        let report = try #require(
            try SignedVectors.judge.get().report(on: try SignedVectors.bytes("others/\(name)"))
        )
        #expect(report.indication == "TOTAL-PASSED", "\(report.summary)")
        #expect(report.failures.isEmpty, "\(report.failures)")
        let expected: Set = name == "pdfbox-encrypted.pdf" ? ["FC-CONTENTS-PADDING"] : []
        #expect(report.codes.filter { $0.hasPrefix("SAV-CHANGE") || $0.hasPrefix("FC-CONTENTS") } == expected)
    }

    @Test("A file that MuPDF signed has nothing against it but its SHA-1") func muPDF() throws {
        let report = try #require(
            try SignedVectors.judge.get().report(on: try SignedVectors.bytes("others/mupdf-visible.pdf"))
        )
        #expect(report.subIndication == "CRYPTO_CONSTRAINTS_FAILURE_NO_POE", "\(report.summary)")
        #expect(report.failures == ["SAV-ALGORITHM-NOT-TRUSTED"], "\(report.failures)")
    }

    @Test("Only PAdES asks a PDF signature for a reference to its certificate (ISO 32000-2 §12.8.3.3)")
    func certificateReference() throws {
        let bytes = try SignedVectors.bytes("others/mupdf-visible.pdf")
        let report = try #require(try SignedVectors.judge(under: "icp-brasil").report(on: bytes))
        #expect(report.codes.contains("ISC-ESS-MISSING"))
        #expect(!report.failures.contains { $0.contains("ISC-ESS-MISSING") })
    }
}
