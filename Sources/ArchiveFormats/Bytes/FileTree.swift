/// Files below one folder, wherever they stand: on disk, or in a ZIP file.
package protocol FileTree: Sendable {
    /// Everything below the folder, sorted by the bytes of the paths; throws `tooManyMembers`, `unreadable`.
    func entries() throws(ArchiveFormatError) -> [FileTreeEntry]

    /// Lends a file's bytes block by block; throws `missing`, `unreadable`, and what `body` throws.
    func stream(
        _ path: String,
        _ body: (ArraySlice<UInt8>) throws(ArchiveFormatError) -> Void
    ) throws(ArchiveFormatError)
}

extension FileTree {
    /// The bytes of a small file; throws `tooLarge` where it has more than `limit`.
    func bytes(_ path: String, limit: Int) throws(ArchiveFormatError) -> [UInt8] {
        var bytes: [UInt8] = []
        try stream(path) { (block) throws(ArchiveFormatError) in
            guard bytes.count + block.count <= limit else { throw ArchiveFormatError(.tooLarge, at: path) }
            bytes += block
        }
        return bytes
    }
}
