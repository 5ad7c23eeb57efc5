import Glibc

/// What a file with a secret holds; overwritten when the last reference goes.
///
/// A class, because a copy would be one more place to overwrite. It has no description: nothing prints it.
@safe final class SecretBytes: @unchecked Sendable {  // one handle has it, which one caller at a time uses
    /// In bytes.
    static let maximumSize = 4_096

    private let memory: UnsafeMutableRawBufferPointer
    private let count: Int

    /// The first line of a file, without its end, with a NUL behind it.
    ///
    /// Throws `secret` where it cannot be read, everybody may read it, or the line is empty or has a NUL.
    init(path: String) throws(HTTPTransportError) {
        let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC | O_NOCTTY | O_NONBLOCK)
        guard descriptor >= 0 else { throw HTTPTransportError(.secret, function: "open", status: UInt32(errno)) }
        defer { close(descriptor) }
        var status = stat()
        guard unsafe fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG, status.st_mode & 0o007 == 0
        else { throw HTTPTransportError(.secret, function: "fstat") }
        let memory = UnsafeMutableRawBufferPointer.allocate(byteCount: Self.maximumSize + 1, alignment: 1)
        var size = 0
        while size < Self.maximumSize {
            let more = unsafe read(descriptor, memory.baseAddress?.advanced(by: size), Self.maximumSize - size)
            if more < 0, errno == EINTR { continue }
            guard more > 0 else { break }
            size += more
        }
        var end = 0
        while end < size, unsafe memory[end] != 0x0a, unsafe memory[end] != 0x0d { end += 1 }
        let hasNull = unsafe memory[..<end].contains(0)
        guard end > 0, size < Self.maximumSize, !hasNull else {
            unsafe Self.wipe(memory)
            unsafe memory.deallocate()
            throw HTTPTransportError(.secret, function: "SecretBytes.init")
        }
        unsafe memory[end] = 0
        unsafe self.memory = memory
        count = end
    }

    private static func wipe(_ memory: UnsafeMutableRawBufferPointer) {
        if let start = memory.baseAddress { unsafe explicit_bzero(start, memory.count) }
    }

    deinit {
        unsafe Self.wipe(memory)
        unsafe memory.deallocate()
    }

    /// Lends the text before the first colon and that behind it, each with a NUL at its end; both nil where there is none.
    func withParts<Value>(
        _ body: (UnsafePointer<CChar>?, UnsafePointer<CChar>?) throws(HTTPTransportError) -> Value
    ) throws(HTTPTransportError) -> Value {
        guard let colon = unsafe memory[..<count].firstIndex(of: 0x3a), let start = unsafe memory.baseAddress else {
            return try body(nil, nil)
        }
        // Overwritten for as long as it is lent.
        unsafe memory[colon] = 0
        defer { unsafe memory[colon] = 0x3a }
        return try unsafe body(
            UnsafePointer(start.assumingMemoryBound(to: CChar.self)),
            UnsafePointer(start.advanced(by: colon + 1).assumingMemoryBound(to: CChar.self))
        )
    }
}
