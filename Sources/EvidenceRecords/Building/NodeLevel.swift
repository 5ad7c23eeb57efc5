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
        level.withUnsafeBytes { level in
            joined.withUnsafeMutableBytes { joined in
                var size = 0
                for place in stride(from: start, to: end, by: length) {
                    let value = UnsafeRawBufferPointer(rebasing: level[place..<place + length])
                    var target = size
                    while target > 0, value.lexicographicallyPrecedes(joined[target - length..<target]) {
                        copy(UnsafeRawBufferPointer(rebasing: joined[target - length..<target]), to: joined, at: target)
                        target -= length
                    }
                    copy(value, to: joined, at: target)
                    size += length
                }
                return size
            }
        }
    }

    private static func copy(
        _ value: UnsafeRawBufferPointer,
        to joined: UnsafeMutableRawBufferPointer,
        at place: Int
    ) {
        UnsafeMutableRawBufferPointer(rebasing: joined[place..<place + value.count]).copyMemory(from: value)
    }
}
