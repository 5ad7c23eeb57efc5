import LibCrypto

/// One level of a hash tree out of the level below.
enum NodeLevel {
    /// Joins each `arity` values in binary ascending order; one that is left over alone goes up as it is.
    static func above(
        _ level: [UInt8],
        isSorted: Bool,
        _ arity: Int,
        _ hasher: inout BatchDigest
    ) throws(LibCryptoError) -> [UInt8] {
        let length = hasher.length
        let count = level.count / length
        let parents = (count + arity - 1) / arity
        var output = [UInt8](repeating: 0, count: parents * length)
        var joined = [UInt8](repeating: 0, count: arity * length)
        for parent in 0..<parents {
            let start = parent * arity * length
            let end = min(start + arity * length, level.count)
            if end - start == length {
                output.replaceSubrange(parent * length..<(parent + 1) * length, with: level[start..<end])
            } else if isSorted {
                try hasher.hash(level.span.extracting(start..<end).bytes, into: &output, at: parent * length)
            } else {
                let size = join(level, start, end, length, &joined)
                try hasher.hash(joined.span.extracting(0..<size).bytes, into: &output, at: parent * length)
            }
        }
        return output
    }

    /// Copies the values between two places in ascending order; how many octets they are.
    ///
    /// By insertion, in place: a node joins a handful of values, and there are many nodes.
    private static func join(
        _ level: [UInt8],
        _ start: Int,
        _ end: Int,
        _ length: Int,
        _ joined: inout [UInt8]
    ) -> Int {
        level.withUnsafeBufferPointer { level in
            joined.withUnsafeMutableBufferPointer { joined in
                var size = 0
                for place in stride(from: start, to: end, by: length) {
                    var target = size
                    while target > 0, precedes(level, place, joined, target - length, length) {
                        for octet in 0..<length { joined[target + octet] = joined[target - length + octet] }
                        target -= length
                    }
                    for octet in 0..<length { joined[target + octet] = level[place + octet] }
                    size += length
                }
                return size
            }
        }
    }

    private static func precedes(
        _ level: UnsafeBufferPointer<UInt8>,
        _ place: Int,
        _ joined: UnsafeMutableBufferPointer<UInt8>,
        _ other: Int,
        _ length: Int
    ) -> Bool {
        for octet in 0..<length where level[place + octet] != joined[other + octet] {
            return level[place + octet] < joined[other + octet]
        }
        return false
    }
}
