/// iPAddress constraints: an address and a mask, 8 octets for IPv4 and 32 for IPv6 (RFC 5280 §4.2.1.10).
enum AddressConstraint {
    static func compare(_ address: [UInt8], base: [UInt8]) -> NameConstraintMatch {
        guard address.count == 4 || address.count == 16 else { return .incomparable }
        guard base.count == 8 || base.count == 32 else { return .incomparable }
        let width = base.count / 2
        guard isContiguous(base[width...]) else { return .incomparable }
        guard address.count == width else { return .outside }
        let isInside = address.indices.allSatisfy { index in
            (address[index] ^ base[index]) & base[width + index] == 0
        }
        return isInside ? .inside : .outside
    }

    /// Whether the mask is a prefix, as the CIDR notation of RFC 4632 can say.
    private static func isContiguous(_ mask: ArraySlice<UInt8>) -> Bool {
        let rest = mask.drop { $0 == 0xff }
        guard let first = rest.first else { return true }
        return (~first &+ 1) & ~first == 0 && rest.dropFirst().allSatisfy { $0 == 0 }
    }
}
