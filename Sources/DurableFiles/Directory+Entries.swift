import Glibc

extension Directory {
    /// What is in the directory, sorted by the bytes of the names.
    ///
    /// Throws `tooMany` where there are more than `limit`.
    package func entries(limit: Int = 1_000_000) throws(DurableFileError) -> [DirectoryEntry] {
        let found = try entries(first: limit + 1)
        guard found.count <= limit else { throw DurableFileError(.tooMany, operation: "readdir", path: path) }
        return found.sorted { $0.bytes.lexicographicallyPrecedes($1.bytes) }
    }

    /// Whether nothing is in the directory.
    package var isEmpty: Bool {
        get throws(DurableFileError) { try entries(first: 1).isEmpty }
    }

    /// Removes all that is in the directory, and says how many files that were.
    ///
    /// Symbolic links are removed, not followed. Throws `tooDeep` where directories are nested deeper than `depth`.
    @discardableResult
    package func removeContents(depth: Int = 64) throws(DurableFileError) -> Int {
        guard depth > 0 else { throw DurableFileError(.tooDeep, operation: "removeContents", path: path) }
        var count = 0
        while true {
            let some = try entries(first: 1_000)
            if some.isEmpty { return count }
            for entry in some {
                let name = entry.bytes.map { CChar(bitPattern: $0) } + [0]
                if entry.kind == .directory {
                    count += try openAny(name).removeContents(depth: depth - 1)
                    _ = try remove(name, AT_REMOVEDIR)
                } else {
                    count += try remove(name, 0) ? 1 : 0
                }
            }
        }
    }

    /// At most so many entries, in the order of the file system.
    private func entries(first limit: Int) throws(DurableFileError) -> [DirectoryEntry] {
        // A descriptor of its own, for the place in the directory is the open file's.
        let copy = unsafe openat(descriptor, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard copy >= 0 else { throw DurableFileError(errno: errno, operation: "open", path: path) }
        guard let stream = unsafe fdopendir(copy) else {
            let number = errno
            close(copy)
            throw DurableFileError(errno: number, operation: "opendir", path: path)
        }
        defer { unsafe closedir(stream) }
        var found: [DirectoryEntry] = []
        while found.count < limit {
            errno = 0
            guard let entry = unsafe readdir(stream) else {
                guard errno == 0 else { throw DurableFileError(errno: errno, operation: "readdir", path: path) }
                break
            }
            let bytes = unsafe withUnsafeBytes(of: &entry.pointee.d_name) { unsafe Array($0.prefix { $0 != 0 }) }
            if bytes == [0x2e] || bytes == [0x2e, 0x2e] { continue }
            if let kind = try kind(of: bytes, unsafe Int32(entry.pointee.d_type)) {
                found.append(DirectoryEntry(bytes: bytes, kind: kind))
            }
        }
        return found
    }

    /// nil for what is gone since it was read.
    private func kind(of name: [UInt8], _ type: Int32) throws(DurableFileError) -> FileStatus.Kind? {
        switch Int(type) {
        case DT_REG: return .file
        case DT_DIR: return .directory
        case DT_LNK: return .symbolicLink
        case DT_UNKNOWN: break
        default: return .other
        }
        var status = stat()
        let code = unsafe (name.map { CChar(bitPattern: $0) } + [0]).withUnsafeBufferPointer { name in
            guard let start = name.baseAddress else { return Int32(-1) }
            return unsafe fstatat(descriptor, start, &status, AT_SYMLINK_NOFOLLOW)
        }
        if code == 0 { return FileStatus.Kind(mode: status.st_mode) }
        if errno == ENOENT { return nil }
        throw DurableFileError(errno: errno, operation: "stat", path: path)
    }
}
