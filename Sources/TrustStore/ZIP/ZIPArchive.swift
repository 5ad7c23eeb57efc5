import LibZ

/// A ZIP file in memory, read by its central directory (PKWARE APPNOTE.TXT 6.3, §4.3), with bounds on everything.
package struct ZIPArchive: Sendable {
    /// How many entries an archive may have.
    package static let maximumEntryCount = 5_000
    /// How many bytes one entry may expand to.
    package static let maximumEntrySize = 16 << 20
    /// How many bytes all entries may expand to.
    package static let maximumTotalSize = 128 << 20
    /// By what factor an entry of more than 64 KiB may expand; certificates do not even reach 4.
    package static let maximumRatio = 200

    package let entries: [ZIPEntry]
    private let bytes: ArraySlice<UInt8>

    /// Reads the directory; the entries' own data are not looked at yet.
    package init(_ bytes: ArraySlice<UInt8>) throws(ZIPError) {
        self.bytes = bytes
        let end = try Self.endOfDirectory(bytes)
        var reader = LittleEndianReader(end)
        guard reader.bytes(4) != nil, let disk = reader.uint16(), let directoryDisk = reader.uint16(),
            let diskEntries = reader.uint16(), let count = reader.uint16(), let size = reader.uint32(),
            let offset = reader.uint32()
        else { throw ZIPError(.invalidStructure) }
        guard disk == 0, directoryDisk == 0, diskEntries == count else { throw ZIPError(.unsupported) }
        guard count != 0xffff, size != 0xffff_ffff, offset != 0xffff_ffff else { throw ZIPError(.unsupported) }
        guard count <= Self.maximumEntryCount else { throw ZIPError(.tooManyEntries) }
        let start = bytes.startIndex
        // The directory ends where its end record starts: no bytes between that another reader would take otherwise.
        guard Int(offset) + Int(size) == end.startIndex - start else { throw ZIPError(.invalidStructure) }
        var directory = LittleEndianReader(bytes[(start + Int(offset))..<end.startIndex])
        var entries: [ZIPEntry] = []
        for _ in 0..<count { entries.append(try Self.entry(&directory)) }
        guard directory.rest.isEmpty else { throw ZIPError(.invalidStructure) }
        guard entries.reduce(0, { $0 + $1.size }) <= Self.maximumTotalSize else { throw ZIPError(.tooLarge) }
        try Self.checkOverlaps(entries, end: Int(offset))
        self.entries = entries
    }

    /// The bytes of an entry, checked against its CRC-32.
    package func content(of entry: ZIPEntry) throws(ZIPError) -> [UInt8] {
        let start = bytes.startIndex + entry.offset
        guard start >= bytes.startIndex, start < bytes.endIndex else { throw ZIPError(.invalidStructure) }
        var header = LittleEndianReader(bytes[start...])
        guard header.uint32() == 0x0403_4b50, header.uint16() != nil, let flags = header.uint16(),
            let method = header.uint16(), header.bytes(16) != nil, let nameLength = header.uint16(),
            let extraLength = header.uint16(), let name = header.bytes(Int(nameLength)),
            header.bytes(Int(extraLength)) != nil, let data = header.bytes(entry.compressedSize)
        else { throw ZIPError(.invalidStructure) }
        guard flags & Self.encryptionFlags == 0 else { throw ZIPError(.unsupported) }
        guard method == entry.method.rawValue, name.elementsEqual(entry.name) else { throw ZIPError(.headerMismatch) }
        let content: [UInt8]
        switch entry.method {
        case .stored: content = Array(data)
        case .deflate:
            do throws(LibZError) {
                content = try Inflate.raw(data, limit: entry.size)
            } catch {
                throw ZIPError(.invalidData)
            }
        }
        guard content.count == entry.size else { throw ZIPError(.invalidData) }
        guard CRC32.checksum(content[...]) == entry.crc32 else { throw ZIPError(.checksumMismatch) }
        return content
    }

    /// Encrypted, strongly encrypted, or with a masked directory.
    private static let encryptionFlags: UInt16 = 1 | 1 << 6 | 1 << 13

    /// The end record up to the end of the file, found by the length of its comment.
    private static func endOfDirectory(_ bytes: ArraySlice<UInt8>) throws(ZIPError) -> ArraySlice<UInt8> {
        let shortest = 22
        guard bytes.count >= shortest else { throw ZIPError(.missingDirectory) }
        for commentLength in 0...min(0xffff, bytes.count - shortest) {
            let tail = bytes.suffix(shortest + commentLength)
            guard tail.starts(with: [0x50, 0x4b, 5, 6]) else { continue }
            var reader = LittleEndianReader(tail.dropFirst(20))
            guard let declared = reader.uint16(), Int(declared) == commentLength else { continue }
            return tail
        }
        throw ZIPError(.missingDirectory)
    }

    private static func entry(_ directory: inout LittleEndianReader) throws(ZIPError) -> ZIPEntry {
        guard directory.uint32() == 0x0201_4b50, directory.bytes(4) != nil, let flags = directory.uint16(),
            let method = directory.uint16(), directory.bytes(4) != nil, let crc32 = directory.uint32(),
            let compressedSize = directory.uint32(), let size = directory.uint32(),
            let nameLength = directory.uint16(), let extraLength = directory.uint16(),
            let commentLength = directory.uint16(), let disk = directory.uint16(), directory.bytes(6) != nil,
            let offset = directory.uint32(), let name = directory.bytes(Int(nameLength)),
            directory.bytes(Int(extraLength)) != nil, directory.bytes(Int(commentLength)) != nil
        else { throw ZIPError(.invalidStructure) }
        // All bits set means that the value stands in a ZIP64 field.
        guard ![compressedSize, size, offset].contains(0xffff_ffff), disk == 0 else { throw ZIPError(.unsupported) }
        guard let method = ZIPEntry.Method(rawValue: method), flags & encryptionFlags == 0 else {
            throw ZIPError(.unsupported)
        }
        guard size <= maximumEntrySize else { throw ZIPError(.tooLarge) }
        guard size <= 1 << 16 || Int(size) / maximumRatio <= Int(compressedSize) else {
            throw ZIPError(.suspiciousRatio)
        }
        guard method != .stored || size == compressedSize else { throw ZIPError(.invalidStructure) }
        return ZIPEntry(
            name: Array(name),
            method: method,
            crc32: crc32,
            compressedSize: Int(compressedSize),
            size: Int(size),
            offset: Int(offset)
        )
    }

    /// No two entries may share bytes, nor reach into the directory: how small files expand to huge ones.
    private static func checkOverlaps(_ entries: [ZIPEntry], end: Int) throws(ZIPError) {
        var used = 0
        for entry in entries.sorted(by: { $0.offset < $1.offset }) {
            guard entry.offset >= used else { throw ZIPError(.overlappingEntries) }
            // The local header has 30 bytes and the name at least.
            used = entry.offset + 30 + entry.name.count + entry.compressedSize
            guard used <= end else { throw ZIPError(.invalidStructure) }
        }
    }
}
