/// A SHA-512 digest, kept beside each object's SHA-256 so that a hash-tree renewal need not read it again.
///
/// Held in place, without a heap allocation (FIPS 180-4, RFC 4998 §5.3).
package struct Digest512: Sendable, Hashable, CustomStringConvertible {
    private let upper: Octets32
    private let lower: Octets32

    /// From 64 octets; nil for any other number.
    package init?(bytes: some Collection<UInt8>) {
        guard bytes.count == 64, let upper = Octets32(bytes.prefix(32)), let lower = Octets32(bytes.dropFirst(32))
        else { return nil }
        self.upper = upper
        self.lower = lower
    }

    /// From 128 lowercase hexadecimal digits; nil for anything else.
    package init?(hex: some StringProtocol) {
        guard let bytes = Hexadecimal.octets(Array(hex.utf8)) else { return nil }
        self.init(bytes: bytes)
    }

    /// The 64 octets.
    package var bytes: [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(64)
        append(to: &bytes)
        return bytes
    }

    /// 128 lowercase hexadecimal digits.
    package var hex: String {
        var digits: [UInt8] = []
        digits.reserveCapacity(128)
        appendHex(to: &digits)
        return String(decoding: digits, as: UTF8.self)
    }

    package var description: String { hex }

    /// Appends the 64 octets.
    func append(to bytes: inout [UInt8]) {
        upper.append(to: &bytes)
        lower.append(to: &bytes)
    }

    /// Appends 128 lowercase hexadecimal digits.
    func appendHex(to bytes: inout [UInt8]) {
        upper.appendHex(to: &bytes)
        lower.appendHex(to: &bytes)
    }
}
