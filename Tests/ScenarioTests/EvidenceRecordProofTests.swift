import ASN1
import Appliance
import EvidenceRecords
import Foundation
import LibCrypto
import TestPKI
import TestSupport
import Testing
import ValidationReport

/// Evidence records over signed files as proofs of existence (EN 319 102-1 §5.6.2.3): the signer's certificate is revoked
/// in March 2026, and judged in June.
@Suite("Evidence records as proofs of existence") struct EvidenceRecordProofTests {
    static let world = TestICPBrasil.world
    private static let revoked = "2026-03-01T00:00:00Z"
    private static let now = Instant.utc("2026-06-01")

    enum Form: String, CaseIterable, Sendable {
        case cades, pades

        /// A signature with no time-stamp of its own.
        var file: [UInt8] {
            let world = EvidenceRecordProofTests.world
            let signer = world.timedReference(world.thirdPerson, stampedAt: .utc("2026-01-01"), namesPolicy: false)
                .with { $0.unsignedAttributes = [] }
            let authorities = world.intermediates.map(\.certificate)
            switch self {
            case .cades:
                return CMSTemplate(Array("contrato de teste".utf8), signers: signer, certificates: authorities).encode()
            case .pades:
                return TestPDF().with { pdf in
                    pdf.commit()
                    _ = pdf.sign(.cades(signer, certificates: authorities))
                }.bytes
            }
        }
    }

    /// A record over these objects whose token was made at a time.
    func record(
        _ objects: [[UInt8]],
        at time: String,
        by authority: TimeStampTemplate? = nil,
        imprint: [UInt8]? = nil
    ) throws -> [UInt8] {
        var builder = HashTreeBuilder(.sha256)
        for object in objects { builder.add(try Digest.hash(.sha256, object)) }
        let tree = try #require(try builder.build())
        let lists = try #require(tree.reducedTree(of: try Digest.hash(.sha256, objects[0])))
        let template = authority ?? TimeStampTemplate(Self.world.timeStampServer, at: .utc(time))
        let token = template.with {
            $0.imprint = imprint ?? tree.root
            $0.accuracy = (seconds: 1, millis: 0, micros: 0)
        }.token(over: [])
        return EvidenceRecordBuilder(NewArchiveTimeStamp(digest: .sha256, lists: lists, token: token[...])).encode()
    }

    func judged(_ file: [UInt8], under records: [[UInt8]]) throws -> [String: Any] {
        let folder = try TemporaryFolder()
        let use = try documents(folder, under: records)
        let text = try use.report(on: try folder.write("documento", file)).render(as: .jsonLine, language: .english)
        return try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    }

    func documents(_ folder: TemporaryFolder, under records: [[UInt8]]) throws -> ValidateDocuments {
        let world = Self.world
        let entry = CRLEntryTemplate.revoked(world.thirdPerson, at: .utc(Self.revoked))
        for (index, list) in world.crls(currentAt: Self.now, [entry]).enumerated() {
            _ = try folder.write("revocation/\(index).crl", list)
        }
        for (index, authority) in world.intermediates.enumerated() {
            _ = try folder.write("certificates/\(index).cer", authority.certificate)
        }
        for (index, record) in records.enumerated() { _ = try folder.write("records/\(index).ers", record) }
        let basis = try ValidationBasis(
            BasisOptions(
                anchors: [try folder.write("root.cer", world.root.certificate)],
                certificates: [folder.path + "/certificates"],
                revocation: [folder.path + "/revocation"],
                evidenceRecords: records.isEmpty ? [] : [folder.path + "/records"],
                policy: "\(PackageRoot.path)/policies/validation/icp-brasil.yaml",
                time: Self.now
            )
        )
        return ValidateDocuments(basis: basis, content: nil, locator: ContentLocator())
    }

    private func stamps(_ report: [String: Any]) -> [[String: Any]] {
        ScenarioReport.objects(ScenarioReport.objects(report["signatures"]).first?["timestamps"])
    }

    @Test("Before the revocation it proves that the signature was made in time", arguments: Form.allCases)
    func proof(_ form: Form) throws {
        let file = form.file
        let without = try judged(file, under: [])
        #expect(without["indication"] as? String != "TOTAL-PASSED")
        let report = try judged(file, under: [try record([file, Array("outro".utf8)], at: "2026-01-10")])
        #expect(report["indication"] as? String == "TOTAL-PASSED", "\(report)")
        let signature = try #require(ScenarioReport.objects(report["signatures"]).first)
        #expect(signature["bestSignatureTime"] as? String == "2026-01-10T00:00:00Z")
        #expect(stamps(report).map { $0["type"] as? String } == ["EVIDENCE_RECORD_TIMESTAMP"])
        // The document has none of its own.
        #expect(ScenarioReport.objects((report["pdf"] as? [String: Any] ?? [:])["documentTimestamps"]).isEmpty)
    }

    @Test("After the revocation, over other bytes, with a broken tree or by an unknown authority it proves nothing")
    func noProof() throws {
        for form in Form.allCases {
            let file = form.file
            let stranger = TestIdentity.selfSigned(
                .authority(TestICPBrasil.name("AC Estranha", unit: "Teste"), .rsa1)
            ).issue(
                .endEntity(
                    TestICPBrasil.name("Carimbo Estranho", unit: "Teste"),
                    .rsa2,
                    adding: [.extendedKeyUsage(.timeStamping).critical()]
                )
            )
            let cases: [(record: [UInt8], isShown: Bool)] = [
                (try record([file], at: "2026-04-01"), true),
                (try record([file + [0x0a]], at: "2026-01-10"), false),
                (try record([file], at: "2026-01-10", imprint: [UInt8](repeating: 7, count: 32)), false),
                (try record([file], at: "", by: TimeStampTemplate(stranger, at: .utc("2026-01-10"))), true),
            ]
            for (number, one) in cases.enumerated() {
                let report = try judged(file, under: [one.record])
                #expect(report["indication"] as? String != "TOTAL-PASSED", "\(form) \(number)")
                #expect(stamps(report).isEmpty != one.isShown, "\(form) \(number)")
                let best = ScenarioReport.objects(report["signatures"]).first?["bestSignatureTime"] as? String
                #expect(best != "2026-01-10T00:00:00Z", "\(form) \(number)")
            }
        }
    }

    @Test("A record that proves nothing is named with its reason, in every form of the report, and helps no verdict")
    func named() throws {
        let file = Form.cades.file
        let other = Array("outro".utf8)
        let wrong = [UInt8](repeating: 7, count: 32)
        let cases: [(record: [UInt8], relation: String, code: String?)] = [
            (try record([file, other], at: "2026-01-10"), "PROOF", nil),
            // The tree leads elsewhere than to the imprint.
            (try record([file, other], at: "2026-01-10", imprint: wrong), "NO_PROOF", "ERS-HASHTREE-MISMATCH"),
            (try record([file, other], at: "2026-04-01"), "PROOF", nil),
            (try record([other, [1]], at: "2026-01-10"), "OTHER_FILE", "ERS-OBJECT-NOT-COVERED"),
            (try record([file], at: "2026-01-10", imprint: wrong), "OTHER_FILE", "ERS-OBJECT-NOT-COVERED"),
        ]
        for (number, one) in cases.enumerated() {
            let report = try judged(file, under: [one.record])
            let covers = ScenarioReport.objects(report["evidenceRecords"])
            #expect(covers.map { $0["relation"] as? String } == [one.relation], "\(number)")
            let cover = try #require(covers.first)
            #expect(((cover["evidence"] as? [String: Any])?["origin"] as? String)?.hasSuffix("/0.ers") == true)
            let codes = ScenarioReport.objects(cover["findings"]).map { $0["code"] as? String }
            #expect(one.code == nil || codes.contains(one.code), "\(number) \(codes)")
            #expect((cover["provenSince"] is NSNull) == (one.relation != "PROOF"))
            #expect((report["indication"] as? String == "TOTAL-PASSED") == (number == 0), "\(number)")
            let isJudged = one.relation == "PROOF" || one.relation == "NO_PROOF"
            #expect((cover["indication"] is NSNull) == !isJudged)
        }
        let folder = try TemporaryFolder()
        let use = try documents(folder, under: cases.map(\.record))
        let report = try use.report(on: try folder.write("documento", file))
        let text = report.render(as: ReportFormat.text, language: .portuguese)
        #expect(text.contains("REGISTROS DE EVIDÊNCIA") && text.contains("ERS-HASHTREE-MISMATCH · RFC 4998"))
        let page = report.render(as: VolumeFormat.html, language: .english)
        #expect(page.contains("Evidence records") && page.contains("ERS-HASHTREE-MISMATCH · RFC 4998"))
        try validate(report.render(as: ReportFormat.json, language: .english), by: "validation-report-1")
    }

    @Test("Of more than twenty records of other files there is the number")
    func many() throws {
        let file = Form.cades.file
        let others = try (0..<21).map { try record([[UInt8($0)], [0xff]], at: "2026-01-10") }
        let report = try judged(file, under: others + [try record([file, [1]], at: "2026-01-10")])
        #expect(ScenarioReport.objects(report["evidenceRecords"]).map { $0["relation"] as? String } == ["PROOF"])
        #expect(report["otherEvidenceRecords"] as? Int == 21)
        #expect(report["indication"] as? String == "TOTAL-PASSED")
    }

    @Test("What stands in a record follows its schema")
    func listing() throws {
        let folder = try TemporaryFolder()
        var unreadable = try record([[1], [2]], at: "2026-01-10")
        // signedData becomes another type: the token cannot be read.
        let type: [UInt8] = [0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x07, 0x02]
        unreadable[try #require(unreadable.firstRange(of: type)).upperBound - 1] = 3
        for record in [try record([[1]], at: "2026-01-10"), try record([[1], [2], [3]], at: "2026-01-10"), unreadable] {
            let listing = try VerifyEvidenceRecord.listing(of: try folder.write("registro.ers", record))
            try validate(listing.render(as: .json, language: .portuguese), by: "evidence-record-1")
        }
    }

    /// Holds JSON to a schema, where there is Python with jsonschema.
    private func validate(_ json: String, by schema: String) throws {
        let folder = try TemporaryFolder()
        let script = """
            import json, sys
            try: import jsonschema
            except ImportError: sys.exit(print("skipped: no jsonschema (apt-get install python3-jsonschema)"))
            schema = json.load(open(sys.argv[1]))
            jsonschema.Draft202012Validator.check_schema(schema)
            jsonschema.Draft202012Validator(schema).validate(json.load(open(sys.argv[2])))
            """
        let path = "\(PackageRoot.path)/Documentation/Schemas/\(schema).schema.json"
        let run = try ToolRun(
            "python3",
            ["-c", script, path, try folder.write("report.json", Array(json.utf8))],
            in: folder.path
        )
        if run.output.hasPrefix("skipped") { print(run.output) }
        #expect(run.status == 0, "\(run.output)")
    }

    @Test("A record is part of the evidence that a report names by its digest")
    func digest() throws {
        let file = Form.cades.file
        func evidence(_ records: [[UInt8]]) throws -> [String: Any] {
            let inputs = try judged(file, under: records)["inputs"] as? [String: Any]
            return try #require(inputs?["evidence"] as? [String: Any])
        }
        let (none, one) = (try evidence([]), try evidence([try record([file], at: "2026-01-10")]))
        #expect(none["evidenceRecords"] as? Int == 0 && one["evidenceRecords"] as? Int == 1)
        #expect(none["digest"] as? String != one["digest"] as? String)
    }
}
