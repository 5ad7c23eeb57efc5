/// The bytes of an entry bundle: each entry behind its length, two bytes, big-endian (tlog-tiles, "Log entries").
package enum EntryBundle {
    /// The most bytes of an entry.
    package static let largestEntry = 0xffff
    /// The most bytes of a full bundle.
    package static let largestLength = LogTile.fullWidth * (2 + largestEntry)

    /// The bundle's bytes; no entry has more than 65,535.
    package static func bytes(_ entries: ArraySlice<[UInt8]>) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(entries.reduce(0) { $0 + 2 + $1.count })
        for entry in entries {
            precondition(entry.count <= largestEntry)
            bytes.append(UInt8(entry.count >> 8))
            bytes.append(UInt8(entry.count & 0xff))
            bytes.append(contentsOf: entry)
        }
        return bytes
    }

    /// The entries, as slices of the bundle; nil unless there are `width` of them and nothing else.
    package static func entries(_ bytes: [UInt8], width: Int) -> [ArraySlice<UInt8>]? {
        var rest = bytes[...]
        var entries: [ArraySlice<UInt8>] = []
        for _ in 0..<width {
            guard let high = rest.popFirst(), let low = rest.popFirst() else { return nil }
            let length = Int(high) << 8 | Int(low)
            guard length <= rest.count else { return nil }
            entries.append(rest.prefix(length))
            rest = rest.dropFirst(length)
        }
        return rest.isEmpty ? entries : nil
    }
}
