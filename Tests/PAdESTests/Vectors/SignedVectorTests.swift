import Foundation
import Testing

/// PDF files as other programs sign them.
@Suite(.enabled(if: PDFReport.areJudged, Comment(rawValue: PDFReport.reason))) struct SignedVectorTests {
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

    @Test("A file that Poppler or MuPDF signed is accepted", arguments: SignedVectors.others)
    func others(name: String) throws {
        let report = try #require(try SignedVectors.judge.get().report(on: try SignedVectors.bytes("others/\(name)")))
        #expect(report.indication == "TOTAL-PASSED", "\(name): \(report.summary)")
        #expect(report.failures.isEmpty, "\(name): \(report.failures)")
    }
}
