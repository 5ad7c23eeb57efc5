/// Sorts many digests of one length, which stand one behind the other.
///
/// Digests are evenly spread: their first sixteen bits make buckets, and the next bits nearly always decide within one.
enum LeafOrder {
    private struct Entry {
        /// The first eight octets.
        let key: UInt64
        let index: Int
    }

    /// Buckets beyond this size are left to the standard library: small ones are sorted quicker by insertion.
    private static let insertionLimit = 48

    /// The same digests in binary ascending order, each once.
    static func sorted(_ digests: [UInt8], length: Int) -> [UInt8] {
        let count = digests.count / length
        guard count > 1, length >= 8 else { return digests }
        var entries = bucketed(digests, length, count)
        digests.withUnsafeBufferPointer { octets in sortBuckets(&entries, octets, length) }
        return [UInt8](unsafeUninitializedCapacity: digests.count) { output, size in
            digests.withUnsafeBufferPointer { octets in
                var previous: Entry?
                for entry in entries {
                    if let previous, previous.key == entry.key, isSame(previous, entry, octets, length) { continue }
                    let own = UnsafeBufferPointer(rebasing: octets[entry.index * length..<(entry.index + 1) * length])
                    _ = UnsafeMutableBufferPointer(rebasing: output[size..<size + length]).initialize(
                        fromContentsOf: own
                    )
                    size += length
                    previous = entry
                }
            }
        }
    }

    /// The digests in the order of their first sixteen bits.
    private static func bucketed(_ digests: [UInt8], _ length: Int, _ count: Int) -> [Entry] {
        let keys = digests.withUnsafeBytes { octets in
            (0..<count).map { UInt64(bigEndian: octets.loadUnaligned(fromByteOffset: $0 * length, as: UInt64.self)) }
        }
        var starts = [Int](repeating: 0, count: 65_537)
        for key in keys { starts[Int(key >> 48) + 1] += 1 }
        for bucket in 1...65_536 { starts[bucket] += starts[bucket - 1] }
        return [Entry](unsafeUninitializedCapacity: count) { buffer, initialized in
            for (index, key) in keys.enumerated() {
                let bucket = Int(key >> 48)
                // Each place is written once: the buckets are as large as they were counted.
                buffer.initializeElement(at: starts[bucket], to: Entry(key: key, index: index))
                starts[bucket] += 1
            }
            initialized = count
        }
    }

    private static func sortBuckets(_ entries: inout [Entry], _ octets: UnsafeBufferPointer<UInt8>, _ length: Int) {
        var start = 0
        while start < entries.count {
            let bucket = entries[start].key >> 48
            var end = start + 1
            while end < entries.count, entries[end].key >> 48 == bucket { end += 1 }
            if end - start > insertionLimit {
                entries[start..<end].sort { precedes($0, $1, octets, length) }
            } else {
                for place in start..<end {
                    let entry = entries[place]
                    var target = place
                    while target > start, precedes(entry, entries[target - 1], octets, length) {
                        entries[target] = entries[target - 1]
                        target -= 1
                    }
                    entries[target] = entry
                }
            }
            start = end
        }
    }

    private static func precedes(
        _ one: Entry,
        _ other: Entry,
        _ octets: UnsafeBufferPointer<UInt8>,
        _ length: Int
    ) -> Bool {
        guard one.key == other.key else { return one.key < other.key }
        for place in 8..<length where octets[one.index * length + place] != octets[other.index * length + place] {
            return octets[one.index * length + place] < octets[other.index * length + place]
        }
        return false
    }

    private static func isSame(
        _ one: Entry,
        _ other: Entry,
        _ octets: UnsafeBufferPointer<UInt8>,
        _ length: Int
    ) -> Bool {
        (8..<length).allSatisfy { octets[one.index * length + $0] == octets[other.index * length + $0] }
    }
}
