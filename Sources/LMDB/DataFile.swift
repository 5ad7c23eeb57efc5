import Glibc

/// An environment's data file, read by system calls: what is not there is an error, where the map would be a signal.
@safe struct DataFile: ~Copyable {
    private let descriptor: Int32

    /// Opens `data.mdb` of an environment's directory.
    ///
    /// Throws `system`, `notFound` where there is none.
    init(directory: String) throws(LMDBError) {
        let descriptor = unsafe open(directory + "/data.mdb", O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else {
            throw LMDBError(errno == ENOENT ? .notFound : .system(errno), function: "open", status: errno)
        }
        self.descriptor = descriptor
    }

    deinit { close(descriptor) }

    /// In bytes.
    var size: Int {
        get throws(LMDBError) { try Self.size(of: descriptor) }
    }

    /// The size of an open file in bytes.
    static func size(of descriptor: Int32) throws(LMDBError) -> Int {
        var status = stat()
        guard unsafe fstat(descriptor, &status) == 0 else {
            throw LMDBError(.system(errno), function: "fstat", status: errno)
        }
        return Int(status.st_size)
    }

    /// Fills the buffer from an offset; less than that where the file ends.
    ///
    /// The result is how many bytes were read.
    func read(into buffer: inout [UInt8], at offset: Int) throws(LMDBError) -> Int {
        var filled = 0
        while filled < buffer.count {
            let count = unsafe buffer.withUnsafeMutableBytes { region in
                unsafe pread(
                    descriptor,
                    region.baseAddress?.advanced(by: filled),
                    region.count - filled,
                    off_t(offset + filled)
                )
            }
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else { throw LMDBError(.system(errno), function: "pread", status: errno) }
            if count == 0 { break }
            filled += count
        }
        return filled
    }
}
