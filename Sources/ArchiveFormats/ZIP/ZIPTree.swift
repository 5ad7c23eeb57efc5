/// The members of a ZIP file below one of its folders, as files.
package struct ZIPTree: FileTree {
    private let reader: ZIPReader
    private let files: [String: ZIPMember]
    private let folders: Set<String>
    private let digestedPrefix: String?

    /// The members below `folder`, or all for nil, of a reader whose names are paths.
    ///
    /// `digestedPrefix`: the start of paths whose content the caller compares with digests, so that its CRC-32 is not
    /// computed as well.
    package init(_ reader: ZIPReader, below folder: String?, digestedPrefix: String? = nil) {
        self.reader = reader
        self.digestedPrefix = digestedPrefix
        var files: [String: ZIPMember] = [:]
        var folders: Set<String> = []
        let prefix = folder.map { $0 + "/" } ?? ""
        for member in reader.members {
            let whole = member.path
            guard whole.utf8.count > prefix.utf8.count, whole.utf8.starts(with: prefix.utf8) else { continue }
            let path = String(decoding: whole.utf8.dropFirst(prefix.utf8.count), as: UTF8.self)
            if member.isFolder { folders.insert(path) } else { files[path] = member }
            folders.formUnion(SafePath.ancestors(of: path))
        }
        self.files = files
        self.folders = folders
    }

    package func entries() throws(ArchiveFormatError) -> [FileTreeEntry] {
        var filled: Set<String> = []
        for path in files.keys { filled.formUnion(SafePath.ancestors(of: path)) }
        for path in folders { filled.formUnion(SafePath.ancestors(of: path)) }
        let found =
            files.map { FileTreeEntry(path: $0, kind: .file($1.size)) }
            + folders.map { FileTreeEntry(path: $0, kind: .folder(isEmpty: !filled.contains($0))) }
        return found.sorted(by: FileTreeEntry.precedes)
    }

    package func stream(
        _ path: String,
        _ body: (ArraySlice<UInt8>) throws(ArchiveFormatError) -> Void
    ) throws(ArchiveFormatError) {
        guard let member = files[path] else { throw ArchiveFormatError(.missing, at: path) }
        let isDigested = digestedPrefix.map { path.hasPrefix($0) } ?? false
        try reader.stream(member, verifyingChecksum: !isDigested, body)
    }
}
