import Foundation

/// The files and folders in one folder, sorted by name as bytes.
///
/// Read straight from the system: a folder of a hundred thousand files is listed before any of them is judged, by one
/// thread, so what it costs for a name is multiplied and cannot be shared out.
struct FolderListing {
    /// One name in the folder.
    struct Entry {
        /// The name; a folder's has `/` behind it, which makes the order of names that of the paths below them.
        let key: String
        /// The first eight octets of it, big-endian: they decide nearly every comparison.
        private let beginning: UInt64

        init(_ key: String) {
            self.key = key
            beginning = key.utf8.prefix(8).reduce((0, 56)) { ($0.0 | UInt64($1) << $0.1, $0.1 - 8) }.0
        }

        /// Whether it is a folder; a link to one is none, and is left out.
        var isFolder: Bool { key.utf8.last == UInt8(ascii: "/") }

        fileprivate func precedes(_ other: Entry) -> Bool {
            if beginning != other.beginning { return beginning < other.beginning }
            return key.utf8.lexicographicallyPrecedes(other.key.utf8)
        }
    }

    /// Regular files, links to them, and folders; hidden ones are passed over.
    let entries: [Entry]

    /// Lists the folder at a path that ends in `/`.
    ///
    /// - Throws: `ApplianceError` of kind `inputOutput` or as `InputFile.read` where it cannot be listed.
    init(of prefix: String) throws(ApplianceError) {
        guard let folder = opendir(prefix) else { throw InputFile.unreadable(prefix, errno) }
        defer { closedir(folder) }
        var entries: [Entry] = []
        while true {
            errno = 0
            guard let entry = readdir(folder) else { break }
            let type = Int(entry.pointee.d_type)
            let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
                String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
            }
            guard name.utf8.first != UInt8(ascii: ".") else { continue }
            switch type {
            case Int(DT_REG): entries.append(Entry(name))
            case Int(DT_DIR): entries.append(Entry(name + "/"))
            case Int(DT_LNK), Int(DT_UNKNOWN):
                if let entry = Self.entry(name, in: prefix, isLink: type == Int(DT_LNK)) { entries.append(entry) }
            default: continue
            }
        }
        guard errno == 0 else { throw InputFile.unreadable(prefix, errno) }
        self.entries = entries.sorted { $0.precedes($1) }
    }

    /// The entry of a link, or of a name whose type the file system does not tell; nil for what is no file.
    private static func entry(_ name: String, in prefix: String, isLink: Bool) -> Entry? {
        var status = stat()
        guard isLink || lstat(prefix + name, &status) == 0 else { return nil }
        let isLink = isLink || status.st_mode & S_IFMT == S_IFLNK
        if isLink, stat(prefix + name, &status) != 0 { return nil }
        switch status.st_mode & S_IFMT {
        case S_IFREG: return Entry(name)
        // A link to a folder may lead back to one above.
        case S_IFDIR: return isLink ? nil : Entry(name + "/")
        default: return nil
        }
    }
}
