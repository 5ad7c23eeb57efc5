/// A SHA-256 digest: the address of an object, the commitment of an item line (FIPS 180-4).
///
/// Held in place, without a heap allocation; ordered as its octets are.
package struct ObjectDigest: Sendable, Hashable, Comparable, CustomStringConvertible {
    private let octets: Octets32

    package static func < (left: ObjectDigest, right: ObjectDigest) -> Bool { left.octets < right.octets }

    /// From 32 octets; nil for any other number.
    package init?(bytes: some Sequence<UInt8>) {
        guard let octets = Octets32(bytes) else { return nil }
        self.octets = octets
    }

    /// From 64 lowercase hexadecimal digits; nil for anything else.
    package init?(hex: some StringProtocol) {
        guard let bytes = Hexadecimal.octets(Array(hex.utf8)) else { return nil }
        self.init(bytes: bytes)
    }

    /// The 32 octets.
    package var bytes: [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(32)
        octets.append(to: &bytes)
        return bytes
    }

    /// 64 lowercase hexadecimal digits.
    package var hex: String {
        var digits: [UInt8] = []
        digits.reserveCapacity(64)
        octets.appendHex(to: &digits)
        return String(decoding: digits, as: UTF8.self)
    }

    package var description: String { hex }

    /// Appends the 32 octets.
    func append(to bytes: inout [UInt8]) { octets.append(to: &bytes) }

    /// Appends 64 lowercase hexadecimal digits.
    func appendHex(to bytes: inout [UInt8]) { octets.appendHex(to: &bytes) }
}
