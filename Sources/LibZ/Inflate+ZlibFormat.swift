import CZlib

extension Inflate {
    /// How a zlib stream ends.
    package enum Ending: Sendable, Hashable {
        /// With its checksum, and nothing behind it.
        case exact
        /// With its checksum, and so many bytes behind it.
        case trailingBytes(Int)
        /// Without its checksum, or with a wrong one.
        case wrongChecksum
        /// In the middle of its deflate data.
        case truncated
    }

    /// The bytes of a zlib stream (RFC 1950), and how it ends: the caller decides what a bad end means.
    ///
    /// At most `limit` bytes are ever made. Throws `outputLimitExceeded` where there would be more, and `invalidData` for
    /// a header that is none, a preset dictionary, or deflate data that are none.
    package static func zlib(
        _ compressed: RawSpan,
        limit: Int
    ) throws(LibZError) -> (bytes: [UInt8], ending: Ending) {
        guard compressed.byteCount <= Int(Int32.max) else {
            throw LibZError(code: .inputTooLarge, function: "Inflate.zlib")
        }
        var position = try headerLength(compressed)
        var stream = try InflateStream()
        var output: [UInt8] = []
        while true {
            // One byte more than allowed is asked for, so that exactly `limit` is told apart from more.
            let room = min(blockLength, max(0, limit) - output.count + 1)
            let rest = compressed.extracting(position..<compressed.byteCount)
            let step = try block(of: rest, room: room, &stream)
            position += step.consumed
            output += step.bytes
            guard output.count <= limit else { throw LibZError(code: .outputLimitExceeded, function: "Inflate.zlib") }
            if step.isAtEnd {
                return (output, ending(compressed.extracting(position..<compressed.byteCount), of: output))
            }
            guard step.consumed > 0 || !step.bytes.isEmpty else { return (output, .truncated) }
        }
    }

    /// RFC 1950 §2.2: CMF and FLG; the length of the two.
    private static func headerLength(_ compressed: RawSpan) throws(LibZError) -> Int {
        let failure = LibZError(code: .invalidData, function: "Inflate.zlib")
        guard compressed.byteCount >= 2 else { throw failure }
        let method = unsafe compressed.unsafeLoad(fromByteOffset: 0, as: UInt8.self)
        let flags = unsafe compressed.unsafeLoad(fromByteOffset: 1, as: UInt8.self)
        guard method & 0x0f == 8, method >> 4 <= 7, (Int(method) << 8 | Int(flags)) % 31 == 0, flags & 0x20 == 0 else {
            throw failure
        }
        return 2
    }

    private static func ending(_ rest: RawSpan, of output: [UInt8]) -> Ending {
        guard rest.byteCount >= 4 else { return .wrongChecksum }
        var written = 0
        for offset in 0..<4 {
            written = unsafe written << 8 | Int(rest.unsafeLoad(fromByteOffset: offset, as: UInt8.self))
        }
        let actual = unsafe output.withUnsafeBufferPointer { unsafe adler32_z(1, $0.baseAddress, $0.count) }
        // zlib answers 1, the right value, where the address of no bytes is null.
        guard Int(actual) == written else { return .wrongChecksum }
        return rest.byteCount == 4 ? .exact : .trailingBytes(rest.byteCount - 4)
    }
}
