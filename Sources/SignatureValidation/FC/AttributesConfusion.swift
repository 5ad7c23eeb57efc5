import ASN1

/// Content of a signature without signed attributes that is itself the encoding of signed attributes.
///
/// Such a signature may have been made over those attributes, for other content: RFC 5652 §5.4 lets both be signed in the
/// same way. Text that begins with `1`, the octet of a SET, is not of this kind.
enum AttributesConfusion {
    /// Whether the content is a SET OF SEQUENCE from its first to its last octet.
    ///
    /// Of content that streamed by only the first octets are known: the length of the SET spans the content exactly and a
    /// SEQUENCE comes first in it, which content of another kind does not do by chance.
    static func isSuspected(_ content: SignedContent) -> Bool {
        guard let pieces = content.pieces else { return isSetHeader(content.beginning, spanning: content.size) }
        guard pieces.first(where: { !$0.isEmpty })?.first == 0x31 else { return false }
        let bytes = pieces.count == 1 ? pieces[0] : ArraySlice(pieces.joined())
        guard let set = try? Element.parse(bytes, rules: .ber), var reader = try? set.set() else { return false }
        while let member = try? reader.nextIfPresent() {
            guard member.has(.sequence) else { return false }
        }
        return reader.isAtEnd
    }

    /// Whether these are the identifier and length octets of a SET that is `size` octets long in all.
    ///
    /// The indefinite form is none: no signature is made over it.
    private static func isSetHeader(_ octets: [UInt8], spanning size: Int?) -> Bool {
        guard let size, octets.count >= 2, octets[0] == 0x31 else { return false }
        let first = octets[1]
        let count = first < 0x80 ? 0 : Int(first & 0x7f)
        guard first != 0x80, octets.count >= 2 + count else { return false }
        var length = first < 0x80 ? Int(first) : 0
        for octet in octets[2..<2 + count] {
            guard length < 1 << 48 else { return false }
            length = length << 8 | Int(octet)
        }
        // The first member of the set, where there is one, is a SEQUENCE.
        guard length == 0 || octets.count > 2 + count && octets[2 + count] == 0x30 else { return false }
        return size == 2 + count + length
    }
}
