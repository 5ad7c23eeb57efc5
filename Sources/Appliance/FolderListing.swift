import Foundation

/// The files and folders in one folder, sorted by name as bytes.
///
/// Read straight from the system: a folder of a hundred thousand files is listed before any of them is judged, by one
/// thread, so what it costs for a name is multiplied and cannot be shared out.
struct FolderListing {
    /// What stands under a name.
    enum Kind {
        /// A regular file, or a link to one.
        case file
        case folder
        /// A link to a folder, which may lead back to one above.
        case folderLink
        /// A link that leads nowhere.
        case brokenLink
        /// A pipe, a socket or a device.
        case special
        /// A file or folder whose name is not UTF-8; its key has replacement characters, under which nothing is found.
        case unnamed
    }

    /// One name in the folder.
    struct Entry {
        /// The name; a folder's has `/` behind it, which makes the order of names that of the paths below them.
        let key: String
        let kind: Kind
    }

    /// Of the scope that was asked for.
    let entries: [Entry]

    /// Lists the folder at a path that ends in `/`.
    ///
    /// - Throws: `ApplianceError` of kind `inputOutput` or as `InputFile.read` where it cannot be listed.
    init(of prefix: String, _ scope: FolderScope = .visibleFiles) throws(ApplianceError) {
        guard let folder = opendir(prefix) else { throw InputFile.unreadable(prefix, errno) }
        defer { closedir(folder) }
        // All names in one piece, so that sorting compares memory.
        var names: [UInt8] = []
        var places: [(name: Range<Int>, kind: Kind)] = []
        while true {
            errno = 0
            guard let entry = readdir(folder) else { break }
            let isHidden = entry.pointee.d_name.0 == CChar(UInt8(ascii: "."))
            guard !isHidden || scope == .everything else { continue }
            let start = names.count
            withUnsafeBytes(of: &entry.pointee.d_name) { bytes in names += bytes.prefix { $0 != 0 } }
            guard !isHidden || !Self.isSelfOrParent(names[start...]) else {
                names.removeSubrange(start...)
                continue
            }
            let kind = Self.kind(entry.pointee.d_type, names[start...], in: dirfd(folder))
            guard scope != .visibleFiles || kind == .file || kind == .folder else {
                names.removeSubrange(start...)
                continue
            }
            if kind == .folder { names.append(UInt8(ascii: "/")) }
            places.append((start..<names.count, kind))
        }
        guard errno == 0 else { throw InputFile.unreadable(prefix, errno) }
        entries = names.withUnsafeBytes { names in
            places.sort { left, right in
                let order = Self.compare(names[left.name], names[right.name])
                return order == 0 ? left.name.count < right.name.count : order < 0
            }
            return places.map { place in
                let name = UnsafeRawBufferPointer(rebasing: names[place.name])
                guard let key = String(validating: name, as: UTF8.self) else {
                    return Entry(key: String(decoding: name, as: UTF8.self), kind: .unnamed)
                }
                return Entry(key: key, kind: place.kind)
            }
        }
    }

    /// Compares as many octets as both have.
    private static func compare(_ left: Slice<UnsafeRawBufferPointer>, _ right: Slice<UnsafeRawBufferPointer>) -> Int32
    {
        let (left, right) = (UnsafeRawBufferPointer(rebasing: left), UnsafeRawBufferPointer(rebasing: right))
        guard let one = left.baseAddress, let other = right.baseAddress else { return 0 }
        return memcmp(one, other, min(left.count, right.count))
    }

    private static func isSelfOrParent(_ name: ArraySlice<UInt8>) -> Bool {
        name.count <= 2 && name.allSatisfy { $0 == UInt8(ascii: ".") }
    }

    private static func kind(_ type: UInt8, _ name: ArraySlice<UInt8>, in folder: Int32) -> Kind {
        switch Int(type) {
        case Int(DT_REG): .file
        case Int(DT_DIR): .folder
        case Int(DT_LNK): kind(ofLink: name, in: folder)
        case Int(DT_UNKNOWN): kind(of: name, in: folder)
        default: .special
        }
    }

    /// The same where the file system does not tell the type with the name.
    private static func kind(of name: ArraySlice<UInt8>, in folder: Int32) -> Kind {
        switch mode(name, in: folder, AT_SYMLINK_NOFOLLOW) {
        case S_IFREG: .file
        case S_IFDIR: .folder
        case S_IFLNK: kind(ofLink: name, in: folder)
        default: .special
        }
    }

    private static func kind(ofLink name: ArraySlice<UInt8>, in folder: Int32) -> Kind {
        switch mode(name, in: folder, 0) {
        case S_IFREG: .file
        case S_IFDIR: .folderLink
        case nil: .brokenLink
        default: .special
        }
    }

    /// The type bits of the mode; nil where there is nothing.
    private static func mode(_ name: ArraySlice<UInt8>, in folder: Int32, _ flags: Int32) -> mode_t? {
        var status = stat()
        let name: [CChar] = name.map { CChar(truncatingIfNeeded: $0) } + [0]
        guard fstatat(folder, name, &status, flags) == 0 else { return nil }
        return status.st_mode & S_IFMT
    }
}
