/// The address of a machine, in network order: 4 bytes of IPv4 or 16 of IPv6.
package struct NetworkAddress: Sendable, Hashable {
    package let bytes: [UInt8]

    package init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// Whether it is one that machines of the Internet have: neither the own machine nor the own network, nor reserved for
    /// documentation, tests, groups or the future (IANA's registries of special-purpose addresses, RFC 6890).
    ///
    /// An IPv4 address within an IPv6 address counts as itself.
    package var isPublic: Bool {
        switch bytes.count {
        case 4: !Self.specialIPv4.contains { Self.has(bytes[...], prefix: $0.0, bits: $0.1) }
        case 16: isPublicIPv6
        default: false
        }
    }

    private var isPublicIPv6: Bool {
        for (prefix, length) in Self.embeddingIPv4 where Self.has(bytes[...], prefix: prefix, bits: length) {
            return NetworkAddress(Array(bytes[12...])).isPublic
        }
        // Only this eighth is given out at all (RFC 4291 §2.4).
        guard Self.has(bytes[...], prefix: [0x20], bits: 3) else { return false }
        return !Self.specialIPv6.contains { Self.has(bytes[...], prefix: $0.0, bits: $0.1) }
    }

    private static func has(_ bytes: ArraySlice<UInt8>, prefix: [UInt8], bits: Int) -> Bool {
        for (index, (byte, expected)) in zip(bytes, prefix).enumerated() {
            let remaining = bits - 8 * index
            guard remaining > 0 else { break }
            let mask: UInt8 = remaining >= 8 ? 0xff : ~(0xff >> UInt8(remaining))
            guard byte & mask == expected & mask else { return false }
        }
        return true
    }

    private static let specialIPv4: [([UInt8], Int)] = [
        ([0], 8),  // this network (RFC 791 §3.2)
        ([10], 8), ([172, 16], 12), ([192, 168], 16),  // private (RFC 1918)
        ([100, 64], 10),  // shared by a provider's customers (RFC 6598)
        ([127], 8),  // this machine (RFC 1122 §3.2.1.3)
        ([169, 254], 16),  // this link (RFC 3927), and where clouds tell machines their secrets
        ([192, 0, 0], 24),  // IETF protocols (RFC 6890 §2.1)
        ([192, 0, 2], 24), ([198, 51, 100], 24), ([203, 0, 113], 24),  // documentation (RFC 5737)
        ([192, 88, 99], 24),  // relays of 6to4 (RFC 7526)
        ([198, 18], 15),  // benchmarks (RFC 2544)
        ([224], 3),  // groups (RFC 5771), the future (RFC 1112 §4), everybody (RFC 919)
    ]

    private static let embeddingIPv4: [([UInt8], Int)] = [
        ([0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff], 96),  // mapped (RFC 4291 §2.5.5.2)
        ([0x00, 0x64, 0xff, 0x9b, 0, 0, 0, 0, 0, 0, 0, 0], 96),  // translated (RFC 6052)
    ]

    private static let specialIPv6: [([UInt8], Int)] = [
        ([0x20, 0x01, 0x00], 23),  // IETF protocols, tunnels among them (RFC 2928)
        ([0x20, 0x01, 0x0d, 0xb8], 32), ([0x3f, 0xff, 0x00], 20),  // documentation (RFC 3849, RFC 9637)
        ([0x20, 0x02], 16),  // 6to4, which leads to any IPv4 address (RFC 3056)
    ]
}
