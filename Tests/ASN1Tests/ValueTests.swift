import Testing

@testable import ASN1

@Suite struct ValueTests {
    @Test("X.690 §8.19.5: 2.999.3 is 88 37 03")
    func objectIdentifier() throws {
        let identifier = try #require(ObjectIdentifier(dotted: "2.999.3"))
        #expect(identifier.content == [0x88, 0x37, 0x03])
        #expect(identifier.description == "2.999.3")
        #expect(ObjectIdentifier(1, 2, 840, 113549, 1, 7, 2).description == "1.2.840.113549.1.7.2")
        #expect(throws: ASN1Error.self) { _ = try ObjectIdentifier(content: [0x88, 0x80]) }
        #expect(throws: ASN1Error.self) { _ = try ObjectIdentifier(content: [0x80, 0x01]) }
        #expect(ObjectIdentifier(dotted: "1.x") == nil)
    }

    @Test(
        "Identifiers of any length keep their octets, and differ where these do",
        arguments: [1, 2, 7, 8, 22, 23, 24, 127, 128]
    )
    func objectIdentifierLengths(count: Int) throws {
        let octets = (1..<count).map { UInt8(0x81 + $0 % 100) } + [0x05]
        let identifier = try ObjectIdentifier(content: octets[...])
        #expect(identifier.content == octets)
        #expect(identifier.count == count)
        #expect(identifier.lastOctet == 0x05)
        let same = try ObjectIdentifier(content: ([0] + octets)[1...])
        #expect(same == identifier)
        #expect(same.hashValue == identifier.hashValue)
        for index in octets.indices {
            var other = octets
            other[index] ^= 0x20
            #expect(try ObjectIdentifier(content: other[...]) != identifier)
        }
        // 0x00 ahead is the arc 0.0, not padding
        #expect(try count == 128 || ObjectIdentifier(content: ([0x00] + octets)[...]) != identifier)
        #expect(throws: ASN1Error.self) { _ = try ObjectIdentifier(content: [UInt8](repeating: 0x01, count: 129)[...]) }
        #expect(throws: ASN1Error.self) { _ = try ObjectIdentifier(content: []) }
    }

    @Test("The numbers below an arc are those that follow it")
    func arcsUnder() throws {
        let arc = ObjectIdentifier(2, 16, 76, 1, 7, 1)
        #expect(ObjectIdentifier(2, 16, 76, 1, 7, 1, 1, 2, 300).arcs(under: arc) == [1, 2, 300])
        #expect(arc.arcs(under: arc) == [])
        #expect(ObjectIdentifier(2, 16, 76, 1, 7).arcs(under: arc) == nil)
        #expect(ObjectIdentifier(2, 16, 76, 1, 7, 2, 1).arcs(under: arc) == nil)
        #expect(ObjectIdentifier(2, 16, 76, 1, 7, 1, UInt64(Int.max)).arcs(under: arc) == [Int.max])
        #expect(ObjectIdentifier(2, 16, 76, 1, 7, 1, UInt64(Int.max) + 1).arcs(under: arc) == nil)
        let long = try ObjectIdentifier(content: arc.content[...] + [UInt8](repeating: 0x01, count: 60))
        #expect(long.arcs(under: arc) == [Int](repeating: 1, count: 60))
    }

    @Test("RFC 5280 §4.1.2.5: two-digit years turn at 50, four-digit years stand as they are")
    func times() throws {
        func read(_ tag: ASN1.Tag, _ text: String, _ rules: EncodingRules = .der) throws -> String {
            try Element.parse(DEREncoder.element(tag, Array(text.utf8))[...], rules: rules).time().description
        }
        #expect(try read(.utcTime, "491231235959Z") == "2049-12-31T23:59:59Z")
        #expect(try read(.utcTime, "500101000000Z") == "1950-01-01T00:00:00Z")
        #expect(try read(.generalizedTime, "20240229120000.25Z") == "2024-02-29T12:00:00.25Z")
        #expect(try read(.utcTime, "1101010000-0300", .ber) == "2011-01-01T03:00:00Z")
        for wrong in ["230229000000Z", "230101000060Z", "2301010000Z", "230101000000", "230101000000+0000"] {
            #expect(throws: ASN1Error.self) { _ = try read(.utcTime, wrong) }
        }
    }

    @Test("RFC 3339 §5.8: offsets are taken off, fractions kept")
    func instants() throws {
        #expect(Instant("1985-04-12T23:20:50.52Z")?.description == "1985-04-12T23:20:50.52Z")
        #expect(Instant("1996-12-19T16:39:57-08:00")?.description == "1996-12-20T00:39:57Z")
        #expect(Instant("1970-01-01")?.seconds == 0)
        #expect(Instant("2000-03-01")?.seconds == 951_868_800)
        #expect(Instant("2023-02-29") == nil)
        #expect(Instant("2023-02-28T24:00:00Z") == nil)
    }

    @Test("X.690 §8.3.2: an INTEGER is minimal under DER")
    func integers() throws {
        for value in [0, 1, 127, 128, 255, 256, -1, -128, -129, Int.max, Int.min] {
            #expect(try Element.parse(DEREncoder.integer(value)[...], rules: .der).integer() == value)
        }
        #expect(throws: ASN1Error.self) { _ = try Element.parse([2, 2, 0, 1], rules: .der).integer() }
        #expect(try Element.parse([2, 2, 0, 1], rules: .ber).integer() == 1)
    }

    @Test("X.690 §8.6: named bits count from the first bit of the first octet")
    func bits() throws {
        let value = try Element.parse([3, 2, 1, 0x06], rules: .der).bitString()
        #expect(value.bit(5) && value.bit(6) && !value.bit(0) && !value.bit(7) && !value.bit(900))
        #expect(throws: ASN1Error.self) { _ = try Element.parse([3, 2, 1, 0x07], rules: .der).bitString() }
    }

    @Test("Strings are read by their type; bytes that do not fit are an error")
    func strings() throws {
        func read(_ bytes: [UInt8]) throws -> String { try Element.parse(bytes[...], rules: .der).characterString() }
        #expect(try read([0x0c, 2, 0xc3, 0xa7]) == "ç")
        #expect(try read([0x1e, 2, 0, 0xe7]) == "ç")
        #expect(try read([0x14, 1, 0xe7]) == "ç")
        #expect(throws: ASN1Error.self) { _ = try read([0x0c, 1, 0xc3]) }
        #expect(throws: ASN1Error.self) { _ = try read([0x1e, 1, 0]) }
    }

    @Test("X.690 §8.7.3: a constructed OCTET STRING of a thousand short segments comes in few pieces, in order")
    func shortSegments() throws {
        let long = [UInt8](repeating: 7, count: 300)
        var content: [UInt8] = []
        var expected: [UInt8] = []
        for number in 0..<1_000 {
            content += [0x04, 0x00, 0x04, 0x01, UInt8(number % 251)]
            expected.append(UInt8(number % 251))
            guard number == 500 else { continue }
            content += DEREncoder.octetString(long)
            expected += long
        }
        let encoding = [0x24, 0x80] + content + [0x00, 0x00]
        let element = try Element.parse(encoding[...], rules: .ber)
        let pieces = try element.octetStringSegments()
        #expect(pieces.count == 3)
        #expect(Array(pieces.joined()) == expected)
        #expect(try element.octetString().elementsEqual(expected))
    }
}
