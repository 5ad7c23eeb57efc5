import LibZ

/// Writes a ZIP file from its front to its end (PKWARE APPNOTE.TXT 6.3): members stored, names in UTF-8, ZIP64 where it
/// is needed, the same bytes for the same members and time.
///
/// A writer that has thrown must not be used again: the archive is without its directory.
package final class ZIPWriter {
    let sink: any ByteSink
    let timestamp: ZIPTimestamp
    /// From which value on sizes and offsets go into ZIP64 fields; lower in tests.
    let limit32: Int
    /// From which count of members on.
    let limit16: Int
    private(set) var offset = 0
    private(set) var records: [WrittenMember] = []
    private var names: Set<[UInt8]> = []
    private var open: OpenMember?

    /// What the directory will say of a member.
    struct WrittenMember {
        let name: [UInt8]
        let flags: UInt16
        let crc32: UInt32
        let size: Int
        let headerOffset: Int
        let isExtended: Bool
    }

    /// The member that is being written.
    private struct OpenMember {
        let name: String
        let expected: (size: Int, crc32: UInt32)?
        let headerOffset: Int
        let dataOffset: Int
        var size = 0
        var crc32: UInt32 = 0
    }

    package convenience init(to sink: any ByteSink, timestamp: ZIPTimestamp = .first) {
        self.init(to: sink, timestamp: timestamp, limit32: Int(UInt32.max), limit16: Int(UInt16.max))
    }

    init(to sink: any ByteSink, timestamp: ZIPTimestamp, limit32: Int, limit16: Int) {
        self.sink = sink
        self.timestamp = timestamp
        self.limit32 = limit32
        self.limit16 = limit16
    }

    /// Adds a member whose bytes are at hand.
    @discardableResult
    package func add(_ name: String, _ bytes: ArraySlice<UInt8>) throws(ArchiveFormatError) -> ZIPPlacement {
        try begin(name, size: bytes.count, crc32: CRC32.checksum(bytes))
        try write(bytes)
        return try end()
    }

    /// Starts a member of known length and checksum: what is written must match them.
    package func begin(_ name: String, size: Int, crc32: UInt32) throws(ArchiveFormatError) {
        guard size >= 0 else { throw ArchiveFormatError(.invalidRequest, at: name, "size") }
        try start(name, (size, crc32))
    }

    /// Starts a member whose length comes out only at its end: it gets a data descriptor (4.3.9).
    package func begin(_ name: String) throws(ArchiveFormatError) { try start(name, nil) }

    /// Adds bytes to the member that was begun.
    package func write(_ bytes: ArraySlice<UInt8>) throws(ArchiveFormatError) {
        guard var member = open else { throw ArchiveFormatError(.invalidRequest, "no member was begun") }
        // No copy of it is kept beside this one, so that no later failure leaves it half changed.
        open = nil
        member.size += bytes.count
        if let expected = member.expected, member.size > expected.size {
            throw ArchiveFormatError(.invalidRequest, at: member.name, "longer than announced")
        }
        member.crc32 = CRC32.checksum(bytes, continuing: member.crc32)
        try put(bytes)
        open = member
    }

    /// Ends the member; where its bytes stand.
    @discardableResult
    package func end() throws(ArchiveFormatError) -> ZIPPlacement {
        guard let member = open else { throw ArchiveFormatError(.invalidRequest, "no member was begun") }
        open = nil
        let hasDescriptor = member.expected == nil
        if let expected = member.expected {
            guard expected.size == member.size else {
                throw ArchiveFormatError(.invalidRequest, at: member.name, "shorter than announced")
            }
            guard expected.crc32 == member.crc32 else {
                throw ArchiveFormatError(.checksumMismatch, at: member.name, "changed while it was written")
            }
        } else {
            try put(descriptor(size: member.size, crc32: member.crc32)[...])
        }
        records.append(
            WrittenMember(
                name: Array(member.name.utf8),
                flags: Self.flags(hasDescriptor: hasDescriptor),
                crc32: member.crc32,
                size: member.size,
                headerOffset: member.headerOffset,
                isExtended: hasDescriptor || member.size >= limit32
            )
        )
        return ZIPPlacement(
            name: member.name,
            headerOffset: member.headerOffset,
            offset: member.dataOffset,
            length: member.size,
            crc32: member.crc32
        )
    }

    /// Writes the directory and ends the archive; how many bytes it has.
    package func finish() throws(ArchiveFormatError) -> Int {
        guard open == nil else { throw ArchiveFormatError(.invalidRequest, "a member is still open") }
        try putDirectory()
        return offset
    }

    func put(_ bytes: ArraySlice<UInt8>) throws(ArchiveFormatError) {
        try sink.write(bytes)
        offset += bytes.count
    }

    private func start(_ name: String, _ expected: (size: Int, crc32: UInt32)?) throws(ArchiveFormatError) {
        guard open == nil else { throw ArchiveFormatError(.invalidRequest, at: name, "a member is still open") }
        if let defect = SafePath.defect(of: name) { throw ArchiveFormatError(.unsafeName, at: name, defect) }
        guard names.insert(Array(name.utf8)).inserted else { throw ArchiveFormatError(.duplicateName, at: name) }
        let headerOffset = offset
        try put(localHeader(name, expected)[...])
        open = OpenMember(name: name, expected: expected, headerOffset: headerOffset, dataOffset: offset)
    }
}
