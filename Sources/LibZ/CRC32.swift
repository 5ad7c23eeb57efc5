import CZlib

/// The CRC-32 of ISO 3309 and ITU-T V.42, as ZIP files carry it.
package enum CRC32 {
    /// The checksum of one run of bytes.
    package static func checksum(_ bytes: ArraySlice<UInt8>) -> UInt32 {
        let value = unsafe bytes.withUnsafeBufferPointer { unsafe crc32_z(0, $0.baseAddress, $0.count) }
        // zlib answers 0, the right value, where the address of no bytes is null.
        return UInt32(truncatingIfNeeded: value)
    }
}
