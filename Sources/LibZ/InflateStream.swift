import CZlib

/// Owns one `z_stream` for raw inflation, move-only, so it is ended exactly once.
///
/// On the heap, since zlib's state points back at the structure and refuses one that has moved.
@safe struct InflateStream: ~Copyable {
    private let stream: UnsafeMutablePointer<z_stream>

    init() throws(LibZError) {
        let stream = UnsafeMutablePointer<z_stream>.allocate(capacity: 1)
        unsafe stream.initialize(to: z_stream())
        guard unsafe lastro_inflate_init_raw(stream) == Z_OK else {
            unsafe stream.deallocate()  // `deinit` does not run for a value that never existed
            throw LibZError(code: .unavailable, function: "inflateInit2")
        }
        unsafe self.stream = stream
    }

    deinit {
        unsafe inflateEnd(stream)
        unsafe stream.deallocate()
    }

    /// Inflates some of `input` into `output`: how much was read and written, and whether the stream has ended.
    ///
    /// Neither buffer is kept: the pointers are cleared before this returns.
    mutating func inflate(
        _ input: RawSpan,
        into output: UnsafeMutableBufferPointer<UInt8>
    ) throws(LibZError) -> (consumed: Int, produced: Int, isAtEnd: Bool) {
        let offered = UInt32(clamping: input.byteCount)
        let room = UInt32(clamping: output.count)
        let status = unsafe input.withUnsafeBytes { bytes in
            unsafe stream.pointee.next_in = bytes.baseAddress?.assumingMemoryBound(to: UInt8.self)
            unsafe stream.pointee.avail_in = offered
            unsafe stream.pointee.next_out = output.baseAddress
            unsafe stream.pointee.avail_out = room
            let status = unsafe CZlib.inflate(stream, Z_NO_FLUSH)
            unsafe stream.pointee.next_in = nil
            unsafe stream.pointee.next_out = nil
            return status
        }
        let consumed = unsafe Int(offered - stream.pointee.avail_in)
        let produced = unsafe Int(room - stream.pointee.avail_out)
        switch status {
        case Z_OK: return (consumed, produced, false)
        case Z_STREAM_END: return (consumed, produced, true)
        // No progress: the input is used up, or there was no room.
        case Z_BUF_ERROR: return (consumed, produced, false)
        case Z_MEM_ERROR: throw LibZError(code: .unavailable, function: "inflate")
        default: throw LibZError(code: .invalidData, function: "inflate")
        }
    }
}
