import Glibc

/// The system calls that the archive's own files are reached by, each with a typed error that names file and operation.
///
/// Interrupted calls are made again. Paths are relative to an open directory; the last element is never followed where
/// it is a symbolic link, because no path inside an archive is one.
enum SystemCall {
    /// Opens a file or directory; never follows a link.
    static func open(
        _ path: String,
        in directory: Int32,
        _ flags: Int32,
        mode: mode_t = 0,
        named name: String? = nil
    ) throws(ArchiveError) -> OwnedDescriptor {
        let number = retrying { openat(directory, path, flags | O_CLOEXEC | O_NOFOLLOW, mode) }
        guard number >= 0 else { throw ArchiveError(errno: errno, "open", name ?? path) }
        return OwnedDescriptor(takingOwnership: number)
    }

    /// Opens a directory by its whole path; the last element may be a link only where the user named it.
    static func openDirectory(_ path: String, followingLinks: Bool = false) throws(ArchiveError) -> OwnedDescriptor {
        let flags = O_RDONLY | O_DIRECTORY | O_CLOEXEC | (followingLinks ? 0 : O_NOFOLLOW)
        let number = retrying { Glibc.open(path, flags) }
        guard number >= 0 else { throw ArchiveError(errno: errno, "open", path) }
        return OwnedDescriptor(takingOwnership: number)
    }

    /// Reads until the buffer is full or the file ends; gives the number of bytes.
    static func read(
        _ descriptor: Int32,
        into buffer: UnsafeMutableRawBufferPointer,
        named name: String
    ) throws(ArchiveError) -> Int {
        var total = 0
        while total < buffer.count {
            let count = retrying {
                Glibc.read(descriptor, buffer.baseAddress?.advanced(by: total), buffer.count - total)
            }
            guard count >= 0 else { throw ArchiveError(errno: errno, "read", name) }
            guard count > 0 else { break }
            total += count
        }
        return total
    }

    /// Gives what a file has to its end, a buffer at a time.
    static func stream(
        _ descriptor: Int32,
        named name: String,
        _ body: (UnsafeRawBufferPointer) throws(ArchiveError) -> Void
    ) throws(ArchiveError) {
        let buffer = IOBuffer()
        while true {
            let count = try read(descriptor, into: buffer.memory, named: name)
            if count == 0 { return }
            try body(UnsafeRawBufferPointer(rebasing: buffer.memory[..<count]))
        }
    }

    /// Writes all of the bytes.
    static func write(
        _ descriptor: Int32,
        _ bytes: UnsafeRawBufferPointer,
        named name: String
    ) throws(ArchiveError) {
        var total = 0
        while total < bytes.count {
            let count = retrying {
                Glibc.write(descriptor, bytes.baseAddress?.advanced(by: total), bytes.count - total)
            }
            guard count > 0 else { throw ArchiveError(errno: count < 0 ? errno : ENOSPC, "write", name) }
            total += count
        }
    }

    /// Brings a file or directory to the disk; after a failure nothing is known of it, and no second call would tell.
    static func sync(_ descriptor: Int32, named name: String) throws(ArchiveError) {
        guard retrying({ fsync(descriptor) }) == 0 else { throw ArchiveError(errno: errno, "fsync", name) }
    }

    /// Brings a file or directory in an open directory to the disk.
    static func sync(_ path: String, in directory: Int32, named name: String? = nil) throws(ArchiveError) {
        let file = try open(path, in: directory, O_RDONLY, named: name)
        try sync(file.number, named: name ?? path)
    }

    /// Makes a directory; gives false where it is there already.
    @discardableResult
    static func makeDirectory(
        _ path: String,
        in directory: Int32,
        mode: mode_t = 0o755,
        named name: String? = nil
    ) throws(ArchiveError) -> Bool {
        if retrying({ mkdirat(directory, path, mode) }) == 0 { return true }
        guard errno == EEXIST else { throw ArchiveError(errno: errno, "mkdir", name ?? path) }
        return false
    }

    /// Takes a name away; gives false where it is not there.
    @discardableResult
    static func remove(_ path: String, in directory: Int32, named name: String? = nil) throws(ArchiveError) -> Bool {
        if retrying({ unlinkat(directory, path, 0) }) == 0 { return true }
        guard errno == ENOENT else { throw ArchiveError(errno: errno, "unlink", name ?? path) }
        return false
    }

    /// The size of a regular file; nil where there is none.
    static func size(_ path: String, in directory: Int32, named name: String? = nil) throws(ArchiveError) -> UInt64? {
        var status = stat()
        guard retrying({ fstatat(directory, path, &status, AT_SYMLINK_NOFOLLOW) }) == 0 else {
            guard errno == ENOENT || errno == ENOTDIR else { throw ArchiveError(errno: errno, "stat", name ?? path) }
            return nil
        }
        guard status.st_mode & S_IFMT == S_IFREG else {
            throw ArchiveError(.inputOutput, subject: name ?? path, detail: "not a regular file")
        }
        return UInt64(clamping: status.st_size)
    }

    /// Takes the whole-file lock of an open file without waiting; gives false where someone else holds it.
    static func tryLock(_ descriptor: Int32, named name: String) throws(ArchiveError) -> Bool {
        if retrying({ flock(descriptor, LOCK_EX | LOCK_NB) }) == 0 { return true }
        guard errno == EWOULDBLOCK else { throw ArchiveError(errno: errno, "flock", name) }
        return false
    }

    /// Makes a call again while signals interrupt it.
    static func retrying<Number: SignedInteger>(_ call: () -> Number) -> Number {
        while true {
            let result = call()
            if result < 0, errno == EINTR { continue }
            return result
        }
    }
}
