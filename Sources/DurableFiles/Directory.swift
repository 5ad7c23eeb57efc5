import Glibc

/// A directory that is open: what is done by name is done in it, wherever it is moved to meanwhile.
///
/// A class, because threads and staged files share it; it closes when the last reference goes. Names are single ones, never
/// paths, and symbolic links are never followed.
package final class Directory: Sendable {
    /// As it was opened; for messages.
    package let path: String
    let descriptor: Int32

    private init(takingOwnership descriptor: Int32, path: String) {
        self.descriptor = descriptor
        self.path = path
    }

    deinit { close(descriptor) }

    /// Opens a directory, which is no symbolic link itself; links above it are followed.
    package static func open(_ path: String) throws(DurableFileError) -> Directory {
        try open(path, in: AT_FDCWD, describedAs: path)
    }

    /// Opens a directory, and makes it with all above it where they are missing.
    ///
    /// What was made is on the disk when this returns. Only the owner gets access.
    package static func create(_ path: String) throws(DurableFileError) -> Directory {
        do throws(DurableFileError) { return try open(path) } catch  where error.code == .notFound {}
        let parts = path.split(separator: "/", omittingEmptySubsequences: true)
        guard let name = parts.last else { throw DurableFileError(.notFound, operation: "mkdir", path: path) }
        let above = (path.hasPrefix("/") ? "/" : "") + parts.dropLast().joined(separator: "/")
        // One component less at each level, so this ends.
        let parent = try create(above.isEmpty ? "." : above)
        return name == "." || name == ".." ? try open(path) : try parent.create(String(name))
    }

    private static func open(
        _ name: String,
        in directory: Int32,
        describedAs path: String
    ) throws(DurableFileError) -> Directory {
        let descriptor = unsafe openat(directory, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
        // With O_DIRECTORY Linux says ENOTDIR of a link, too.
        guard descriptor >= 0 else { throw DurableFileError(errno: errno, operation: "open", path: path) }
        return Directory(takingOwnership: descriptor, path: path)
    }

    /// Opens a directory in this one.
    package func open(_ name: String) throws(DurableFileError) -> Directory {
        try FileName.check(name, in: path)
        return try Self.open(name, in: descriptor, describedAs: path + "/" + name)
    }

    /// `name` ends in a zero byte and may be no UTF-8.
    func openAny(_ name: [CChar]) throws(DurableFileError) -> Directory {
        let shown = path + "/" + String(decoding: name.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
        let opened = unsafe name.withUnsafeBufferPointer { name in
            guard let start = name.baseAddress else { return Int32(-1) }
            return unsafe openat(descriptor, start, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
        }
        guard opened >= 0 else { throw DurableFileError(errno: errno, operation: "open", path: shown) }
        return Directory(takingOwnership: opened, path: shown)
    }

    /// Opens a directory in this one, and makes it where it is missing.
    ///
    /// Where `synchronizing`, its name is on the disk when this returns.
    package func create(_ name: String, synchronizing: Bool = true) throws(DurableFileError) -> Directory {
        try FileName.check(name, in: path)
        if unsafe mkdirat(descriptor, name, 0o700) == 0 {
            if synchronizing { try sync() }
        } else if errno != EEXIST {
            throw DurableFileError(errno: errno, operation: "mkdir", path: path + "/" + name)
        }
        return try open(name)
    }

    /// Opens a file in this directory for reading.
    ///
    /// Throws `notFound`, `symbolicLink`, `wrongKind`, `system`.
    package func openFile(_ name: String) throws(DurableFileError) -> OpenFile {
        try FileName.check(name, in: path)
        return try OpenFile.open(name, in: descriptor, describedAs: path + "/" + name)
    }

    /// Makes a new file for writing and reading.
    ///
    /// Throws `exists` where the name is taken.
    package func createFile(_ name: String, mode: UInt32 = 0o600) throws(DurableFileError) -> OpenFile {
        try FileName.check(name, in: path)
        let flags = O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC
        let file = unsafe openat(descriptor, name, flags, mode_t(mode))
        guard file >= 0 else { throw DurableFileError(errno: errno, operation: "open", path: path + "/" + name) }
        return OpenFile(takingOwnership: file, path: path + "/" + name)
    }

    /// Opens a file in this directory for reading and writing, and makes it where it is missing.
    ///
    /// Throws `symbolicLink`, `wrongKind`, `system`.
    package func openForWriting(_ name: String, mode: UInt32 = 0o600) throws(DurableFileError) -> OpenFile {
        try FileName.check(name, in: path)
        let flags = O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK
        let file = unsafe openat(descriptor, name, flags, mode_t(mode))
        guard file >= 0 else { throw DurableFileError(errno: errno, operation: "open", path: path + "/" + name) }
        let opened = OpenFile(takingOwnership: file, path: path + "/" + name)
        guard try opened.status.kind == .file else {
            throw DurableFileError(.wrongKind, operation: "open", path: path + "/" + name)
        }
        return opened
    }

    /// What stands under a name, links not followed; nil for nothing.
    package func status(of name: String) throws(DurableFileError) -> FileStatus? {
        try FileName.check(name, in: path)
        var status = stat()
        if unsafe fstatat(descriptor, name, &status, AT_SYMLINK_NOFOLLOW) == 0 { return FileStatus(status) }
        if errno == ENOENT { return nil }
        throw DurableFileError(errno: errno, operation: "stat", path: path + "/" + name)
    }

    /// Waits until the names in this directory are on the disk.
    package func sync() throws(DurableFileError) {
        guard fsync(descriptor) == 0 else { throw DurableFileError(errno: errno, operation: "fsync", path: path) }
    }
}
