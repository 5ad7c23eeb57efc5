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
        var places: [Place] = []
        while true {
            errno = 0
            guard let entry = readdir(folder) else { break }
            let isHidden = entry.pointee.d_name.0 == CChar(UInt8(ascii: "."))
            guard !isHidden || scope == .everything else { continue }
            let start = names.count
            withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
                names.append(contentsOf: UnsafeRawBufferPointer(rebasing: bytes.prefix { $0 != 0 }))
            }
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
            places.append(Place(start..<names.count, in: names, kind))
        }
        guard errno == 0 else { throw InputFile.unreadable(prefix, errno) }
        entries = names.withUnsafeBytes { names in
            places.sort { $0.precedes($1, in: names) }
            return places.map { place in
                let name = UnsafeRawBufferPointer(rebasing: names[place.name])
                let key = String(decoding: name, as: UTF8.self)
                return Entry(key: key, kind: key.utf8.elementsEqual(name) ? place.kind : .unnamed)
            }
        }
    }

    /// Where a name is among those of the folder.
    private struct Place {
        let name: Range<Int>
        let kind: Kind
        /// Its first eight octets as a number, those that it has not as zeros: most names are told apart without a look
        /// into memory.
        private let beginning: UInt64

        init(_ name: Range<Int>, in names: [UInt8], _ kind: Kind) {
            self.name = name
            self.kind = kind
            var beginning: UInt64 = 0
            for place in 0..<8 {
                let octet = place < name.count ? names[name.lowerBound + place] : 0
                beginning = beginning << 8 | UInt64(octet)
            }
            self.beginning = beginning
        }

        /// Whether it comes first in the order of octets.
        func precedes(_ other: Place, in names: UnsafeRawBufferPointer) -> Bool {
            guard beginning == other.beginning else { return beginning < other.beginning }
            let (left, right) = (
                UnsafeRawBufferPointer(rebasing: names[name]), UnsafeRawBufferPointer(rebasing: names[other.name])
            )
            guard let one = left.baseAddress, let another = right.baseAddress else { return false }
            let order = memcmp(one, another, min(left.count, right.count))
            return order == 0 ? left.count < right.count : order < 0
        }
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
