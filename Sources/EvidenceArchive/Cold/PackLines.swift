import ArchiveFormats
import Glibc

/// The item lines of a pack's objects, in a file of the staging area: too many to be held in memory.
struct PackLines {
    static let name = "items.ndjson"
    /// Bytes that are gathered before they are written.
    private static let blockSize = 1 << 18

    let area: StagingArea

    /// Writes the lines in the order of their numbers, and opens them for reading.
    ///
    /// An object that is evidence only has the line of the first item that refers to it: so a pack always tells what its
    /// objects are.
    func write(for objects: [StoredObject], _ catalogue: Catalogue) throws(ArchiveError) -> FileSource {
        let path = area.path(PackLines.name)
        try SystemCall.remove(PackLines.name, in: area.descriptor, named: path)
        let flags = O_RDWR | O_CREAT | O_EXCL
        let file = try SystemCall.open(PackLines.name, in: area.descriptor, flags, mode: 0o600, named: path)
        let number = file.number
        try catalogue.read { reader throws(ArchiveError) in
            var block: [UInt8] = []
            block.reserveCapacity(PackLines.blockSize * 2)
            for sequence in try PackLines.sequences(of: objects, reader) {
                guard let item = try reader.item(sequence: sequence) else { continue }
                block.append(contentsOf: try ItemLine(encoding: item).bytes)
                block.append(0x0A)
                guard block.count >= PackLines.blockSize else { continue }
                try block.span.bytes.withUnsafeBytes { bytes throws(ArchiveError) in
                    try SystemCall.write(number, bytes, named: path)
                }
                block.removeAll(keepingCapacity: true)
            }
            try block.span.bytes.withUnsafeBytes { bytes throws(ArchiveError) in
                try SystemCall.write(number, bytes, named: path)
            }
        }
        return try FileSource(file, named: path)
    }

    /// Removes the file.
    func remove() throws(ArchiveError) {
        try SystemCall.remove(PackLines.name, in: area.descriptor, named: area.path(PackLines.name))
    }

    private static func sequences(
        of objects: [StoredObject],
        _ reader: CatalogueReader
    ) throws(ArchiveError) -> [UInt64] {
        var found: Set<UInt64> = []
        for stored in objects {
            var isDescribed = false
            try reader.forEachItem(matching: query(stored.object.sha256)) { item throws(ArchiveError) in
                found.insert(item.sequence)
                isDescribed = true
                return true
            }
            if isDescribed { continue }
            guard let first = try reader.references(to: stored.sequence, limit: 1).first,
                let referrer = try reader.object(sequence: first.object)
            else { continue }
            try reader.forEachItem(matching: query(referrer.object.sha256)) { item throws(ArchiveError) in
                guard item.evidence.contains(where: { $0.object.sha256 == stored.object.sha256 }) else { return true }
                found.insert(item.sequence)
                return false
            }
        }
        return found.sorted()
    }

    private static func query(_ digest: ObjectDigest) -> ItemQuery {
        var query = ItemQuery()
        query.object = digest
        query.includesSuperseded = true
        return query
    }
}
