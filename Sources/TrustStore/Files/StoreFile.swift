#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// Whole files, read and written through POSIX calls: bounded, and durable once a write returns.
package enum StoreFile {
    /// What reading a file came to.
    enum Failure: Error {
        case missing
        case tooLarge
        case system(Int32)
    }

    /// The bytes of a file of at most `limit` bytes.
    static func read(_ path: String, limit: Int) throws(Failure) -> [UInt8] {
        let descriptor = retrying { open(path, O_RDONLY | O_CLOEXEC) }
        guard descriptor >= 0 else { throw errno == ENOENT ? .missing : .system(errno) }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw .system(errno) }
        guard Int(status.st_size) <= limit else { throw .tooLarge }
        // Not only `st_size` bytes: that of a pipe is 0, and a file may grow while it is read.
        var bytes = [UInt8](repeating: 0, count: max(Int(status.st_size), 4_096) + 1)
        var count = 0
        while true {
            if count == bytes.count { bytes += [UInt8](repeating: 0, count: bytes.count) }
            let got = bytes.withUnsafeMutableBytes { buffer in
                let rest = UnsafeMutableRawBufferPointer(rebasing: buffer[count...])
                return retrying { Int32(clamping: Self.read(descriptor, rest)) }
            }
            guard got >= 0 else { throw .system(errno) }
            if got == 0 { break }
            count += Int(got)
            guard count <= limit else { throw .tooLarge }
        }
        bytes.removeLast(bytes.count - count)
        return bytes
    }

    private static func read(_ descriptor: Int32, _ buffer: UnsafeMutableRawBufferPointer) -> Int {
        #if canImport(Glibc)
        Glibc.read(descriptor, buffer.baseAddress, min(buffer.count, 1 << 24))
        #else
        Darwin.read(descriptor, buffer.baseAddress, min(buffer.count, 1 << 24))
        #endif
    }

    /// Replaces or makes the file in one step: temporary file, fsync, rename, fsync of the folder.
    static func write(_ bytes: [UInt8], folder: String, name: String) throws(TrustStoreError) {
        let temporary = "\(folder)/.lastro-\(getpid())-\(name).tmp"
        let descriptor = retrying { open(temporary, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0o644) }
        guard descriptor >= 0 else { throw unwritable(name) }
        var isWritten = true
        var offset = 0
        while isWritten, offset < bytes.count {
            let put = bytes.withUnsafeBytes { buffer in
                let rest = UnsafeRawBufferPointer(rebasing: buffer[offset...])
                return retrying { Int32(clamping: write(descriptor, rest)) }
            }
            isWritten = put > 0
            offset += Int(max(0, put))
        }
        isWritten = isWritten && fsync(descriptor) == 0
        let error = errno
        isWritten = close(descriptor) == 0 && isWritten
        guard isWritten, rename(temporary, "\(folder)/\(name)") == 0 else {
            let failure = unwritable(name, isWritten ? errno : error)
            unlink(temporary)
            throw failure
        }
        try sync(folder: folder)
    }

    /// Whether a file of this name is one that `write` had not yet renamed when it was cut off.
    static func isTemporary(_ name: String) -> Bool { name.hasPrefix(".lastro-") && name.hasSuffix(".tmp") }

    private static func write(_ descriptor: Int32, _ buffer: UnsafeRawBufferPointer) -> Int {
        #if canImport(Glibc)
        Glibc.write(descriptor, buffer.baseAddress, min(buffer.count, 1 << 24))
        #else
        Darwin.write(descriptor, buffer.baseAddress, min(buffer.count, 1 << 24))
        #endif
    }

    /// Makes renames and removals in a folder durable.
    static func sync(folder: String) throws(TrustStoreError) {
        let descriptor = retrying { open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC) }
        guard descriptor >= 0 else { throw unwritable(folder) }
        defer { close(descriptor) }
        guard fsync(descriptor) == 0 else { throw unwritable(folder) }
    }

    /// Makes a folder where there is none.
    static func makeFolder(_ path: String) throws(TrustStoreError) {
        guard mkdir(path, 0o755) == 0 || errno == EEXIST else { throw unwritable(path) }
    }

    /// Removes a file; it is no error that there is none.
    static func remove(_ path: String) throws(TrustStoreError) {
        guard unlink(path) == 0 || errno == ENOENT else { throw unwritable(path) }
    }

    /// The names in a folder, sorted by their bytes, or nil where it is not there.
    static func names(in folder: String) throws(Failure) -> [String]? {
        guard let stream = opendir(folder) else {
            if errno == ENOENT { return nil }
            throw .system(errno)
        }
        defer { closedir(stream) }
        var names: [String] = []
        while let entry = readdir(stream) {
            let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
                String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
            }
            if name != ".", name != ".." { names.append(name) }
        }
        return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }

    /// The text of an error number.
    static func text(_ number: Int32) -> String { String(cString: strerror(number)) }

    /// Repeats a call that a signal has interrupted.
    static func retrying(_ call: () -> Int32) -> Int32 {
        while true {
            let result = call()
            if result != -1 || errno != EINTR { return result }
        }
    }

    private static func unwritable(_ name: String, _ number: Int32 = errno) -> TrustStoreError {
        TrustStoreError(
            .unwritable,
            file: name,
            detail: text(number),
            hint: "check the permissions and the free space of the trust store"
        )
    }
}
