/// Raw deflate data (RFC 1951) inflated piece by piece, so that neither side need fit into memory.
package struct RawInflater: ~Copyable {
    private var stream: InflateStream

    /// Starts at the front of the data; throws `unavailable` if zlib has no memory.
    package init() throws(LibZError) { stream = try InflateStream() }

    /// Inflates some of `input` into the front of `output`: how much was read and written, and whether the data end there.
    ///
    /// Nothing read and nothing written means that more input is needed. Throws `invalidData` for what is no deflate data.
    package mutating func inflate(
        _ input: ArraySlice<UInt8>,
        into output: inout [UInt8]
    ) throws(LibZError) -> (consumed: Int, produced: Int, isAtEnd: Bool) {
        var failure: LibZError?
        var result = (consumed: 0, produced: 0, isAtEnd: false)
        unsafe output.withUnsafeMutableBufferPointer { buffer in
            do throws(LibZError) {
                result = try unsafe stream.inflate(input.span.bytes, into: buffer)
            } catch {
                failure = error
            }
        }
        if let failure { throw failure }
        return result
    }
}
