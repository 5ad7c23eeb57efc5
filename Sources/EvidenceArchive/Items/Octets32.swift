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
        let loaded = octets.withContiguousStorageIfAvailable { Octets32.words(UnsafeRawBufferPointer($0)) }
        guard let words = loaded ?? Octets32.words(counting: octets) else { return nil }
        (first, second, third, fourth) = words
    }

    private typealias Words = (UInt64, UInt64, UInt64, UInt64)

    private static func words(_ octets: UnsafeRawBufferPointer) -> Words? {
        guard octets.count == 32 else { return nil }
        func word(_ index: Int) -> UInt64 {
            UInt64(bigEndian: octets.loadUnaligned(fromByteOffset: index * 8, as: UInt64.self))
        }
        return (word(0), word(1), word(2), word(3))
    }

    /// Of octets that do not lie together in memory.
    private static func words(counting octets: some Sequence<UInt8>) -> Words? {
        var words: Words = (0, 0, 0, 0)
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
        return count == 32 ? words : nil
    }

    /// Appends the octets.
    func append(to bytes: inout [UInt8]) {
        for word in [first, second, third, fourth] { bytes.appendBigEndian(word) }
    }

    /// Appends the octets as lowercase hexadecimal digits.
    func appendHex(to bytes: inout [UInt8]) {
        for word in [first, second, third, fourth] {
            bytes.appendBigEndian(Hexadecimal.eightDigits(UInt32(truncatingIfNeeded: word >> 32)))
            bytes.appendBigEndian(Hexadecimal.eightDigits(UInt32(truncatingIfNeeded: word)))
        }
    }
}

extension [UInt8] {
    /// Appends the integer, big-endian.
    mutating func appendBigEndian(_ word: UInt64) {
        Swift.withUnsafeBytes(of: word.bigEndian) { append(contentsOf: $0) }
    }
}
