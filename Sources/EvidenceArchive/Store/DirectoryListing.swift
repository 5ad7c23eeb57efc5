import Glibc

/// The names in a directory.
enum DirectoryListing {
    /// All names in a directory but `.` and `..`, sorted by their bytes; none where it is not there.
    static func names(of path: String, in directory: Int32, named name: String) throws(ArchiveError) -> [String] {
        let number = SystemCall.retrying { openat(directory, path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC) }
        guard number >= 0 else {
            guard errno == ENOENT else { throw ArchiveError(errno: errno, "open", name) }
            return []
        }
        guard let stream = fdopendir(number) else {
            let code = errno
            close(number)
            throw ArchiveError(errno: code, "opendir", name)
        }
        defer { closedir(stream) }
        var names: [String] = []
        while true {
            errno = 0
            guard let entry = readdir(stream) else {
                guard errno == 0 else { throw ArchiveError(errno: errno, "readdir", name) }
                break
            }
            let text = withUnsafeBytes(of: &entry.pointee.d_name) { raw in
                String(decoding: raw.prefix { $0 != 0 }, as: UTF8.self)
            }
            if text != ".", text != ".." { names.append(text) }
        }
        return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }

    /// Takes a whole directory away, as far as it is there; it stays where somebody still writes into it.
    static func removeTree(_ path: String, in directory: Int32, named name: String) throws(ArchiveError) {
        var status = stat()
        guard fstatat(directory, path, &status, AT_SYMLINK_NOFOLLOW) == 0 else {
            guard errno == ENOENT else { throw ArchiveError(errno: errno, "stat", name) }
            return
        }
        guard status.st_mode & S_IFMT == S_IFDIR else {
            try SystemCall.remove(path, in: directory, named: name)
            return
        }
        for child in try names(of: path, in: directory, named: name) {
            try removeTree("\(path)/\(child)", in: directory, named: "\(name)/\(child)")
        }
        guard unlinkat(directory, path, AT_REMOVEDIR) == 0 || errno == ENOENT || errno == ENOTEMPTY else {
            throw ArchiveError(errno: errno, "rmdir", name)
        }
    }
}
