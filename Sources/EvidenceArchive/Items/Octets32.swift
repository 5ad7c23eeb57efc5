/// 32 octets held in place, ordered as the octets are.
struct Octets32: Sendable, Hashable, Comparable {
    private let first: UInt64
    private let second: UInt64
    private let third: UInt64
    private let fourth: UInt64

    static func < (left: Octets32, right: Octets32) -> Bool {
        if left.first != right.first { return left.first < right.first }
        if left.second != right.second { return left.second < right.second }
        if left.third != right.third { return left.third < right.third }
        return left.fourth < right.fourth
    }

    /// From 32 octets; nil for any other number.
    init?(_ octets: some Sequence<UInt8>) {
        var words: (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)
        var count = 0
        for octet in octets {
            switch count >> 3 {
            case 0: words.0 = words.0 << 8 | UInt64(octet)
            case 1: words.1 = words.1 << 8 | UInt64(octet)
            case 2: words.2 = words.2 << 8 | UInt64(octet)
            case 3: words.3 = words.3 << 8 | UInt64(octet)
            default: return nil
            }
            count += 1
        }
        guard count == 32 else { return nil }
        (first, second, third, fourth) = words
    }

    /// Appends the octets.
    func append(to bytes: inout [UInt8]) {
        for word in [first, second, third, fourth] { bytes.appendBigEndian(word) }
    }

    /// Appends the octets as lowercase hexadecimal digits.
    func appendHex(to bytes: inout [UInt8]) {
        for word in [first, second, third, fourth] {
            for shift in stride(from: 60, through: 0, by: -4) {
                bytes.append(Hexadecimal.digit(UInt8(truncatingIfNeeded: word >> UInt64(shift)) & 15))
            }
        }
    }
}

extension [UInt8] {
    /// Appends the integer, big-endian.
    mutating func appendBigEndian(_ word: UInt64) {
        for shift in stride(from: 56, through: 0, by: -8) {
            append(UInt8(truncatingIfNeeded: word >> UInt64(shift)))
        }
    }
}
