import Glibc

/// An object of the hot tier, open for reading from its beginning.
package struct HotObject: ~Copyable, Sendable {
    /// In bytes, as the file system says.
    package let size: UInt64
    private let file: OwnedDescriptor
    private let name: String

    init(_ path: String, in directory: Int32, named name: String) throws(ArchiveError) {
        // Without waiting, should a pipe have got there.
        let flags = O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK
        let number = SystemCall.retrying { openat(directory, path, flags) }
        guard number >= 0 else {
            guard errno == ENOENT || errno == ENOTDIR else { throw ArchiveError(errno: errno, "open", name) }
            throw ArchiveError(.objectMissing, subject: name)
        }
        let file = OwnedDescriptor(takingOwnership: number)
        var status = stat()
        guard fstat(number, &status) == 0 else { throw ArchiveError(errno: errno, "fstat", name) }
        guard status.st_mode & S_IFMT == S_IFREG else {
            throw ArchiveError(.inputOutput, subject: name, detail: "not a regular file")
        }
        size = UInt64(clamping: status.st_size)
        self.file = file
        self.name = name
    }

    /// The descriptor, which stays this value's own.
    package var descriptor: Int32 { file.number }

    /// Reads until the buffer is full or the object ends; gives the number of bytes, 0 at the end.
    package func read(into buffer: UnsafeMutableRawBufferPointer) throws(ArchiveError) -> Int {
        try SystemCall.read(file.number, into: buffer, named: name)
    }
}
