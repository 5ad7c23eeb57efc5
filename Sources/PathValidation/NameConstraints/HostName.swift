/// A host name in lower case (RFC 1123 §2.1): letters, digits, hyphens and underscores in labels of 1 to 63 octets.
struct HostName: Hashable {
    let octets: [UInt8]

    /// Nil where the text is not a host name; one trailing dot is the root's and is dropped.
    init?(_ text: some Collection<UInt8>) {
        var octets = text.map { (0x41...0x5a).contains($0) ? $0 | 0x20 : $0 }
        if octets.count > 1, octets.last == Self.dot { octets.removeLast() }
        guard !octets.isEmpty, octets.count <= 253 else { return nil }
        let labels = octets.split(separator: Self.dot, omittingEmptySubsequences: false)
        guard labels.allSatisfy({ (1...63).contains($0.count) && $0.allSatisfy(Self.isLabelOctet) }) else { return nil }
        self.octets = octets
    }

    /// Whether this name is the other with labels added on the left.
    func isBelow(_ other: HostName) -> Bool {
        let added = octets.count - other.octets.count
        return added > 1 && octets[added - 1] == Self.dot && octets[added...].elementsEqual(other.octets)
    }

    /// Whether this name is the other with exactly one label added.
    func isChild(of other: HostName) -> Bool {
        isBelow(other) && octets[..<(octets.count - other.octets.count - 1)].allSatisfy { $0 != Self.dot }
    }

    /// Whether the last label is all digits, as in an IPv4 address.
    var looksLikeAddress: Bool {
        let start = octets.lastIndex(of: Self.dot).map { $0 + 1 } ?? 0
        return octets[start...].allSatisfy { (0x30...0x39).contains($0) }
    }

    private static func isLabelOctet(_ octet: UInt8) -> Bool {
        switch octet {
        case 0x30...0x39, 0x61...0x7a, UInt8(ascii: "-"), UInt8(ascii: "_"): true
        default: false
        }
    }

    static let dot = UInt8(ascii: ".")
}
