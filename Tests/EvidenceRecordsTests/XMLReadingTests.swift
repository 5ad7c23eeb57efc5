import ASN1
import EvidenceRecords
import LibCrypto
import LibXML
import PKIX
import TestPKI
import Testing

/// Records of RFC 6283.
@Suite struct XMLReadingTests {
    private static let object = RecordWorld.objects(1)[0]
    private static let exclusive = CanonicalizationMethod.exclusive.rawValue

    private static func base64(_ bytes: some Sequence<UInt8>) -> String {
        let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")
        let bytes = Array(bytes)
        var text = ""
        for start in stride(from: 0, to: bytes.count, by: 3) {
            let group = bytes[start..<min(start + 3, bytes.count)]
            var bits = 0
            for index in 0..<3 { bits = bits << 8 | (index < group.count ? Int(group[start + index]) : 0) }
            for index in 0..<4 { text.append(index <= group.count ? alphabet[bits >> (18 - 6 * index) & 63] : "=") }
        }
        return text
    }

    private static func stamp(_ order: String, _ values: [[UInt8]], root: [UInt8], _ time: String) -> String {
        let list = values.map { "<DigestValue>\(base64($0))</DigestValue>" }.joined()
        let tree = values.isEmpty ? "" : "<HashTree><Sequence Order=\"1\">\(list)</Sequence></HashTree>"
        let token = base64(RecordWorld.token(root, .sha256, time))
        return """
            <ArchiveTimeStamp Order="\(order)">\(tree)<TimeStamp><TimeStampToken Type="RFC3161">\(token)\
            </TimeStampToken></TimeStamp></ArchiveTimeStamp>
            """
    }

    private static func chain(
        _ order: String,
        _ stamps: String,
        digest: String = "http://www.w3.org/2001/04/xmlenc#sha256",
        method: String = exclusive
    ) -> String {
        """
        <ArchiveTimeStampChain Order="\(order)"><DigestMethod Algorithm="\(digest)"/>\
        <CanonicalizationMethod Algorithm="\(method)"/>\(stamps)</ArchiveTimeStampChain>
        """
    }

    private static func record(_ chains: String, version: String = " Version=\"1.0\"") -> [UInt8] {
        Array(
            """
            <EvidenceRecord xmlns="urn:ietf:params:xml:ns:ers"\(version)><ArchiveTimeStampSequence>\(chains)\
            </ArchiveTimeStampSequence></EvidenceRecord>
            """.utf8
        )
    }

    private static func canonical(_ xml: String) throws -> [UInt8] {
        try XMLDocument(Array(xml.utf8)[...], limits: XMLLimits(byteCount: 1 << 20)).root.canonicalForm(.exclusive)
    }

    @Test("Order, not the place in the file, is what counts (RFC 6283 §2.1)")
    func order() throws {
        let digest = try RecordWorld.digest(.sha256, Self.object)
        let first = Self.stamp("1", [digest], root: digest, "2024-01-01")
        let start = try #require(first.firstRange(of: "<TimeStamp>")).lowerBound
        let end = try #require(first.firstRange(of: "</TimeStamp>")).upperBound
        let hashed = first[start..<end].replacing(
            "<TimeStamp>",
            with: "<TimeStamp xmlns=\"urn:ietf:params:xml:ns:ers\">"
        )
        let leaf = try RecordWorld.digest(.sha256, try Self.canonical(String(hashed)))
        let second = Self.stamp(" 2 ", [leaf], root: leaf, "2027-01-01")
        for stamps in [first + second, second + first] {
            let found = try RecordWorld.verify(Self.record(Self.chain("1", stamps)), [Self.object])
            #expect(found.timeStamps.map(\.isLinked) == [true, true])
            #expect(found.areObjectsIntact == true)
        }
        let swapped = first.replacing("Order=\"1\"><HashTree>", with: "Order=\"3\"><HashTree>") + second
        #expect(try RecordWorld.verify(Self.record(Self.chain("1", swapped)), [Self.object]).areObjectsIntact == false)
    }

    @Test("A hash-tree renewal has the object and the chains before it side by side (RFC 6283 §4.2.2)")
    func renewal() throws {
        let digest = try RecordWorld.digest(.sha256, Self.object)
        let first = Self.chain("1", Self.stamp("1", [digest], root: digest, "2024-01-01"))
        let sequence =
            "<ArchiveTimeStampSequence xmlns=\"urn:ietf:params:xml:ns:ers\">\(first)</ArchiveTimeStampSequence>"
        let before = try RecordWorld.digest(.sha256, try Self.canonical(sequence))
        let list = [digest, before].sorted { $0.lexicographicallyPrecedes($1) }
        let root = try RecordWorld.digest(.sha256, Array(list.joined()))
        for (values, isWhole) in [(list, true), ([digest], false), ([before], false)] {
            let sum = values.count == 1 ? values[0] : root
            let second = Self.chain("2", Self.stamp("1", values, root: sum, "2030-01-01"))
            let found = try RecordWorld.verify(Self.record(first + second), [Self.object])
            #expect(found.areObjectsIntact == isWhole)
            #expect(found.timeStamps[1].imprint.isIntact == true)
            #expect(found.timeStamps[1].references.map(\.isIntact) == [values.contains(before)])
        }
    }

    @Test("White space by which a later chain was indented is none of the chains before it")
    func indented() throws {
        let digest = try RecordWorld.digest(.sha256, Self.object)
        let first = Self.chain("1", Self.stamp("1", [digest], root: digest, "2024-01-01"))
        let open = "<ArchiveTimeStampSequence xmlns=\"urn:ietf:params:xml:ns:ers\">"
        let before = try RecordWorld.digest(
            .sha256,
            try Self.canonical("\(open)\n    \(first)\n  </ArchiveTimeStampSequence>")
        )
        let list = [digest, before].sorted { $0.lexicographicallyPrecedes($1) }
        let root = try RecordWorld.digest(.sha256, Array(list.joined()))
        let second = Self.chain("2", Self.stamp("1", list, root: root, "2030-01-01"))
        for (space, isWhole) in [("\n    ", true), ("", true), ("\n  x", false)] {
            let found = try RecordWorld.verify(Self.record("\n    \(first)\(space)\(second)\n  "), [Self.object])
            #expect(found.timeStamps[1].references.map(\.isIntact) == [isWhole], "\(space)")
            #expect(found.areObjectsIntact == isWhole)
        }
    }

    @Test("What has to be there and is not, or is there twice, is refused by name")
    func refusals() throws {
        let stamp = Self.stamp("1", [], root: [UInt8](repeating: 1, count: 32), "2024-01-01")
        let cases: [(String, String, EvidenceRecordError.Code)] = [
            ("", " Version=\"1.0\"", .missing(.archiveTimeStampChain)),
            (Self.chain("1", stamp), "", .missing(.version)),
            (Self.chain("1", ""), " Version=\"1.0\"", .missing(.archiveTimeStamp)),
            (Self.chain("x", stamp), " Version=\"1.0\"", .invalid(.order)),
            (Self.chain("1 1", stamp), " Version=\"1.0\"", .invalid(.order)),
            (Self.chain("1", stamp + stamp), " Version=\"1.0\"", .duplicateOrder),
            (Self.chain("1", stamp, method: "urn:x"), " Version=\"1.0\"", .invalid(.canonicalizationMethod)),
            (
                Self.chain(
                    "1",
                    stamp.replacing("<TimeStampToken Type=\"RFC3161\">", with: "<TimeStampToken Type=\"RFC3161\">*")
                ),
                " Version=\"1.0\"", .invalid(.timeStampToken)
            ),
            (
                Self.chain("1", stamp.replacing(" Order=\"1\"", with: "")), " Version=\"1.0\"", .missing(.order)
            ),
            (
                Self.chain("1", stamp.replacing("<TimeStamp>", with: "<HashTree/><HashTree/><TimeStamp>")),
                " Version=\"1.0\"", .invalid(.hashTree)
            ),
        ]
        for (chains, version, code) in cases {
            let bytes = Self.record(chains, version: version)
            let error = #expect(throws: EvidenceRecordError.self) { _ = try EvidenceRecord.parse(bytes[...]) }
            #expect(error?.code == code)
        }
    }

    @Test("What makers leave out or name otherwise is read as what it can only be")
    func omissions() throws {
        let digest = try RecordWorld.digest(.sha256, Self.object)
        let stamp = Self.stamp("1", [digest], root: digest, "2024-01-01")
        let chain = Self.chain("1", stamp)
        let method = "<CanonicalizationMethod Algorithm=\"\(Self.exclusive)\"/>"
        let identifier = Self.chain("1", stamp, digest: "urn:oid:2.16.840.1.101.3.4.2.1")
        let cases = [
            chain.replacing(method, with: ""), identifier, chain.replacing(" Type=\"RFC3161\"", with: ""),
            chain.replacing("RFC3161", with: "rfc3161"),
        ]
        for (number, text) in cases.enumerated() {
            #expect(text != chain)
            let record = Self.record(text)
            #expect(try RecordWorld.verify(record, [Self.object]).areObjectsIntact == true, "\(number)")
            #expect(try RecordWorld.verify(record, [[0]]).areObjectsIntact == false, "\(number)")
        }
        let parsed = try EvidenceRecord.parse(Self.record(cases[0])[...])
        #expect(parsed.chains[0].canonicalizationIdentifier == CanonicalizationMethod.canonicalXML.rawValue)
    }

    @Test("Certificates beside a token are evidence like those inside of it (RFC 6283 §3.1)")
    func cryptographicInformation() throws {
        let digest = try RecordWorld.digest(.sha256, Self.object)
        let certificate = Self.base64(RecordWorld.tsa.certificate)
        let entries = [
            ("CERT", certificate), ("CERT", "AAAA"), ("CERT", "*"), ("SCVP", "AAAA"), ("CRL", "AAAA"), ("OCSP", ""),
        ]
        let list = entries.enumerated().map { number, entry in
            "<CryptographicInformation Order=\"\(number)\" Type=\"\(entry.0)\">\(entry.1)</CryptographicInformation>"
        }
        let stamp = Self.stamp("1", [digest], root: digest, "2024-01-01")
        let inside = try EvidenceRecord.parse(Self.record(Self.chain("1", stamp))[...]).certificates
        let with = stamp.replacing(
            "</TimeStamp>",
            with: "<CryptographicInformationList>\(list.joined())</CryptographicInformationList></TimeStamp>"
        )
        let record = try EvidenceRecord.parse(Self.record(Self.chain("1", with))[...])
        #expect(record.certificates.count == inside.count + 1)
        #expect(
            record.timeStamps[0].supportingInformation.certificates.map(\.encoding.count) == [
                RecordWorld.tsa.certificate.count
            ]
        )
        #expect(record.certificateRevocationLists.isEmpty && record.ocspResponses.isEmpty)
    }

    @Test("Unknown digests and tokens of other types are facts")
    func unknown() throws {
        let stamp = Self.stamp("1", [[UInt8](repeating: 1, count: 32)], root: [], "2024-01-01")
        let record = Self.record(Self.chain("1", stamp, digest: "urn:x"))
        let found = try RecordWorld.verify(record, [Self.object])
        #expect(found.timeStamps[0].imprint == .unknown(.digestUnknown))
        let other = Self.record(Self.chain("1", stamp.replacing("RFC3161", with: "XMLENTRUST")))
        #expect(try RecordWorld.verify(other, []).timeStamps[0].imprint == .unknown(.tokenUnreadable))
    }

    @Test("A record inside of an archive package is found")
    func package() throws {
        let digest = try RecordWorld.digest(.sha256, Self.object)
        let inner = EvidenceRecordBuilder(RecordWorld.stamp([[digest]], root: digest)).encode()
        let xml = Array(
            "<x:XAIP xmlns:x='urn:x'><x:asn1EvidenceRecord>\(Self.base64(inner))</x:asn1EvidenceRecord></x:XAIP>".utf8
        )
        #expect(try RecordWorld.verify(xml, [Self.object]).areObjectsIntact == true)
    }
}
