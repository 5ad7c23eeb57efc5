import ASN1
import Testing

@testable import PKIX

/// Entries written octet by octet; the expectations are those of RFC 5280 §5.3.
@Suite struct CRLEntryTests {
    private static let first = DEREncoder.sequence(of: [CRLEntryTests.relative("Alfa")])
    private static let second = DEREncoder.sequence(of: [CRLEntryTests.relative("Beta")])

    private static func relative(_ name: String) -> [UInt8] {
        DEREncoder.set(of: [
            DEREncoder.sequence(DEREncoder.objectIdentifier(AttributeType.commonName), DEREncoder.utf8String(name))
        ])
    }

    private static func item(_ identifier: ObjectIdentifier, critical: Bool = false, _ value: [UInt8]) -> [UInt8] {
        DEREncoder.sequence(
            DEREncoder.objectIdentifier(identifier),
            critical ? DEREncoder.boolean(true) : [],
            DEREncoder.octetString(value)
        )
    }

    private static func reason(_ code: UInt8) -> [UInt8] { item(CRLEntryExtensions.reasonCode, [10, 1, code]) }

    private static func issuer(_ name: [UInt8]) -> [UInt8] {
        item(
            CRLEntryExtensions.certificateIssuer,
            critical: true,
            DEREncoder.sequence(DEREncoder.explicit(4, name))
        )
    }

    private static func entry(_ serial: [UInt8], _ date: String = "2026-01-31", _ items: [[UInt8]] = []) -> [UInt8] {
        DEREncoder.sequence(
            DEREncoder.element(.integer, serial),
            Instant(date).map(DEREncoder.time) ?? [],
            items.isEmpty ? [] : DEREncoder.sequence(of: items)
        )
    }

    private static func entries(_ list: [[UInt8]]) throws -> CRLEntries {
        try CRLEntries(Array(list.joined())[...], crlIssuer: .parse(first[...]), depth: 3)
    }

    @Test("A certificateIssuer stands for the entries that follow, until the next one (RFC 5280 §5.3.3)")
    func carriedForward() throws {
        let entries = try Self.entries([
            Self.entry([1]), Self.entry([2], "2026-01-02", [Self.issuer(Self.second)]), Self.entry([3]),
            Self.entry([4], "2026-01-02", [Self.issuer(Self.first), Self.reason(1)]), Self.entry([5]),
            Self.entry([3]),
        ])
        let alfa = try DistinguishedName.parse(Self.first[...])
        let beta = try DistinguishedName.parse(Self.second[...])
        #expect(entries.all().map(\.certificateIssuers) == [[alfa], [beta], [beta], [alfa], [alfa], [alfa]])
        #expect(entries.entry(SerialNumber([1]), certificateIssuer: beta) == nil)
        #expect(entries.entry(SerialNumber([2]), certificateIssuer: alfa) == nil)
        #expect(entries.entry(SerialNumber([3]), certificateIssuer: beta)?.certificateIssuers == [beta])
        #expect(entries.entry(SerialNumber([3]), certificateIssuer: alfa)?.certificateIssuers == [alfa])
        #expect(entries.entry(SerialNumber([4]), certificateIssuer: alfa)?.reason == .keyCompromise)
    }

    @Test("Of several names of one issuer each is that of its certificates (RFC 5280 §5.3.3)")
    func severalNames() throws {
        let names = DEREncoder.sequence(
            DEREncoder.explicit(4, Self.second),
            DEREncoder.element(.context(2), Array("alfa.example.test".utf8)),
            DEREncoder.explicit(4, Self.first)
        )
        let issuer = Self.item(CRLEntryExtensions.certificateIssuer, critical: true, names)
        let entries = try Self.entries([Self.entry([1], "2026-01-02", [issuer]), Self.entry([2])])
        for name in [Self.first, Self.second] {
            let authority = try DistinguishedName.parse(name[...])
            #expect(entries.entry(SerialNumber([1]), certificateIssuer: authority) != nil)
            #expect(entries.entry(SerialNumber([2]), certificateIssuer: authority) != nil)
        }
        let other = try DistinguishedName.parse(DEREncoder.sequence(of: [Self.relative("Gama")])[...])
        #expect(entries.entry(SerialNumber([1]), certificateIssuer: other) == nil)
    }

    @Test("Every reason code is read; one that RFC 5280 does not know still revokes", arguments: 0...11)
    func reasons(code: Int) throws {
        let entries = try Self.entries([Self.entry([9], "2026-01-02", [Self.reason(UInt8(code))])])
        let entry = try #require(entries.all().first)
        #expect(entry.reason?.rawValue == (code == 7 || code == 11 ? nil : code))
    }

    @Test("Of two entries for one certificate none can hide a revocation")
    func twice() throws {
        let alfa = try DistinguishedName.parse(Self.first[...])
        let revoked = Self.entry([7], "2026-01-05", [Self.reason(1)])
        let held = Self.entry([7], "2026-01-03", [Self.reason(6)])
        let removed = Self.entry([7], "2026-01-04", [Self.reason(8)])
        for list in [[revoked, held, removed], [removed, held, revoked], [held, revoked, removed]] {
            let found = try Self.entries(list).entry(SerialNumber([7]), certificateIssuer: alfa)
            #expect(found?.reason == .keyCompromise)
        }
        let found = try Self.entries([removed, held]).entry(SerialNumber([7]), certificateIssuer: alfa)
        #expect(found?.reason == .certificateHold)
    }

    @Test("Serial numbers of any length and sign are found, minimal or not")
    func serials() throws {
        let alfa = try DistinguishedName.parse(Self.first[...])
        let long = [0x7f] + [UInt8](repeating: 0xab, count: 89)
        let numbers: [[UInt8]] = [[0], [0, 0x80], [0xff], [0x80], [0, 0, 5], long]
        let entries = try Self.entries(
            numbers.map { Self.entry($0) } + [Self.entry([6], "2051-02-03"), Self.entry([8], "2024-02-29")]
        )
        for number in numbers {
            #expect(entries.entry(SerialNumber(number), certificateIssuer: alfa)?.serialNumber == SerialNumber(number))
        }
        #expect(entries.entry(SerialNumber([5]), certificateIssuer: alfa) != nil)
        #expect(entries.entry(SerialNumber([6]), certificateIssuer: alfa)?.revocationDate == Instant("2051-02-03"))
        #expect(entries.entry(SerialNumber([8]), certificateIssuer: alfa)?.revocationDate == Instant("2024-02-29"))
        #expect(entries.entry(SerialNumber([0x55]), certificateIssuer: alfa) == nil)
    }

    @Test("invalidityDate is read, an unknown critical extension is kept with the entry and with the CRL")
    func facts() throws {
        let unknown = ObjectIdentifier(2, 16, 840, 1, 101, 2, 1, 12, 2)
        let date = try #require(Instant("2025-12-24T01:02:03Z"))
        let entries = try Self.entries([
            Self.entry(
                [1],
                "2026-01-02",
                [Self.item(CRLEntryExtensions.invalidityDate, DEREncoder.generalizedTime(date))]
            ),
            Self.entry([2], "2026-01-02", [Self.item(unknown, critical: true, DEREncoder.null)]),
            Self.entry([3], "2026-01-02", [Self.item(unknown, DEREncoder.null)]),
        ])
        #expect(entries.all().map(\.invalidityDate) == [date, nil, nil])
        #expect(entries.all().map { !$0.unknownCriticalExtensions.isEmpty } == [false, true, false])
        #expect(entries.unknownCriticalExtensions == [unknown])
    }

    @Test("One broken entry makes the whole list unreadable", arguments: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9])
    func broken(index: Int) throws {
        let date = DEREncoder.element(.utcTime, Array("260230000000Z".utf8))
        let broken: [[UInt8]] = [
            DEREncoder.sequence(DEREncoder.integer(1), date),
            DEREncoder.sequence(DEREncoder.integer(1)),
            DEREncoder.sequence(DEREncoder.element(.integer, []), DEREncoder.element(.utcTime, "260101000000Z".utf8)),
            DEREncoder.sequence(DEREncoder.integer(1), DEREncoder.element(.utcTime, Array("260101246000Z".utf8))),
            Self.entry([1]) + [0x30],
            Self.entry([1], "2026-01-02", [Self.reason(1), Self.reason(8)]),
            Self.entry([1], "2026-01-02", [Self.issuer(Self.first), Self.issuer(Self.second)]),
            Self.entry([1], "2026-01-02", [Self.item(CRLEntryExtensions.reasonCode, DEREncoder.integer(1))]),
            Self.entry([1], "2026-01-02", [Self.item(CRLEntryExtensions.certificateIssuer, DEREncoder.sequence())]),
            [0x30, 0x12, 0x02, 0x7f, 0x01] + [UInt8](repeating: 0x17, count: 15),
        ]
        #expect(throws: ASN1Error.self) { _ = try Self.entries([Self.entry([2]), broken[index], Self.entry([3])]) }
    }
}
