import Glibc

/// A source of `add`, open; what is wrong with it is an error of the input, not of the archive.
struct InputFile: ~Copyable {
    let name: String
    /// In bytes, when it was opened; nil for a pipe.
    let size: UInt64?
    /// Nanoseconds since 1970.
    let modified: Int64
    private let number: Int32
    private let owned: OwnedDescriptor?

    /// Opens a regular file; a pipe or device of that name is refused without waiting for it.
    init(path: String, followingLinks: Bool) throws(ArchiveError) {
        let flags = O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY | (followingLinks ? 0 : O_NOFOLLOW)
        let number = SystemCall.retrying { open(path, flags) }
        guard number >= 0 else {
            guard errno == ELOOP else { throw ArchiveError(inputErrno: errno, "open", path) }
            throw ArchiveError(.inputUnusable, subject: path, detail: "a symbolic link")
        }
        let file = OwnedDescriptor(takingOwnership: number)
        let status = try InputFile.status(number, path)
        guard status.st_mode & S_IFMT == S_IFREG else {
            throw ArchiveError(.inputUnusable, subject: path, detail: "not a regular file")
        }
        name = path
        self.number = number
        owned = consume file
        size = UInt64(clamping: status.st_size)
        modified = InputFile.modified(status)
    }

    /// Borrows an open file.
    init(borrowing number: Int32, name: String) throws(ArchiveError) {
        let status = try InputFile.status(number, name)
        self.name = name
        self.number = number
        owned = nil
        // Where it stands in the file is the caller's choice, so the size tells nothing.
        size = nil
        modified = InputFile.modified(status)
    }

    /// Reads until the buffer is full or the file ends; gives the number of bytes.
    func read(into buffer: UnsafeMutableRawBufferPointer) throws(ArchiveError) -> Int {
        var total = 0
        while total < buffer.count {
            let rest = buffer.count - total
            let count = SystemCall.retrying { Glibc.read(number, buffer.baseAddress?.advanced(by: total), rest) }
            guard count >= 0 else { throw ArchiveError(inputErrno: errno, "read", name) }
            total += count
            // A regular file gives less than was asked for only at its end.
            if count == 0 || (size != nil && count < rest) { break }
        }
        return total
    }

    /// Throws `ARC-INPUT-UNUSABLE` where the file is another one than when it was opened.
    func checkUnchanged(afterReading count: UInt64) throws(ArchiveError) {
        guard let size else { return }
        let status = try InputFile.status(number, name)
        guard count == size, UInt64(clamping: status.st_size) == size, InputFile.modified(status) == modified else {
            throw ArchiveError(
                .inputUnusable,
                subject: name,
                detail: "changed while it was read",
                hint: "add it again when nobody writes to it"
            )
        }
    }

    private static func status(_ number: Int32, _ name: String) throws(ArchiveError) -> stat {
        var status = stat()
        guard fstat(number, &status) == 0 else { throw ArchiveError(inputErrno: errno, "fstat", name) }
        return status
    }

    private static func modified(_ status: stat) -> Int64 {
        let (product, overflow) = Int64(status.st_mtim.tv_sec).multipliedReportingOverflow(by: 1_000_000_000)
        return overflow ? .max : product &+ Int64(status.st_mtim.tv_nsec)
    }
}
