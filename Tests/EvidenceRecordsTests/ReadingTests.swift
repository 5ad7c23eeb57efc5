import ASN1
import EvidenceRecords
import LibCrypto
import LibXML
import PKIX
import TestPKI
import Testing

/// What is read as a record, and what is refused.
@Suite struct ReadingTests {
    private static func element(_ number: UInt32, _ content: [UInt8]) -> [UInt8] {
        DEREncoder.element(.contextConstructed(number), content)
    }

    private static func identifier(_ digest: [UInt64] = [2, 16, 840, 1, 101, 3, 4, 2, 1]) -> [UInt8] {
        DEREncoder.objectIdentifier(ObjectIdentifier(2, 16, 840, 1, 101, 3, 4, 2, 1))
    }

    /// A record by hand, with what stands between digestAlgorithms and the sequence.
    private static func record(_ middle: [UInt8] = [], version: Int = 1, chains: [[UInt8]]) -> [UInt8] {
        DEREncoder.sequence(
            DEREncoder.integer(version),
            DEREncoder.sequence(DEREncoder.sequence(identifier())),
            middle,
            DEREncoder.sequence(of: chains)
        )
    }

    private static func token(_ root: [UInt8]) -> [UInt8] { Array(RecordWorld.token(root, .sha256, "2024-01-01")) }

    @Test("Explicit tags, and an algorithm or tree that is left out, are read (RFC 4998 §4.1)")
    func tagging() throws {
        let object = RecordWorld.objects(1)[0]
        let digest = try RecordWorld.digest(.sha256, object)
        let list = DEREncoder.sequence(DEREncoder.octetString(digest))
        let forms: [[[UInt8]]] = [
            [Self.element(0, DEREncoder.sequence(Self.identifier())), Self.element(2, DEREncoder.sequence(list))],
            [Self.element(0, Self.identifier()), Self.element(2, list)], [Self.element(2, list)], [Self.element(2, [])],
            [],
        ]
        for form in forms {
            let stamp = DEREncoder.sequence(of: form + [Self.token(digest)])
            let record = Self.record(chains: [DEREncoder.sequence(stamp)])
            let found = try RecordWorld.verify(record, [object])
            #expect(found.areObjectsIntact == true)
            #expect(found.timeStamps[0].timeStamp.digest.algorithm == .sha256)
            #expect((found.timeStamps[0].timeStamp.hashTree == nil) == (form.last?.count ?? 0 < 10))
        }
    }

    @Test("cryptoInfos, encryptionInfo, attributes and other versions are facts")
    func facts() throws {
        let type = ObjectIdentifier(1, 2, 3, 4)
        let attribute = DEREncoder.sequence(DEREncoder.objectIdentifier(type), DEREncoder.set(of: [DEREncoder.null]))
        let encryption = DEREncoder.objectIdentifier(type) + DEREncoder.null
        let stamp = DEREncoder.sequence(
            Self.element(1, attribute + attribute),
            Self.token([UInt8](repeating: 1, count: 32))
        )
        for value in [encryption, DEREncoder.sequence(encryption)] {
            let middle = Self.element(0, attribute) + Self.element(1, value)
            let record = try EvidenceRecord.parse(
                Self.record(middle, version: 2, chains: [DEREncoder.sequence(stamp)])[...]
            )
            #expect(record.supportingInformationCount == 1)
            #expect(record.encryptionType == "1.2.3.4")
            #expect(record.version == "2" && !record.isKnownVersion)
            #expect(record.timeStamps[0].attributeCount == 2)
            #expect(EvidenceRecordBuilder(renewing: record) == nil)
        }
    }

    @Test("Certificates and revocation data in cryptoInfos come with the record (RFC 4998 §3.1)")
    func supportingInformation() throws {
        let certificate = RecordWorld.tsa.certificate
        let values = ObjectIdentifier(1, 2, 840, 113_549, 1, 9, 16, 2, 23)
        for (value, count) in [(DEREncoder.sequence(certificate), 1), (DEREncoder.null, 0)] {
            let attribute = DEREncoder.sequence(
                DEREncoder.objectIdentifier(values),
                DEREncoder.set(of: [value])
            )
            let stamp = DEREncoder.sequence(Self.token([UInt8](repeating: 1, count: 32)))
            let record = try EvidenceRecord.parse(
                Self.record(Self.element(0, attribute), chains: [DEREncoder.sequence(stamp)])[...]
            )
            #expect(
                record.supportingInformation.certificates.map { Array($0.encoding) }
                    == Array(repeating: certificate, count: count)
            )
            #expect(record.supportingInformationCount == 1)
            #expect(record.certificates.count >= count)
        }
    }

    @Test("Empty sequences, chains and lists, and what is no record, are refused by name")
    func refusals() throws {
        let stamp = DEREncoder.sequence(Self.element(2, DEREncoder.sequence()), Self.token([]))
        let cases: [([UInt8], EvidenceRecordError.Code)] = [
            (Self.record(chains: []), .empty(.archiveTimeStampSequence)),
            (Self.record(chains: [DEREncoder.sequence()]), .empty(.archiveTimeStampChain)),
            (Self.record(chains: [DEREncoder.sequence(stamp)]), .empty(.sequence)),
            ([], .notEvidenceRecord), (Array("text".utf8), .notEvidenceRecord),
            (Array("<a/>".utf8), .notEvidenceRecord), ([0x30, 0], .encoding(.missingElement)),
            (Self.record(chains: []) + [0], .encoding(.trailingBytes)), (Array("<a>".utf8), .xml(.notWellFormed)),
        ]
        for (bytes, code) in cases {
            let error = #expect(throws: EvidenceRecordError.self) { _ = try EvidenceRecord.parse(bytes[...]) }
            #expect(error?.code == code, "\(bytes.prefix(8))")
            #expect(error?.description.isEmpty == false)
        }
    }

    @Test("Counts and lengths have limits")
    func limits() throws {
        let digest = [UInt8](repeating: 1, count: 32)
        let stamp = DEREncoder.sequence(Self.token(digest))
        let chain = DEREncoder.sequence(stamp)
        let long = DEREncoder.sequence(DEREncoder.octetString([UInt8](repeating: 1, count: 129)))
        let list = DEREncoder.sequence(DEREncoder.octetString(digest))
        let cases: [([UInt8], EvidenceRecordError.Code)] = [
            (Self.record(chains: Array(repeating: chain, count: 33)), .encoding(.tooManyElements)),
            (
                Self.record(chains: [DEREncoder.sequence(of: Array(repeating: stamp, count: 257))]),
                .encoding(.tooManyElements)
            ),
            (
                Self.record(
                    chains: Array(repeating: DEREncoder.sequence(of: Array(repeating: stamp, count: 129)), count: 2)
                ),
                .tooLarge
            ),
            (
                Self.record(chains: [
                    DEREncoder.sequence(DEREncoder.sequence(Self.element(2, long), Self.token(digest)))
                ]), .tooLarge
            ),
            (
                Self.record(chains: [
                    DEREncoder.sequence(
                        DEREncoder.sequence(
                            Self.element(2, Array(Array(repeating: list, count: 1_025).joined())),
                            Self.token(digest)
                        )
                    )
                ]), .encoding(.tooManyElements)
            ),
        ]
        for (bytes, code) in cases {
            let error = #expect(throws: EvidenceRecordError.self) { _ = try EvidenceRecord.parse(bytes[...]) }
            #expect(error?.code == code)
        }
    }

    @Test("A token that cannot be read is a fact, not an error")
    func unreadableToken() throws {
        let stamp = DEREncoder.sequence(DEREncoder.sequence(DEREncoder.integer(1)))
        let object = RecordWorld.objects(1)[0]
        let found = try RecordWorld.verify(Self.record(chains: [DEREncoder.sequence(stamp)]), [object])
        #expect(found.timeStamps[0].imprint == .unknown(.digestUnknown))
        #expect(found.areObjectsIntact == nil)
    }
}
