/// Where the bytes of a stored member stand in the archive.
package struct ZIPPlacement: Hashable, Sendable {
    package let name: String
    /// Of the local header, from the start of the archive.
    package let headerOffset: Int
    /// The first byte of the data, from the start of the archive.
    package let offset: Int
    package let length: Int
    package let crc32: UInt32
}
