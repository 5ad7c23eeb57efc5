import Testing

@testable import ASN1

@Suite struct ElementReaderTests {
    @Test("X.690 §8.1.3: definite short, definite long and indefinite forms read to the same contents")
    func lengthForms() throws {
        for bytes: [UInt8] in [[0x30, 3, 2, 1, 5], [0x30, 0x81, 3, 2, 1, 5], [0x30, 0x80, 2, 1, 5, 0, 0]] {
            var reader = try Element.parse(bytes[...], rules: .ber).sequence()
            #expect(try reader.next().integer() == 5)
            try reader.end()
        }
    }

    @Test("X.690 §10.1: DER refuses long and indefinite lengths where short ones do")
    func strictLengths() {
        #expect(throws: ASN1Error(.lengthNotMinimal, at: 2)) {
            _ = try Element.parse([0x30, 0x81, 3, 2, 1, 5], rules: .der)
        }
        #expect(throws: ASN1Error(.indefiniteLengthInDER, at: 1)) {
            _ = try Element.parse([0x30, 0x80, 2, 1, 5, 0, 0], rules: .der)
        }
    }

    @Test(
        "A length that the bytes cannot hold is an error, however large",
        arguments: [
            [0x30, 0x84, 0x80, 0, 0, 0], [0x30, 0x88, 0x7f, 255, 255, 255, 255, 255, 255, 255],
            [0x30, 0x88, 0x80, 0, 0, 0, 0, 0, 0, 0], [0x30, 5, 0], [0x30], [0x30, 0x82, 1], [0x30, 0xff],
            [0x30, 0x80, 0x30, 0x80, 0, 0], [0x1f, 0xff, 0xff, 0xff, 0xff, 0xff, 0x7f, 0],
        ] as [[UInt8]]
    )
    func impossibleLengths(bytes: [UInt8]) {
        #expect(throws: ASN1Error.self) { _ = try Element.parse(bytes[...], rules: .ber) }
    }

    @Test("100,000 levels of nesting end with an error, in both forms of length")
    func deepNesting() {
        let indefinite = [UInt8](repeating: 0, count: 200_000).enumerated().map { $0.offset % 2 == 0 ? 0x30 : 0x80 }
        #expect(throws: ASN1Error.self) { _ = try Element.parse(indefinite.map { UInt8($0) }[...], rules: .ber) }
        var nested: [UInt8] = []
        for _ in 0..<100 { nested = DEREncoder.sequence(nested) }
        #expect(throws: ASN1Error.self) {
            var element = try Element.parse(nested[...], rules: .der)
            while true { element = try element.explicit() }
        }
    }

    @Test("X.690 §8.7.3: the segments of a constructed OCTET STRING are joined in order")
    func constructedOctetString() throws {
        let bytes: [UInt8] = [0x24, 0x80, 4, 2, 1, 2, 0x24, 3, 4, 1, 3, 0, 0]
        let element = try Element.parse(bytes[...], rules: .ber)
        #expect(try element.octetString().elementsEqual([1, 2, 3]))
        #expect(Array(try element.octetStringSegments().joined()) == [1, 2, 3])
    }

    @Test(
        "X.690 §8.2, §8.3, §8.8, §8.19: BOOLEAN, INTEGER, NULL and OBJECT IDENTIFIER are primitive in BER too",
        arguments: [ASN1.Tag.boolean, .integer, .null, .objectIdentifier, .enumerated]
    )
    func primitiveTypes(tag: ASN1.Tag) throws {
        let element = try Element.parse([UInt8(tag.number) | 0x20, 3, 2, 1, 5][...], rules: .ber)
        #expect(throws: ASN1Error.self) { _ = try element.expecting(tag) }
    }
}
