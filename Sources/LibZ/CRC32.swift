import CZlib

/// The CRC-32 of ISO 3309 and ITU-T V.42, as ZIP files carry it.
package enum CRC32 {
    /// The checksum of one run of bytes, or of that run behind others whose checksum is `previous`.
    package static func checksum(_ bytes: ArraySlice<UInt8>, continuing previous: UInt32 = 0) -> UInt32 {
        // zlib takes a null address as a question for the first value, and would forget the previous one.
        guard !bytes.isEmpty else { return previous }
        let value = unsafe bytes.withUnsafeBufferPointer { unsafe crc32_z(UInt(previous), $0.baseAddress, $0.count) }
        return UInt32(truncatingIfNeeded: value)
    }
}
