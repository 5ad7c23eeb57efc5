import Glibc

/// A lock between processes on one machine (`flock`), held until the last reference goes or the process ends.
///
/// The file stays; the holder of an exclusive lock writes its process number into it, for the message of others.
package final class FileLock: Sendable {
    /// Who may hold it at a time.
    package enum Mode: Sendable, Hashable {
        /// Any number, and no exclusive one.
        case shared
        /// One alone.
        case exclusive
    }

    package let mode: Mode
    private let descriptor: Int32

    private init(takingOwnership descriptor: Int32, _ mode: Mode) {
        self.descriptor = descriptor
        self.mode = mode
    }

    deinit {
        // A number in the file is that of a holder.
        if mode == .exclusive { _ = ftruncate(descriptor, 0) }
        close(descriptor)
    }

    /// Takes the lock; waits at most so long for others, by a clock that nobody sets.
    ///
    /// Throws `locked`, with the holder's number where it is known, and `system`.
    package static func acquire(
        _ mode: Mode,
        name: String,
        in directory: Directory,
        waiting: Duration = .zero
    ) throws(DurableFileError) -> FileLock {
        let path = directory.path + "/" + name
        try FileName.check(name, in: directory.path)
        let descriptor = try open(name, in: directory, mode)
        var isTaken = false
        defer {
            if !isTaken { close(descriptor) }
        }
        let deadline = ContinuousClock.now + waiting
        var pause: UInt32 = 1_000
        while flock(descriptor, (mode == .exclusive ? LOCK_EX : LOCK_SH) | LOCK_NB) != 0 {
            if errno == EINTR { continue }
            guard errno == EWOULDBLOCK else { throw DurableFileError(errno: errno, operation: "flock", path: path) }
            guard ContinuousClock.now < deadline else {
                throw DurableFileError(.locked, operation: "flock", path: path, holder: holder(descriptor))
            }
            usleep(pause)
            pause = min(2 * pause, 50_000)
        }
        isTaken = true
        if mode == .exclusive { writeHolder(descriptor) }
        return FileLock(takingOwnership: descriptor, mode)
    }

    /// For a message only: where it cannot be written, the lock is held nevertheless.
    private static func writeHolder(_ descriptor: Int32) {
        let text = Array("\(getpid())\n".utf8)
        _ = ftruncate(descriptor, 0)
        _ = unsafe text.withUnsafeBytes { unsafe pwrite(descriptor, $0.baseAddress, $0.count, 0) }
    }

    private static func holder(_ descriptor: Int32) -> Int32? {
        var bytes = [UInt8](repeating: 0, count: 16)
        let count = unsafe bytes.withUnsafeMutableBytes { unsafe pread(descriptor, $0.baseAddress, $0.count, 0) }
        guard count > 0, let line = bytes.prefix(count).split(separator: 0x0a).first else { return nil }
        guard let number = Int32(String(decoding: line, as: UTF8.self)), number > 0 else { return nil }
        // One that was killed left its number behind.
        return kill(number, 0) == 0 || errno == EPERM ? number : nil
    }

    private static func open(_ name: String, in directory: Directory, _ mode: Mode) throws(DurableFileError) -> Int32 {
        if mode == .shared {
            // A reader of a read-only file system can lock, too.
            let descriptor = unsafe openat(directory.descriptor, name, O_RDONLY | O_NOFOLLOW | O_CLOEXEC)
            if descriptor >= 0 { return descriptor }
        }
        let flags = O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC
        let descriptor = unsafe openat(directory.descriptor, name, flags, 0o600)
        guard descriptor >= 0 else {
            throw DurableFileError(errno: errno, operation: "open", path: directory.path + "/" + name)
        }
        return descriptor
    }
}
