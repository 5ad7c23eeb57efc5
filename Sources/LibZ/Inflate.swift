/// Decompression of deflate data (RFC 1951).
package enum Inflate {
    static let blockLength = 1 << 16

    /// The bytes of a raw deflate stream that fills `compressed`.
    ///
    /// At most `limit` bytes are ever made, and memory grows with what is made, not with what a header claims. Throws
    /// `outputLimitExceeded` where there would be more, `truncated`, `trailingBytes` or `invalidData` for a broken stream.
    package static func raw(_ compressed: ArraySlice<UInt8>, limit: Int) throws(LibZError) -> [UInt8] {
        guard compressed.count <= Int(Int32.max) else {
            throw LibZError(code: .inputTooLarge, function: "Inflate.raw")
        }
        var stream = try InflateStream()
        var rest = compressed
        var output: [UInt8] = []
        while true {
            // One byte more than allowed is asked for, so that exactly `limit` is told apart from more.
            let room = min(blockLength, max(0, limit) - output.count + 1)
            let step = try unsafe block(of: rest.span.bytes, room: room, &stream)
            rest = rest.dropFirst(step.consumed)
            output += step.bytes
            guard output.count <= limit else { throw LibZError(code: .outputLimitExceeded, function: "Inflate.raw") }
            if step.isAtEnd {
                guard rest.isEmpty else { throw LibZError(code: .trailingBytes, function: "Inflate.raw") }
                return output
            }
            guard step.consumed > 0 || !step.bytes.isEmpty else {
                throw LibZError(code: .truncated, function: "Inflate.raw")
            }
        }
    }

    /// At most `room` bytes more of the stream.
    static func block(
        of input: RawSpan,
        room: Int,
        _ stream: inout InflateStream
    ) throws(LibZError) -> (bytes: [UInt8], consumed: Int, isAtEnd: Bool) {
        var buffer = [UInt8](repeating: 0, count: room)
        var failure: LibZError?
        var result = (consumed: 0, produced: 0, isAtEnd: false)
        unsafe buffer.withUnsafeMutableBufferPointer { output in
            do throws(LibZError) {
                result = try unsafe stream.inflate(input, into: output)
            } catch {
                failure = error
            }
        }
        if let failure { throw failure }
        buffer.removeLast(buffer.count - result.produced)
        return (buffer, result.consumed, result.isAtEnd)
    }
}
