/// What some writers leave behind an object in a stream: an end of line that they count in Length, or zeros.
enum DERPadding {
    /// The encoding without white space or zeros behind it; as it stands where anything else follows.
    static func cut(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        guard let last = bytes.last, isPadding(last), let length = length(bytes), length < bytes.count else {
            return bytes
        }
        let rest = bytes.dropFirst(length)
        return rest.allSatisfy(isPadding) ? bytes.prefix(length) : bytes
    }

    private static func isPadding(_ octet: UInt8) -> Bool { octet == 0 || octet == 10 || octet == 13 || octet == 32 }

    /// How many octets the element at the beginning takes by its definite length; nil where there is none.
    private static func length(_ bytes: ArraySlice<UInt8>) -> Int? {
        let octets = Array(bytes.prefix(6))
        guard octets.count >= 2, octets[0] == 0x30 else { return nil }
        guard octets[1] >= 0x80 else { return 2 + Int(octets[1]) }
        let count = Int(octets[1] & 0x7f)
        guard (1...4).contains(count), octets.count >= 2 + count else { return nil }
        return 2 + count + octets[2..<2 + count].reduce(0) { $0 << 8 | Int($1) }
    }
}
