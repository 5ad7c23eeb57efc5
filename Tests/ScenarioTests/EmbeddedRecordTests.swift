import ASN1
import Appliance
import EvidenceRecords
import Foundation
import LibCrypto
import TestPKI
import TestSupport
import Testing
import ValidationReport

/// Evidence records in attributes of the first signature (RFC 4998 appendix A), under the revocation of the suite's signer.
extension EvidenceRecordProofTests {
    private static let internalType = ObjectIdentifier(1, 2, 840, 113_549, 1, 9, 16, 2, 49)
    private static let externalType = ObjectIdentifier(1, 2, 840, 113_549, 1, 9, 16, 2, 50)
    private static let text = Array("contrato de teste".utf8)

    /// A message with records in attributes; what the signature is over stays the same whatever they are.
    private static func message(
        _ records: [(ObjectIdentifier, [UInt8])],
        besides others: [SignerAttribute] = [],
        detached: Bool = false,
        _ encoding: CMSTemplate.Encoding = .der
    ) -> [UInt8] {
        let signer = world.timedReference(world.thirdPerson, stampedAt: .utc("2026-01-01"), namesPolicy: false)
            .with { $0.unsignedAttributes = others + records.map { .raw($0, $1) } }
        let template = CMSTemplate(
            text,
            signers: signer,
            detached: detached,
            certificates: world.intermediates.map(\.certificate),
            encoding: encoding
        )
        return template.encode()
    }

    private func relations(_ report: [String: Any]) -> [String?] {
        ScenarioReport.objects(report["evidenceRecords"]).map { $0["relation"] as? String }
    }

    @Test("A record over the message without it proves that the signature was made in time", arguments: [false, true])
    func embedded(isBER: Bool) throws {
        let encoding: CMSTemplate.Encoding = isBER ? .ber(segment: 5) : .der
        let other = SignerAttribute.raw(ObjectIdentifier(1, 2, 3), DEREncoder.integer(7))
        for others in [[], [other]] {
            let bare = Self.message([], besides: others, encoding)
            let right = try record([bare, [1]], at: "2026-01-10")
            let cases: [(record: [UInt8], relation: String, isPassed: Bool)] = [
                (right, "PROOF", true), (try record([bare, [1]], at: "2026-04-01"), "PROOF", false),
                (try record([bare + [0], [1]], at: "2026-01-10"), "OTHER_FILE", false),
                (try record([Self.text, [1]], at: "2026-01-10"), "OTHER_FILE", false),
                (
                    try record([bare, [1]], at: "2026-01-10", imprint: [UInt8](repeating: 7, count: 32)),
                    "NO_PROOF", false
                ), (DEREncoder.integer(1), "UNKNOWN", false),
            ]
            for (number, one) in cases.enumerated() {
                let file = Self.message([(Self.internalType, one.record)], besides: others, encoding)
                let report = try judged(file, under: [])
                #expect(relations(report) == [one.relation], "\(number)")
                #expect((report["indication"] as? String == "TOTAL-PASSED") == one.isPassed, "\(number)")
                let cover = ScenarioReport.objects(report["evidenceRecords"]).first
                #expect((cover?["evidence"] as? [String: Any])?["origin"] as? String == "signature")
            }
        }
    }

    @Test("An external record has to be over message and content")
    func external() throws {
        let bare = Self.message([])
        let right = try record([bare, Self.text], at: "2026-01-10")
        var lists = HashTreeBuilder(.sha256)
        try lists.add(group: [try Digest.hash(.sha256, bare), try Digest.hash(.sha256, Self.text)])
        let tree = try #require(try lists.build())
        let token = TimeStampTemplate(Self.world.timeStampServer, at: .utc("2026-01-10")).with {
            $0.imprint = tree.root
            $0.accuracy = (seconds: 1, millis: 0, micros: 0)
        }.token(over: [])
        let group = EvidenceRecordBuilder(
            NewArchiveTimeStamp(
                digest: .sha256,
                lists: try #require(tree.reducedTree(of: try Digest.hash(.sha256, bare))),
                token: token[...]
            )
        ).encode()
        for (one, isPassed) in [(group, true), (right, true), (try record([bare, [1]], at: "2026-01-10"), false)] {
            let report = try judged(Self.message([(Self.externalType, one)]), under: [])
            #expect(relations(report) == [isPassed ? "PROOF" : "OTHER_FILE"])
            #expect((report["indication"] as? String == "TOTAL-PASSED") == isPassed)
        }
    }

    @Test("Of two records the second is over the message with the first")
    func two() throws {
        let bare = Self.message([])
        let first = try record([bare, [1]], at: "2026-01-10")
        let second = try record([Self.message([(Self.internalType, first)]), [1]], at: "2026-01-20")
        let file = Self.message([(Self.internalType, first), (Self.internalType, second)])
        let report = try judged(file, under: [])
        #expect(relations(report) == ["PROOF", "PROOF"])
        #expect(report["indication"] as? String == "TOTAL-PASSED")
        let times = ScenarioReport.objects(report["evidenceRecords"]).compactMap { $0["provenSince"] as? String }
        #expect(times.sorted() == ["2026-01-10T00:00:00Z", "2026-01-20T00:00:00Z"])
    }
}
