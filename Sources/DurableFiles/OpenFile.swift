import Glibc

/// A file that is open, closed exactly once.
///
/// Short reads and writes and interruptions by signals are gone on with. Reading moves on from where it was, but for the
/// calls that name an offset.
package struct OpenFile: ~Copyable {
    /// For messages.
    package let path: String
    private let descriptor: Int32
    private var isOpen = true

    /// Takes over a descriptor.
    package init(takingOwnership descriptor: Int32, path: String) {
        self.descriptor = descriptor
        self.path = path
    }

    deinit {
        if isOpen { Glibc.close(descriptor) }
    }

    /// Opens a file for reading.
    ///
    /// A symbolic link in the last place of the path is refused, and so is anything that is no file, without waiting for
    /// the other end of a pipe. Throws `notFound`, `symbolicLink`, `wrongKind`, `system`.
    package static func open(_ path: String) throws(DurableFileError) -> OpenFile {
        try open(path, in: AT_FDCWD, describedAs: path)
    }

    static func open(
        _ name: String,
        in directory: Int32,
        describedAs path: String
    ) throws(DurableFileError) -> OpenFile {
        let descriptor = unsafe openat(directory, name, O_RDONLY | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK)
        guard descriptor >= 0 else { throw DurableFileError(errno: errno, operation: "open", path: path) }
        let file = OpenFile(takingOwnership: descriptor, path: path)
        guard try file.status.kind == .file else { throw DurableFileError(.wrongKind, operation: "open", path: path) }
        return file
    }

    /// What the file system says of the file as it is now.
    package var status: FileStatus {
        get throws(DurableFileError) {
            var status = stat()
            guard unsafe fstat(descriptor, &status) == 0 else { throw failed("fstat") }
            return FileStatus(status)
        }
    }

    /// In bytes.
    package var size: Int {
        get throws(DurableFileError) { try status.size }
    }

    /// Fills `buffer` as far as the file goes, and says how many bytes that were; 0 at its end.
    package mutating func read(into buffer: inout [UInt8]) throws(DurableFileError) -> Int {
        try fill(&buffer, offset: nil)
    }

    /// Fills `buffer` from an offset as far as the file goes, and says how many bytes that were.
    package func read(into buffer: inout [UInt8], at offset: Int) throws(DurableFileError) -> Int {
        try fill(&buffer, offset: offset)
    }

    /// Just so many bytes from an offset.
    ///
    /// Throws `truncated` where the file ends before them.
    package func read(_ count: Int, at offset: Int) throws(DurableFileError) -> [UInt8] {
        // Before memory is taken: what a damaged record says may be any number.
        guard count >= 0, offset >= 0, try size - offset >= count else {
            throw DurableFileError(.truncated, operation: "pread", path: path)
        }
        var buffer = [UInt8](repeating: 0, count: count)
        guard try fill(&buffer, offset: offset) == count else {
            throw DurableFileError(.truncated, operation: "pread", path: path)
        }
        return buffer
    }

    /// All of a file of at most `limit` bytes.
    ///
    /// Throws `tooMany` for a longer one.
    package func readAll(limit: Int) throws(DurableFileError) -> [UInt8] {
        let count = try size
        guard count <= limit else { throw DurableFileError(.tooMany, operation: "read", path: path) }
        return try read(count, at: 0)
    }

    /// Writes all of it behind what was written before.
    package mutating func write(_ bytes: RawSpan) throws(DurableFileError) {
        var written = 0
        while written < bytes.byteCount {
            let count = unsafe bytes.withUnsafeBytes { region in
                unsafe Glibc.write(descriptor, region.baseAddress?.advanced(by: written), region.count - written)
            }
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else { throw failed("write") }
            // No system that keeps its word writes nothing without a reason.
            guard count > 0 else { throw DurableFileError(.system(EIO), operation: "write", path: path) }
            written += count
        }
    }

    /// Writes all of it behind what was written before.
    package mutating func write(_ bytes: [UInt8]) throws(DurableFileError) { try unsafe write(bytes.span.bytes) }

    /// Waits until content and metadata are on the disk (`fsync`).
    package func sync() throws(DurableFileError) {
        guard fsync(descriptor) == 0 else { throw failed("fsync") }
    }

    /// Waits until content, and what is needed to read it, are on the disk (`fdatasync`).
    package func syncData() throws(DurableFileError) {
        guard fdatasync(descriptor) == 0 else { throw failed("fdatasync") }
    }

    /// Cuts the file, or makes it longer by zeros.
    package mutating func truncate(to size: Int) throws(DurableFileError) {
        guard ftruncate(descriptor, off_t(size)) == 0 else { throw failed("ftruncate") }
    }

    /// Reads and writes go on at this offset.
    package mutating func seek(to offset: Int) throws(DurableFileError) {
        guard lseek(descriptor, off_t(offset), SEEK_SET) >= 0 else { throw failed("lseek") }
    }

    /// Tells the system that the file will be read from its beginning to its end.
    package func adviseSequential() { _ = posix_fadvise(descriptor, 0, 0, POSIX_FADV_SEQUENTIAL) }

    /// Closes the file, and says so where that fails: some file systems report a lost write only now.
    package mutating func close() throws(DurableFileError) {
        guard isOpen else { return }
        isOpen = false
        // Linux gives the descriptor back even where a signal came between.
        guard Glibc.close(descriptor) == 0 || errno == EINTR else { throw failed("close") }
    }

    private func fill(_ buffer: inout [UInt8], offset: Int?) throws(DurableFileError) -> Int {
        var filled = 0
        while filled < buffer.count {
            let count = unsafe buffer.withUnsafeMutableBytes { region in
                let start = unsafe region.baseAddress?.advanced(by: filled)
                let room = region.count - filled
                guard let offset else { return unsafe Glibc.read(descriptor, start, room) }
                return unsafe pread(descriptor, start, room, off_t(offset + filled))
            }
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else { throw failed(offset == nil ? "read" : "pread") }
            if count == 0 { break }
            filled += count
        }
        return filled
    }

    private func failed(_ operation: String) -> DurableFileError {
        DurableFileError(errno: errno, operation: operation, path: path)
    }
}
