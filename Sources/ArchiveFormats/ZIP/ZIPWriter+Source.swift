import LibZ

extension ZIPWriter {
    /// Adds a member from a source, which is read twice: its header has the CRC-32.
    ///
    /// Throws `checksumMismatch` where it changed meanwhile.
    @discardableResult
    package func add(_ name: String, _ source: any ByteSource) throws(ArchiveFormatError) -> ZIPPlacement {
        var checksum: UInt32 = 0
        try source.stream { (block) throws(ArchiveFormatError) in
            checksum = CRC32.checksum(block, continuing: checksum)
        }
        try begin(name, size: source.byteCount, crc32: checksum)
        try source.stream { (block) throws(ArchiveFormatError) in try write(block) }
        return try end()
    }
}
