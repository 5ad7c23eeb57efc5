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

        /// Whether it is a folder; a link to one is none, and is left out.
        var isFolder: Bool { key.utf8.last == UInt8(ascii: "/") }
    }

    /// Regular files, links to them, and folders; hidden ones are passed over.
    let entries: [Entry]

    /// Lists the folder at a path that ends in `/`.
    ///
    /// - Throws: `ApplianceError` of kind `inputOutput` or as `InputFile.read` where it cannot be listed.
    init(of prefix: String) throws(ApplianceError) {
        guard let folder = opendir(prefix) else { throw InputFile.unreadable(prefix, errno) }
        defer { closedir(folder) }
        // All names in one piece, so that sorting compares memory.
        var names: [UInt8] = []
        var places: [Range<Int>] = []
        while true {
            errno = 0
            guard let entry = readdir(folder) else { break }
            guard entry.pointee.d_name.0 != CChar(UInt8(ascii: ".")) else { continue }
            let start = names.count
            withUnsafeBytes(of: &entry.pointee.d_name) { bytes in names += bytes.prefix { $0 != 0 } }
            switch Self.kind(entry.pointee.d_type, names[start...], in: prefix) {
            case .file: break
            case .folder: names.append(UInt8(ascii: "/"))
            case nil:
                names.removeSubrange(start...)
                continue
            }
            places.append(start..<names.count)
        }
        guard errno == 0 else { throw InputFile.unreadable(prefix, errno) }
        entries = names.withUnsafeBytes { names in
            places.sort { left, right in
                let order = Self.compare(names[left], names[right])
                return order == 0 ? left.count < right.count : order < 0
            }
            return places.map { Entry(key: String(decoding: names[$0], as: UTF8.self)) }
        }
    }

    /// Compares as many octets as both have.
    private static func compare(_ left: Slice<UnsafeRawBufferPointer>, _ right: Slice<UnsafeRawBufferPointer>) -> Int32
    {
        let (left, right) = (UnsafeRawBufferPointer(rebasing: left), UnsafeRawBufferPointer(rebasing: right))
        guard let one = left.baseAddress, let other = right.baseAddress else { return 0 }
        return memcmp(one, other, min(left.count, right.count))
    }

    private enum Kind {
        case file
        case folder
    }

    /// What stands under a name; nil for what is neither file nor folder.
    private static func kind(_ type: UInt8, _ name: ArraySlice<UInt8>, in prefix: String) -> Kind? {
        switch Int(type) {
        case Int(DT_REG): return .file
        case Int(DT_DIR): return .folder
        case Int(DT_LNK), Int(DT_UNKNOWN):
            return kind(at: prefix + String(decoding: name, as: UTF8.self), isLink: Int(type) == Int(DT_LNK))
        default: return nil
        }
    }

    /// The same for a link, or for a path whose type the file system does not tell.
    private static func kind(at path: String, isLink: Bool) -> Kind? {
        var status = stat()
        guard isLink || lstat(path, &status) == 0 else { return nil }
        let isLink = isLink || status.st_mode & S_IFMT == S_IFLNK
        if isLink, stat(path, &status) != 0 { return nil }
        switch status.st_mode & S_IFMT {
        case S_IFREG: return .file
        // A link to a folder may lead back to one above.
        case S_IFDIR: return isLink ? nil : .folder
        default: return nil
        }
    }
}
