/// Bytes in memory, for containers that are small or were mapped.
package struct MemorySource: ByteSource {
    private let bytes: ArraySlice<UInt8>

    package init(_ bytes: ArraySlice<UInt8>) { self.bytes = bytes }

    package init(_ bytes: [UInt8]) { self.bytes = bytes[...] }

    package var byteCount: Int { bytes.count }

    package func read(at offset: Int, count: Int, into buffer: inout [UInt8]) throws(ArchiveFormatError) -> Int {
        guard offset >= 0, offset < bytes.count else { return 0 }
        let length = min(max(0, count), buffer.count, bytes.count - offset)
        let start = bytes.startIndex + offset
        buffer.replaceSubrange(0..<length, with: bytes[start..<(start + length)])
        return length
    }
}
