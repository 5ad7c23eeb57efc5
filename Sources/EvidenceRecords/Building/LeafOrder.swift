/// Sorts many digests of one length, which stand one behind the other.
///
/// Digests are evenly spread: by their first octet they go to buckets that a processor's cache holds, within these by their second
/// octet to small ones, and the next octets nearly always decide. Each digest is moved far once.
enum LeafOrder {
    /// A digest of a bucket.
    private struct Entry {
        /// The first eight octets.
        let key: UInt64
        /// Where it starts among the bucket's octets.
        let start: Int
    }

    /// Small buckets beyond this size are left to the standard library: others are sorted quicker by insertion.
    private static let insertionLimit = 64

    /// The same digests in binary ascending order, each once.
    static func sorted(_ digests: [UInt8], length: Int) -> [UInt8] {
        guard digests.count > length, length >= 8 else { return digests }
        var ends = [Int](repeating: 0, count: 256)
        var output = bucketed(digests, length, &ends)
        var bucket: [UInt8] = []
        var (start, size) = (0, 0)
        for end in ends where end > start {
            bucket.removeAll(keepingCapacity: true)
            bucket += output[start..<end]
            size = write(bucket, sortedEntries(bucket, length), length, to: &output, at: size)
            start = end
        }
        output.removeSubrange(size...)
        return output
    }

    /// The digests in the order of their first octets; `ends` gets where each bucket ends.
    private static func bucketed(_ digests: [UInt8], _ length: Int, _ ends: inout [Int]) -> [UInt8] {
        for place in stride(from: 0, to: digests.count, by: length) { ends[Int(digests[place])] += length }
        toStarts(&ends)
        return [UInt8](unsafeUninitializedCapacity: digests.count) { output, size in
            digests.withUnsafeBytes { digests in
                for place in stride(from: 0, to: digests.count, by: length) {
                    // Each place is written once: the buckets are as large as they were counted.
                    let start = ends[Int(digests[place])]
                    UnsafeMutableRawBufferPointer(
                        rebasing: UnsafeMutableRawBufferPointer(output)[start..<start + length]
                    )
                    .copyMemory(from: UnsafeRawBufferPointer(rebasing: digests[place..<place + length]))
                    ends[Int(digests[place])] += length
                }
            }
            size = digests.count
        }
    }

    /// Where each bucket starts, out of how large they are.
    private static func toStarts(_ sizes: inout [Int]) {
        var sum = 0
        for bucket in sizes.indices { (sizes[bucket], sum) = (sum, sum + sizes[bucket]) }
    }

    /// The entries of a bucket in ascending order.
    private static func sortedEntries(_ bucket: [UInt8], _ length: Int) -> [Entry] {
        bucket.withUnsafeBytes { octets in
            var starts = [Int](repeating: 0, count: 256)
            for start in stride(from: 1, to: octets.count, by: length) { starts[Int(octets[start])] += 1 }
            let isEven = starts.allSatisfy { $0 <= insertionLimit }
            toStarts(&starts)
            let count = octets.count / length
            var entries = [Entry](unsafeUninitializedCapacity: count) { entries, initialized in
                for start in stride(from: 0, to: octets.count, by: length) {
                    let key = UInt64(bigEndian: octets.loadUnaligned(fromByteOffset: start, as: UInt64.self))
                    let small = Int(octets[start + 1])
                    entries.initializeElement(at: starts[small], to: Entry(key: key, start: start))
                    starts[small] += 1
                }
                initialized = count
            }
            if isEven {
                insertionSort(&entries, octets, length)
            } else {
                entries.sort { precedes($0, $1, octets, length) }
            }
            return entries
        }
    }

    /// Sorts what stands near its place.
    private static func insertionSort(_ entries: inout [Entry], _ octets: UnsafeRawBufferPointer, _ length: Int) {
        entries.withUnsafeMutableBufferPointer { entries in
            for place in entries.indices {
                let entry = entries[place]
                var target = place
                while target > 0, precedes(entry, entries[target - 1], octets, length) {
                    entries[target] = entries[target - 1]
                    target -= 1
                }
                entries[target] = entry
            }
        }
    }

    /// Writes the digests of a bucket from a place on, each once; gives where they end.
    private static func write(
        _ bucket: [UInt8],
        _ entries: [Entry],
        _ length: Int,
        to output: inout [UInt8],
        at place: Int
    ) -> Int {
        bucket.withUnsafeBytes { octets in
            output.withUnsafeMutableBytes { output in
                var size = place
                var previous: Entry?
                for entry in entries {
                    if let previous, !precedes(previous, entry, octets, length) { continue }
                    UnsafeMutableRawBufferPointer(rebasing: output[size..<size + length]).copyMemory(
                        from: UnsafeRawBufferPointer(rebasing: octets[entry.start..<entry.start + length])
                    )
                    size += length
                    previous = entry
                }
                return size
            }
        }
    }

    private static func precedes(
        _ one: Entry,
        _ other: Entry,
        _ octets: UnsafeRawBufferPointer,
        _ length: Int
    ) -> Bool {
        guard one.key == other.key else { return one.key < other.key }
        for place in 8..<length where octets[one.start + place] != octets[other.start + place] {
            return octets[one.start + place] < octets[other.start + place]
        }
        return false
    }
}
