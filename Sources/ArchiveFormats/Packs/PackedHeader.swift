/// A local header as the writer of packs makes it, read without the directory.
struct PackedHeader {
    let name: String
    let dataOffset: Int
    let length: Int

    /// Throws `headerMismatch` for anything else, `truncated` behind the end.
    init(at offset: Int, in source: any ByteSource) throws(ArchiveFormatError) {
        let fixed = ZIPRecord.localHeaderLength
        var reader = LittleEndianReader(try source.bytes(at: offset, count: fixed)[...])
        guard reader.uint32() == ZIPRecord.localHeader, reader.bytes(2) != nil,
            reader.uint16() == ZIPWriter.flags(hasDescriptor: false),
            reader.uint16() == ZIPMember.Method.stored.rawValue, reader.bytes(8) != nil,
            let compressedSize = reader.uint32(), let size = reader.uint32(), compressedSize == size,
            let nameLength = reader.uint16(), let extraLength = reader.uint16()
        else { throw ArchiveFormatError(.headerMismatch, "no member starts there") }
        let rest = try source.bytes(at: offset + fixed, count: Int(nameLength) + Int(extraLength))
        guard let name = String(validating: rest.prefix(Int(nameLength)), as: UTF8.self) else {
            throw ArchiveFormatError(.headerMismatch, "the member's name")
        }
        self.name = name
        dataOffset = offset + fixed + rest.count
        if size == ZIPRecord.saturated32 {
            var extended = LittleEndianReader(ZIPExtraFields(rest.dropFirst(Int(nameLength))).zip64 ?? [])
            guard let value = extended.uint64(), extended.uint64() == value, let length = Int(exactly: value) else {
                throw ArchiveFormatError(.headerMismatch, at: name, "ZIP64 field")
            }
            self.length = length
        } else {
            length = Int(size)
        }
    }
}
