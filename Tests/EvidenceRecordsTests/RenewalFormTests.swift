import ASN1
import EvidenceRecords
import LibCrypto
import PKIX
import Testing

/// Renewals by makers who hash DER where the record stands in BER, and who read "the concatenation of all older chains" in
/// either way (RFC 4998 §5.2, §5.3).
@Suite struct RenewalFormTests {
    private static let object = RecordWorld.objects(1)[0]

    /// The same element with indefinite lengths down to a depth.
    private static func indefinite(_ bytes: [UInt8], levels: Int) throws -> [UInt8] {
        let element = try Element.parse(bytes[...], rules: .ber)
        guard levels > 0, element.tag.isConstructed else { return bytes }
        var content: [UInt8] = []
        for child in try element.elements(limit: 64) {
            content += try indefinite(Array(child.encoding), levels: levels - 1)
        }
        return [bytes[0], 0x80] + content + [0, 0]
    }

    private static func archiveTimeStamp(_ lists: [[[UInt8]]], _ token: [UInt8]) -> [UInt8] {
        let tree = lists.flatMap { DEREncoder.sequence(of: $0.map { DEREncoder.octetString($0) }) }
        return DEREncoder.sequence(DEREncoder.element(.contextConstructed(2), tree), token)
    }

    private static func record(_ chains: [[UInt8]]) -> [UInt8] {
        let digests = [DigestAlgorithm.sha256, .sha512].map {
            DEREncoder.sequence(DEREncoder.objectIdentifier($0.objectIdentifier))
        }
        return DEREncoder.sequence(
            DEREncoder.integer(1),
            DEREncoder.sequence(of: digests),
            DEREncoder.sequence(of: chains)
        )
    }

    private static func token(
        _ root: [UInt8],
        _ algorithm: DigestAlgorithm = .sha256,
        at time: String = "2024-01-01"
    ) -> [UInt8] {
        Array(RecordWorld.token(root, algorithm, time))
    }

    @Test("A time-stamp renewal is over the token as it stands, or over its DER", arguments: [true, false])
    func token(hasTree: Bool) throws {
        let digest = try RecordWorld.digest(.sha256, Self.object)
        let der = Self.token(digest)
        let ber = try Self.indefinite(der, levels: 5)
        #expect(ber != der)
        for (hashed, isRight) in [(der, true), (ber, true), (der.dropLast() + [0], false)] {
            let leaf = try RecordWorld.digest(.sha256, Array(hashed))
            let lists = hasTree ? [[leaf]] : []
            let chain = [
                Self.archiveTimeStamp([[digest]], ber),
                Self.archiveTimeStamp(lists, Self.token(leaf, at: "2027-01-01")),
            ]
            let found = try RecordWorld.verify(Self.record([DEREncoder.sequence(of: chain)]), [Self.object])
            #expect(found.timeStamps[1].isLinked == isRight)
            #expect(found.timeStamps[1].references.map(\.isIntact) == [isRight])
            #expect(found.timeStamps[0].imprint.isIntact == true)
        }
    }

    @Test("A hash-tree renewal is over the chains as they stand, over their DER, or without the header of the sequence")
    func chains() throws {
        let digest = try RecordWorld.digest(.sha256, Self.object)
        let own = try RecordWorld.digest(.sha512, Self.object)
        let der = DEREncoder.sequence(Self.archiveTimeStamp([[digest]], Self.token(digest)))
        let ber = try Self.indefinite(der, levels: 6)
        let cases: [(chain: [UInt8], hashed: [UInt8], isRight: Bool)] = [
            (der, DEREncoder.sequence(der), true), (der, der, true), (ber, DEREncoder.sequence(ber), true),
            (ber, DEREncoder.sequence(der), true), (der, DEREncoder.sequence(ber), false),
            (der, DEREncoder.sequence(der, der), false), (der, Array(der.dropFirst(4)), false),
        ]
        for (number, one) in cases.enumerated() {
            let leaf = try RecordWorld.digest(.sha512, own + RecordWorld.digest(.sha512, one.hashed))
            let second = DEREncoder.sequence(
                Self.archiveTimeStamp([[leaf]], Self.token(leaf, .sha512, at: "2030-01-01"))
            )
            let found = try RecordWorld.verify(Self.record([one.chain, second]), [Self.object])
            #expect(found.areObjectsIntact == one.isRight, "\(number)")
            #expect(found.timeStamps[1].isLinked == one.isRight, "\(number)")
        }
    }
}
