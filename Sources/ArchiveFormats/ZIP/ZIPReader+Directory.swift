extension ZIPReader {
    /// One entry of the central directory (APPNOTE.TXT 4.3.12).
    static func member(
        _ directory: inout LittleEndianReader,
        rules: ZIPReadingRules
    ) throws(ArchiveFormatError) -> ZIPMember {
        guard directory.uint32() == ZIPRecord.directoryHeader, directory.bytes(4) != nil,
            let flags = directory.uint16(), let methodNumber = directory.uint16(), directory.bytes(4) != nil,
            let crc32 = directory.uint32(), let compressedSize = directory.uint32(), let size = directory.uint32(),
            let nameLength = directory.uint16(), let extraLength = directory.uint16(),
            let commentLength = directory.uint16(), let disk = directory.uint16(), directory.bytes(6) != nil,
            let offset = directory.uint32(), let nameBytes = directory.bytes(Int(nameLength)),
            let extraBytes = directory.bytes(Int(extraLength)), directory.bytes(Int(commentLength)) != nil
        else { throw ArchiveFormatError(.invalidStructure, "an entry of the directory") }
        let name = Array(nameBytes)
        // Only where there is something to say: it is slow, and members are many.
        var place: String { DisplayText.clean(name) }
        guard flags & ZIPRecord.encryptionFlags == 0 else { throw ArchiveFormatError(.encrypted, at: place) }
        guard disk == 0 else { throw ArchiveFormatError(.unsupported, at: place, "several disks") }
        guard let method = ZIPMember.Method(rawValue: methodNumber), rules.methods.contains(method) else {
            throw ArchiveFormatError(.unsupported, at: place, "method \(methodNumber)")
        }
        let extra = ZIPExtraFields(extraBytes)
        guard extra.isWellFormed || rules.allowsUnaccountedBytes else {
            throw ArchiveFormatError(.invalidStructure, at: place, "extra fields")
        }
        // In this order, each only where the plain field is saturated (4.5.3).
        var extended = LittleEndianReader(extra.zip64 ?? [])
        let sizes = [size, compressedSize, offset].map { field -> Int? in
            guard field == ZIPRecord.saturated32 else { return Int(field) }
            return extended.uint64().flatMap { Int(exactly: $0) }
        }
        guard let size = sizes[0], let compressedSize = sizes[1], let offset = sizes[2],
            extended.rest.isEmpty || rules.allowsUnaccountedBytes
        else { throw ArchiveFormatError(.invalidStructure, at: place, "ZIP64 field") }
        try check(name, flags: flags, extra, rules: rules)
        guard size <= rules.maximumMemberSize else { throw ArchiveFormatError(.tooLarge, at: place) }
        guard size <= 1 << 16 || size / rules.maximumRatio <= compressedSize else {
            throw ArchiveFormatError(.suspiciousRatio, at: place)
        }
        guard method != .stored || size == compressedSize, name.last != 0x2f || size == 0 || rules.names == .labels
        else { throw ArchiveFormatError(.invalidStructure, at: place, "sizes") }
        return ZIPMember(
            name: name,
            method: method,
            crc32: crc32,
            compressedSize: compressedSize,
            size: size,
            headerOffset: offset,
            flags: flags
        )
    }

    private static func check(
        _ name: [UInt8],
        flags: UInt16,
        _ extra: ZIPExtraFields,
        rules: ZIPReadingRules
    ) throws(ArchiveFormatError) {
        guard rules.names == .paths else { return }
        var place: String { DisplayText.clean(name) }
        // Without the flag, bytes above 127 are of code page 437 by Appendix D; Info-ZIP on UNIX writes UTF-8 all the same.
        guard let text = String(validating: name, as: UTF8.self) else {
            throw ArchiveFormatError(.unsafeName, at: place, "not UTF-8")
        }
        if let defect = SafePath.defect(of: name.last == 0x2f ? text.dropLast() : text[...]) {
            throw ArchiveFormatError(.unsafeName, at: place, defect)
        }
        // A second name, for readers that know the field: version 1, the CRC-32 of the first, the name.
        if let other = extra.unicodePath, !other.dropFirst(5).elementsEqual(name) {
            throw ArchiveFormatError(.duplicateName, at: place, "a second name in an extra field")
        }
    }
}
