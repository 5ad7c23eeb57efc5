extension Element {
    /// A BOOLEAN; DER knows `00` and `FF` only.
    package func boolean() throws(ASN1Error) -> Bool {
        try check(.boolean)
        guard content.count == 1, let octet = content.first, rules == .ber || octet == 0 || octet == 0xff else {
            throw ASN1Error(.invalidBoolean, at: encoding.startIndex)
        }
        return octet != 0
    }

    /// The two's complement octets of an INTEGER, at least one.
    package func integerBytes() throws(ASN1Error) -> ArraySlice<UInt8> {
        try check(.integer)
        return try integerContent()
    }

    /// The octets of an implicitly tagged INTEGER.
    package func integerContent() throws(ASN1Error) -> ArraySlice<UInt8> {
        guard !tag.isConstructed, let first = content.first else {
            throw ASN1Error(.invalidInteger, at: encoding.startIndex)
        }
        if rules == .der, content.count > 1 {
            let second = content[content.startIndex + 1]
            // The first nine bits must not be all equal (X.690 §8.3.2).
            if (first == 0 && second < 0x80) || (first == 0xff && second >= 0x80) {
                throw ASN1Error(.invalidInteger, at: encoding.startIndex)
            }
        }
        return content
    }

    /// An INTEGER that fits 64 bits.
    package func integer() throws(ASN1Error) -> Int { try Self.int(integerBytes()) }

    /// An implicitly tagged INTEGER that fits 64 bits.
    package func implicitInteger() throws(ASN1Error) -> Int { try Self.int(integerContent()) }

    /// An ENUMERATED that fits 64 bits.
    package func enumerated() throws(ASN1Error) -> Int { try Self.int(expecting(.enumerated).integerContent()) }

    private static func int(_ bytes: ArraySlice<UInt8>) throws(ASN1Error) -> Int {
        guard bytes.count <= 8 else { throw ASN1Error(.integerTooLarge, at: bytes.startIndex) }
        var value = (bytes.first ?? 0) >= 0x80 ? -1 : 0
        for octet in bytes { value = value << 8 | Int(octet) }
        return value
    }

    /// An OBJECT IDENTIFIER.
    package func objectIdentifier() throws(ASN1Error) -> ObjectIdentifier {
        try check(.objectIdentifier)
        return try ObjectIdentifier(encoding.span.extracting(contentOffsets), at: contentStart)
    }

    /// A NULL.
    package func null() throws(ASN1Error) {
        guard try expecting(.null).content.isEmpty else { throw ASN1Error(.invalidNull, at: encoding.startIndex) }
    }

    /// A BIT STRING; constructed ones are not accepted, as no standard of this field uses them.
    package func bitString() throws(ASN1Error) -> BitString { try expecting(.bitString).bitStringContent() }

    /// The contents of an implicitly tagged BIT STRING.
    package func bitStringContent() throws(ASN1Error) -> BitString {
        guard !tag.isConstructed, let unused = content.first, unused < 8, unused == 0 || content.count > 1 else {
            throw ASN1Error(.invalidBitString, at: encoding.startIndex)
        }
        let bytes = content.dropFirst()
        if rules == .der, let last = bytes.last, last & ((1 << unused) - 1) != 0 {
            throw ASN1Error(.invalidBitString, at: encoding.startIndex)
        }
        return BitString(unusedBits: Int(unused), bytes: bytes)
    }

    /// A BIT STRING that holds whole octets, such as a signature value or a key.
    package func bitStringOctets() throws(ASN1Error) -> ArraySlice<UInt8> {
        let value = try bitString()
        guard value.unusedBits == 0 else { throw ASN1Error(.invalidBitString, at: encoding.startIndex) }
        return value.bytes
    }

    /// The octets of a signature value; empty, which no algorithm verifies, where bits of the last one are unused.
    package func signatureOctets() throws(ASN1Error) -> ArraySlice<UInt8> {
        let value = try expecting(.bitString)
        guard !value.tag.isConstructed, let unused = value.content.first else {
            throw ASN1Error(.invalidBitString, at: encoding.startIndex)
        }
        return unused == 0 ? value.content.dropFirst() : []
    }

    /// The contents of an OCTET STRING in one piece; the segments of a constructed one are joined.
    package func octetString() throws(ASN1Error) -> ArraySlice<UInt8> {
        try check(.octetString)
        return try octetStringContent()
    }

    /// The contents of an OCTET STRING, or of an implicitly tagged one, in one piece.
    package func octetStringContent() throws(ASN1Error) -> ArraySlice<UInt8> {
        guard tag.isConstructed else { return content }
        return ArraySlice(try octetStringSegments().joined())
    }

    /// In octets; makers write segments of a kibibyte and more.
    private static var shortSegment: Int { 256 }

    /// The contents of an OCTET STRING in pieces, in order: one for the primitive form, about one a segment for the
    /// constructed form of BER (X.690 §8.7.3), so that large content need not be joined to be digested.
    package func octetStringSegments() throws(ASN1Error) -> [ArraySlice<UInt8>] {
        guard tag.isConstructed else { return [content] }
        guard rules == .ber else { throw ASN1Error(.invalidOctetString, at: encoding.startIndex) }
        var segments: [ArraySlice<UInt8>] = []
        // A slice takes more than a few octets do: those of short segments are joined, but for one that stands alone.
        var short: ArraySlice<UInt8> = []
        try collectSegments(into: &segments, &short)
        if !short.isEmpty { segments.append(short) }
        return segments
    }

    private func collectSegments(
        into segments: inout [ArraySlice<UInt8>],
        _ short: inout ArraySlice<UInt8>
    ) throws(ASN1Error) {
        var reader = try children()
        while !reader.isAtEnd {
            let segment = try reader.next(.octetString)
            if segment.tag.isConstructed {
                try segment.collectSegments(into: &segments, &short)
            } else if segment.content.count < Self.shortSegment {
                if short.isEmpty { short = segment.content } else { short += segment.content }
            } else {
                if !short.isEmpty { segments.append(short) }
                short = []
                segments.append(segment.content)
            }
        }
    }
}
