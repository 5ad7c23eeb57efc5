/// Bytes that can be read at any offset: a file, or memory.
package protocol ByteSource: Sendable {
    /// How many bytes there are; does not change.
    var byteCount: Int { get }

    /// Reads up to `count` bytes into the front of `buffer`, never more than it holds; 0 only at the end.
    ///
    /// Throws `unreadable`. An offset behind the end, or below 0, gives 0 bytes.
    func read(at offset: Int, count: Int, into buffer: inout [UInt8]) throws(ArchiveFormatError) -> Int
}

extension ByteSource {
    /// Exactly so many bytes, of a length that was bounded before; throws `truncated` where there are fewer.
    package func bytes(at offset: Int, count: Int) throws(ArchiveFormatError) -> [UInt8] {
        guard offset >= 0, count >= 0, offset <= byteCount, count <= byteCount - offset else {
            throw ArchiveFormatError(.truncated)
        }
        var bytes = [UInt8](repeating: 0, count: count)
        let got = try read(at: offset, count: count, into: &bytes)
        guard got < count else { return bytes }
        bytes.removeLast(count - got)
        try stream(at: offset + got, count: count - got) { (more) throws(ArchiveFormatError) in bytes += more }
        return bytes
    }

    /// Lends exactly so many bytes, a block at a time; throws `truncated` where there are fewer.
    package func stream(
        at offset: Int,
        count: Int,
        _ body: (ArraySlice<UInt8>) throws(ArchiveFormatError) -> Void
    ) throws(ArchiveFormatError) {
        guard offset >= 0, count >= 0, offset <= byteCount, count <= byteCount - offset else {
            throw ArchiveFormatError(.truncated)
        }
        var buffer = [UInt8](repeating: 0, count: min(count, ByteBlock.length))
        var done = 0
        while done < count {
            let got = try read(at: offset + done, count: min(count - done, buffer.count), into: &buffer)
            guard got > 0 else { throw ArchiveFormatError(.truncated) }
            try body(buffer[..<got])
            done += got
        }
    }

    /// Lends all bytes, a block at a time.
    package func stream(
        _ body: (ArraySlice<UInt8>) throws(ArchiveFormatError) -> Void
    ) throws(ArchiveFormatError) {
        try stream(at: 0, count: byteCount, body)
    }
}
