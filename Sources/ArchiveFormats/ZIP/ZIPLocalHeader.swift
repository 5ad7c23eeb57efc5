/// The header before a member's data (APPNOTE.TXT 4.3.7), compared with the directory.
struct ZIPLocalHeader {
    /// Where the data start, from the start of the archive.
    let dataOffset: Int

    /// Reads it; throws `headerMismatch` where it says something else than the directory.
    init(
        of member: ZIPMember,
        in source: any ByteSource,
        rules: ZIPReadingRules
    ) throws(ArchiveFormatError) {
        // Only where there is something to say: it is slow, and members are many.
        var place: String { member.displayName }
        let room = member.end - member.headerOffset
        guard room >= ZIPRecord.localHeaderLength + member.name.count else {
            throw ArchiveFormatError(.overlappingMembers, at: place)
        }
        // Most extra fields are short; the rest is read where one is not.
        let likely = ZIPRecord.localHeaderLength + member.name.count + 64
        var bytes = try source.bytes(at: member.headerOffset, count: min(room, likely))
        var reader = LittleEndianReader(bytes[...])
        guard reader.uint32() == ZIPRecord.localHeader, reader.bytes(2) != nil, let flags = reader.uint16(),
            let method = reader.uint16(), reader.bytes(4) != nil, let crc32 = reader.uint32(),
            let compressedSize = reader.uint32(), let size = reader.uint32(), let nameLength = reader.uint16(),
            let extraLength = reader.uint16()
        else { throw ArchiveFormatError(.invalidStructure, at: place, "the local header") }
        let length = ZIPRecord.localHeaderLength + Int(nameLength) + Int(extraLength)
        guard length <= room else { throw ArchiveFormatError(.overlappingMembers, at: place) }
        if bytes.count < length { bytes = try source.bytes(at: member.headerOffset, count: length) }
        let nameEnd = ZIPRecord.localHeaderLength + Int(nameLength)
        let extra = ZIPExtraFields(bytes[nameEnd..<length])
        guard extra.isWellFormed || rules.allowsUnaccountedBytes else {
            throw ArchiveFormatError(.invalidStructure, at: place, "extra fields of the local header")
        }
        guard flags & ZIPRecord.encryptionFlags == 0 else { throw ArchiveFormatError(.encrypted, at: place) }
        let meaning = ~ZIPRecord.compressionFlags
        guard flags & meaning == member.flags & meaning, method == member.method.rawValue,
            bytes[ZIPRecord.localHeaderLength..<nameEnd].elementsEqual(member.name)
        else { throw ArchiveFormatError(.headerMismatch, at: place, "name, method or flags") }
        if rules.names == .paths, let other = extra.unicodePath, !other.dropFirst(5).elementsEqual(member.name) {
            throw ArchiveFormatError(.duplicateName, at: place, "a second name in an extra field")
        }
        // Both sizes stand in the ZIP64 field, wherever one of them does (4.5.3).
        var extended = LittleEndianReader(extra.zip64 ?? [])
        let isExtended = size == ZIPRecord.saturated32 || compressedSize == ZIPRecord.saturated32
        let sizes =
            isExtended ? [extended.uint64(), extended.uint64()] : [UInt64(size), UInt64(compressedSize)]
        let expected = [UInt64(member.size), UInt64(member.compressedSize)]
        // Before a data descriptor, what was not known yet is 0 (4.4.4, bit 3).
        let isUnknownAllowed = member.hasDataDescriptor
        let isRight =
            zip(sizes, expected).allSatisfy { $0 == $1 || isUnknownAllowed && $0 == 0 }
            && (crc32 == member.crc32 || isUnknownAllowed && crc32 == 0)
        guard isRight else { throw ArchiveFormatError(.headerMismatch, at: place, "sizes or CRC-32") }
        dataOffset = member.headerOffset + length
        guard member.compressedSize <= room - length else { throw ArchiveFormatError(.overlappingMembers, at: place) }
        if !rules.allowsUnaccountedBytes { try Self.checkEnd(of: member, dataOffset: dataOffset, in: source) }
    }

    /// Behind the data stands the next header, or a data descriptor (4.3.9) and then the next header.
    private static func checkEnd(
        of member: ZIPMember,
        dataOffset: Int,
        in source: any ByteSource
    ) throws(ArchiveFormatError) {
        let dataEnd = dataOffset + member.compressedSize
        let rest = member.end - dataEnd
        if !member.hasDataDescriptor, rest == 0 { return }
        guard member.hasDataDescriptor, [12, 16, 20, 24].contains(rest) else {
            throw ArchiveFormatError(.unaccountedBytes, at: member.displayName, "behind it")
        }
        var reader = LittleEndianReader(try source.bytes(at: dataEnd, count: rest)[...])
        var isRight = true
        // With and without signature, with sizes of four octets and of eight: told apart by the length.
        if rest == 16 || rest == 24 { isRight = reader.uint32() == ZIPRecord.dataDescriptor }
        isRight = isRight && reader.uint32() == member.crc32
        for size in [member.compressedSize, member.size] {
            let written = rest >= 20 ? reader.uint64() : reader.uint32().map { UInt64($0) }
            isRight = isRight && written == UInt64(size)
        }
        guard isRight else { throw ArchiveFormatError(.headerMismatch, at: member.displayName, "data descriptor") }
    }
}
