extension ZIPWriter {
    /// General purpose flags: names are UTF-8, and whether a data descriptor follows (4.4.4).
    static func flags(hasDescriptor: Bool) -> UInt16 {
        ZIPRecord.unicodeFlag | (hasDescriptor ? ZIPRecord.descriptorFlag : 0)
    }

    /// Which version of the specification a reader needs (4.4.3): 4.5 for ZIP64, 1.0 otherwise.
    private static func version(isExtended: Bool) -> UInt16 { isExtended ? 45 : 10 }

    /// The header before the data (4.3.7).
    func localHeader(_ name: String, _ expected: (size: Int, crc32: UInt32)?) -> [UInt8] {
        // A descriptor has sizes of eight octets only where the header has a ZIP64 field, so it has one always.
        let isExtended = expected.map { $0.size >= limit32 } ?? true
        let size = isExtended ? ZIPRecord.saturated32 : UInt32(truncatingIfNeeded: expected?.size ?? 0)
        let nameBytes = Array(name.utf8)
        var record = LittleEndianWriter()
        record.append(ZIPRecord.localHeader)
        record.append(Self.version(isExtended: isExtended))
        record.append(Self.flags(hasDescriptor: expected == nil))
        record.append(ZIPMember.Method.stored.rawValue)
        record.append(timestamp.time)
        record.append(timestamp.date)
        record.append(expected?.crc32 ?? 0)
        record.append(size)
        record.append(size)
        record.append(UInt16(truncatingIfNeeded: nameBytes.count))
        record.append(UInt16(isExtended ? 20 : 0))
        record.append(nameBytes)
        if isExtended {
            record.append(ZIPRecord.zip64Field)
            record.append(UInt16(16))
            for _ in 0..<2 { record.append(UInt64(expected?.size ?? 0)) }
        }
        return record.bytes
    }

    /// What stands behind data of a length that was not known before (4.3.9), with sizes of eight octets.
    func descriptor(size: Int, crc32: UInt32) -> [UInt8] {
        var record = LittleEndianWriter()
        record.append(ZIPRecord.dataDescriptor)
        record.append(crc32)
        for _ in 0..<2 { record.append(UInt64(size)) }
        return record.bytes
    }

    /// The central directory and the records behind it (4.3.12 to 4.3.16).
    func putDirectory() throws(ArchiveFormatError) {
        let start = offset
        for member in records { try put(directoryEntry(member)[...]) }
        let size = offset - start
        var record = LittleEndianWriter()
        if records.count >= limit16 || size >= limit32 || start >= limit32 {
            let zip64Start = offset
            record.append(ZIPRecord.zip64EndOfDirectory)
            record.append(UInt64(ZIPRecord.zip64EndOfDirectoryLength - 12))
            record.append(Self.madeBy)
            record.append(Self.version(isExtended: true))
            for _ in 0..<2 { record.append(UInt32(0)) }
            for value in [records.count, records.count, size, start] { record.append(UInt64(value)) }
            record.append(ZIPRecord.zip64Locator)
            record.append(UInt32(0))
            record.append(UInt64(zip64Start))
            record.append(UInt32(1))
        }
        record.append(ZIPRecord.endOfDirectory)
        for _ in 0..<2 { record.append(UInt16(0)) }
        for _ in 0..<2 {
            record.append(
                records.count >= limit16 ? ZIPRecord.saturated16 : UInt16(truncatingIfNeeded: records.count)
            )
        }
        for value in [size, start] { record.append(saturated(value)) }
        record.append(UInt16(0))
        try put(record.bytes[...])
    }

    private func directoryEntry(_ member: WrittenMember) -> [UInt8] {
        let isLong = member.size >= limit32
        let isFar = member.headerOffset >= limit32
        var extra = LittleEndianWriter()
        if isLong || isFar {
            extra.append(ZIPRecord.zip64Field)
            extra.append(UInt16((isLong ? 16 : 0) + (isFar ? 8 : 0)))
            if isLong { for _ in 0..<2 { extra.append(UInt64(member.size)) } }
            if isFar { extra.append(UInt64(member.headerOffset)) }
        }
        var record = LittleEndianWriter()
        record.append(ZIPRecord.directoryHeader)
        record.append(Self.madeBy)
        record.append(Self.version(isExtended: member.isExtended || isFar))
        record.append(member.flags)
        record.append(ZIPMember.Method.stored.rawValue)
        record.append(timestamp.time)
        record.append(timestamp.date)
        record.append(member.crc32)
        for _ in 0..<2 { record.append(saturated(member.size)) }
        record.append(UInt16(truncatingIfNeeded: member.name.count))
        record.append(UInt16(truncatingIfNeeded: extra.bytes.count))
        for _ in 0..<3 { record.append(UInt16(0)) }
        record.append(Self.fileAttributes)
        record.append(saturated(member.headerOffset))
        record.append(member.name)
        record.append(extra.bytes)
        return record.bytes
    }

    private func saturated(_ value: Int) -> UInt32 {
        value >= limit32 ? ZIPRecord.saturated32 : UInt32(truncatingIfNeeded: value)
    }

    /// UNIX, by version 4.5 (4.4.2).
    private static let madeBy: UInt16 = 3 << 8 | 45
    /// A regular file that all may read and its owner may write.
    private static let fileAttributes: UInt32 = 0o100644 << 16
}
