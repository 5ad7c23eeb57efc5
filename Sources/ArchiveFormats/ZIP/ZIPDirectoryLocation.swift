/// Where the central directory stands, by the end records (APPNOTE.TXT 4.3.14 to 4.3.16).
struct ZIPDirectoryLocation {
    let offset: Int
    let size: Int
    let memberCount: Int

    init(of source: any ByteSource, rules: ZIPReadingRules) throws(ArchiveFormatError) {
        let end = try EndRecord(of: source, rules: rules)
        guard end.disk == 0 || end.disk == ZIPRecord.saturated16, end.disk == end.directoryDisk,
            end.diskCount == end.count
        else { throw ArchiveFormatError(.unsupported, "several disks") }
        var limit = end.offset
        if let extended = try ExtendedRecord(of: source, before: end) {
            offset = extended.offset
            size = extended.size
            memberCount = extended.count
            limit = extended.start
        } else {
            guard end.disk == 0, end.size != ZIPRecord.saturated32, end.directoryOffset != ZIPRecord.saturated32 else {
                throw ArchiveFormatError(.invalidStructure, "ZIP64 values without a ZIP64 record")
            }
            offset = Int(end.directoryOffset)
            size = Int(end.size)
            memberCount = Int(end.count)
        }
        // The directory ends where its end record starts: no bytes between that another reader would take otherwise.
        guard offset <= limit, size == limit - offset else {
            throw ArchiveFormatError(.invalidStructure, "the directory does not end at its end record")
        }
        guard memberCount <= rules.maximumMemberCount else {
            throw ArchiveFormatError(.tooManyMembers, "\(memberCount) of at most \(rules.maximumMemberCount)")
        }
        guard size <= rules.maximumDirectorySize else { throw ArchiveFormatError(.tooLarge, "the directory") }
        guard memberCount <= size / ZIPRecord.directoryHeaderLength else {
            throw ArchiveFormatError(.invalidStructure, "the directory is too short for its members")
        }
    }

    /// The end of central directory record (4.3.16).
    private struct EndRecord {
        let offset: Int
        let disk: UInt16
        let directoryDisk: UInt16
        let diskCount: UInt16
        let count: UInt16
        let size: UInt32
        let directoryOffset: UInt32

        /// The record that ends the file, found by the length of its comment; the shortest comment wins.
        init(of source: any ByteSource, rules: ZIPReadingRules) throws(ArchiveFormatError) {
            let shortest = ZIPRecord.endOfDirectoryLength
            guard source.byteCount >= shortest else { throw ArchiveFormatError(.missingDirectory) }
            let longest = rules.allowsUnaccountedBytes ? Int(UInt16.max) : 0
            let tail = try source.bytes(
                at: max(0, source.byteCount - shortest - longest),
                count: min(source.byteCount, shortest + longest)
            )
            for start in stride(from: tail.count - shortest, through: 0, by: -1) where tail[start] == 0x50 {
                var reader = LittleEndianReader(tail[start...])
                guard reader.uint32() == ZIPRecord.endOfDirectory, let disk = reader.uint16(),
                    let directoryDisk = reader.uint16(), let diskCount = reader.uint16(), let count = reader.uint16(),
                    let size = reader.uint32(), let directoryOffset = reader.uint32(),
                    let commentLength = reader.uint16(), Int(commentLength) == tail.count - start - shortest
                else { continue }
                offset = source.byteCount - tail.count + start
                self.disk = disk
                self.directoryDisk = directoryDisk
                self.diskCount = diskCount
                self.count = count
                self.size = size
                self.directoryOffset = directoryOffset
                return
            }
            throw ArchiveFormatError(.missingDirectory)
        }
    }

    /// The ZIP64 end of central directory record (4.3.14), found by its locator (4.3.15).
    private struct ExtendedRecord {
        let start: Int
        let count: Int
        let size: Int
        let offset: Int

        /// Nil where no locator stands before the end record.
        init?(of source: any ByteSource, before end: EndRecord) throws(ArchiveFormatError) {
            let locatorOffset = end.offset - ZIPRecord.zip64LocatorLength
            guard locatorOffset >= 0 else { return nil }
            var locator = LittleEndianReader(
                try source.bytes(at: locatorOffset, count: ZIPRecord.zip64LocatorLength)[...]
            )
            guard locator.uint32() == ZIPRecord.zip64Locator else { return nil }
            guard locator.uint32() == 0, let place = locator.uint64(), locator.uint32() == 1 else {
                throw ArchiveFormatError(.unsupported, "several disks")
            }
            // Version 1 of the record, which is the only one that is not for encryption, has no data behind it.
            guard let start = Int(exactly: place), start == locatorOffset - ZIPRecord.zip64EndOfDirectoryLength,
                start >= 0
            else { throw ArchiveFormatError(.invalidStructure, "the ZIP64 record is not where its locator says") }
            var record = LittleEndianReader(
                try source.bytes(at: start, count: ZIPRecord.zip64EndOfDirectoryLength)[...]
            )
            guard record.uint32() == ZIPRecord.zip64EndOfDirectory,
                record.uint64() == UInt64(ZIPRecord.zip64EndOfDirectoryLength - 12), record.bytes(4) != nil,
                let disk = record.uint32(), let directoryDisk = record.uint32(), let diskCount = record.uint64(),
                let count = record.uint64(), let size = record.uint64(), let offset = record.uint64()
            else { throw ArchiveFormatError(.invalidStructure, "the ZIP64 record") }
            guard disk == 0, directoryDisk == 0, diskCount == count else {
                throw ArchiveFormatError(.unsupported, "several disks")
            }
            // Two end records that differ would show two readers two archives.
            guard end.count == ZIPRecord.saturated16 || UInt64(end.count) == count,
                end.size == ZIPRecord.saturated32 || UInt64(end.size) == size,
                end.directoryOffset == ZIPRecord.saturated32 || UInt64(end.directoryOffset) == offset
            else { throw ArchiveFormatError(.invalidStructure, "the two end records differ") }
            guard let count = Int(exactly: count), let size = Int(exactly: size), let offset = Int(exactly: offset)
            else {
                throw ArchiveFormatError(.invalidStructure, "a length of 2^63 or more")
            }
            self.start = start
            self.count = count
            self.size = size
            self.offset = offset
        }
    }
}
