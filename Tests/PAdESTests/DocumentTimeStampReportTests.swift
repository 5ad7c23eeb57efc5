import ASN1
import Foundation
import TestPKI
import Testing
import ValidationReport

/// Document time-stamps have their own place in every report; a file that has nothing else is judged by them
/// (EN 319 102-1 §5.4, ISO 32000-2 §12.8.5).
@Suite struct DocumentTimeStampReportTests {
    private static func stamped(_ count: Int = 1) -> TestPDF {
        var file = TestPDF.contract()
        for index in 0..<count {
            let time = Instant.utc("2025-03-10T14:0\(index + 1):00Z")
            file.sign(
                .timeStamp(AttackFile.world.timeStamp(at: time)).with { $0.fieldName = "Carimbo\(index + 1)" }
            )
        }
        return file
    }

    @Test("A file with a document time-stamp only has the verdict of its time-stamp") func alone() throws {
        let report = try #require(try PDFReport.judge(Self.stamped().bytes))
        #expect(report.indication == "TOTAL-PASSED", "\(report.text)")
        #expect(report.signatures.isEmpty)
        let stamp = try #require(report.documentTimeStamps.first)
        #expect(report.documentTimeStamps.count == 1)
        #expect(stamp["coveredRevision"] as? Int == 2)
        let token = stamp["timestamp"] as? [String: Any]
        #expect(token?["time"] as? String == "2025-03-10T14:01:00Z")
        #expect(token?["indication"] as? String == "TOTAL-PASSED")
    }

    @Test("Each of several time-stamps has its revision, its time and its verdict") func several() throws {
        let report = try #require(try PDFReport.judge(Self.stamped(3).bytes))
        #expect(report.indication == "TOTAL-PASSED", "\(report.text)")
        #expect(report.documentTimeStamps.compactMap { $0["coveredRevision"] as? Int } == [2, 3, 4])
    }

    @Test("The report says in both languages that nobody signed, and what the time-stamp proves") func words() throws {
        let bytes = Self.stamped().bytes
        let judge = try PDFJudge.world.get()
        for format in [PDFJudge.Form.text, .html] {
            let portuguese = try judge.render(bytes, format, .portuguese)
            #expect(portuguese.contains("O arquivo não tem assinatura de ninguém"), "\(portuguese)")
            #expect(portuguese.contains("APROVADO"))
            #expect(portuguese.contains("cobre a revisão 2 de 2"))
            let english = try judge.render(bytes, format, .english)
            #expect(english.contains("The file has nobody"), "\(english)")
            #expect(english.contains("covers revision 2 of 2"))
        }
    }

    @Test("A byte that changed under a document time-stamp fails it") func changed() throws {
        var file = Self.stamped()
        let place = file.find("%PDF-1.4") + 7
        file.replace(place..<place + 1, with: [0x35])
        let report = try #require(try PDFReport.judge(file.bytes))
        #expect(report.indication == "TOTAL-FAILED")
        #expect(report.subIndication == "HASH_FAILURE")
    }

    @Test("A byte that changed under a document time-stamp alone is no pass for the signature before it")
    func changedBehindSignature() throws {
        var (file, _) = AttackFile.signed()
        let end = file.bytes.count
        file.setSecurityStore(certificates: [AttackFile.world.issuing.certificate])
        file.commit()
        file.sign(.timeStamp(AttackFile.world.timeStamp(at: AttackFile.stamped)))
        let whole = try #require(try PDFReport.judge(file.bytes))
        #expect(whole.indication == "TOTAL-PASSED", "\(whole.summary)")
        for place in [file.find("endstream", from: end) - 40, file.find("/DocTimeStamp", from: end) + 7] {
            var changed = file.bytes
            changed[place] ^= 1
            let report = try #require(try PDFReport.judge(changed))
            #expect(report.indication == "INDETERMINATE", "\(report.summary)")
            #expect(report.subIndication == "SIG_CONSTRAINTS_FAILURE", "\(report.summary)")
            #expect(report.codes.contains("TST-NOT-PASSED"))
        }
    }

    @Test("What is changed after a document time-stamp is no pass, and is named") func updated() throws {
        var file = Self.stamped()
        file.set(5, AttackFile.forged)
        file.commit()
        let report = try #require(try PDFReport.judge(file.bytes))
        #expect(report.subIndication == "SIG_CONSTRAINTS_FAILURE", "\(report.summary)")
        #expect(report.names(5))
    }

    @Test("Beside a signature the time-stamp has its place, and the verdict is the signature's") func beside() throws {
        var (file, _) = AttackFile.signed()
        file.sign(.timeStamp(AttackFile.world.timeStamp(at: AttackFile.stamped)))
        let report = try #require(try PDFReport.judge(file.bytes))
        #expect(report.indication == "TOTAL-PASSED", "\(report.summary)")
        #expect(report.signatures.count == 1)
        #expect(report.documentTimeStamps.compactMap { $0["coveredRevision"] as? Int } == [3])
        let text = try PDFJudge.world.get().render(file.bytes, .text, .portuguese)
        #expect(text.contains("CARIMBOS DO TEMPO DO DOCUMENTO"))
    }
}
