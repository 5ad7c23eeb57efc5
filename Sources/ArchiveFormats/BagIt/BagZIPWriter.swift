import LibZ

/// Writes a bag (RFC 8493) into a ZIP file, below a folder of its own, in one pass over the output.
///
/// Members are stored, so that each file is read back by offset. The ZIP file is complete once `finish` has returned.
package final class BagZIPWriter {
    /// A payload file as it was written.
    package struct File: Hashable, Sendable {
        /// Below the bag's folder.
        package let path: String
        package let digests: ContentDigests
        package let placement: ZIPPlacement
    }

    private let folder: String
    private let zip: ZIPWriter
    private var assembly = BagAssembly()
    private var tagFiles: [(name: String, bytes: [UInt8])] = []

    /// `folder`: the name of the bag's folder, one component.
    package init(
        to sink: any ByteSink,
        folder: String,
        timestamp: ZIPTimestamp = .first
    ) throws(ArchiveFormatError) {
        if let defect = SafePath.defect(of: folder) ?? (folder.contains("/") ? "with a slash" : nil) {
            throw ArchiveFormatError(.unsafeName, at: folder, defect)
        }
        self.folder = folder
        zip = ZIPWriter(to: sink, timestamp: timestamp)
        try zip.add("\(folder)/\(BagDeclaration.fileName)", BagDeclaration.bytes[...])
    }

    /// Adds a payload file at a path below `data`.
    ///
    /// The source is read twice unless it is small: the member's header has its CRC-32, so nothing that changes or fails to
    /// have the expected SHA-256 reaches the archive. Throws `digestMismatch`, `checksumMismatch`.
    @discardableResult
    package func add(
        _ path: String,
        _ source: any ByteSource,
        sha256 expected: [UInt8]? = nil
    ) throws(ArchiveFormatError) -> File {
        let isSmall = source.byteCount <= ByteBlock.length
        let held: any ByteSource = isSmall ? MemorySource(try source.bytes(at: 0, count: source.byteCount)) : source
        var digester = try ContentDigester()
        var checksum: UInt32 = 0
        try held.stream { (block) throws(ArchiveFormatError) in
            try digester.update(block)
            checksum = CRC32.checksum(block, continuing: checksum)
        }
        let digests = try digester.finalize()
        if let expected, expected != digests.sha256 { throw ArchiveFormatError(.digestMismatch, at: path) }
        let member = try assembly.add(path, digests)
        try zip.begin("\(folder)/\(member)", size: digests.byteCount, crc32: checksum)
        try held.stream { (block) throws(ArchiveFormatError) in try zip.write(block) }
        return File(path: member, digests: digests, placement: try zip.end())
    }

    /// Adds a tag file beside the payload, such as a README; the tag manifests list it.
    package func addTagFile(_ name: String, _ bytes: [UInt8]) throws(ArchiveFormatError) {
        try BagAssembly.checkTagFile(name)
        try zip.add("\(folder)/\(name)", bytes[...])
        tagFiles.append((name, bytes))
    }

    /// Writes the manifests and the directory; how many bytes the ZIP file has.
    package func finish(_ info: BagInfo = BagInfo()) throws(ArchiveFormatError) -> Int {
        for file in try assembly.tagFiles(info, others: tagFiles) {
            try zip.add("\(folder)/\(file.name)", file.bytes[...])
        }
        return try zip.finish()
    }
}
