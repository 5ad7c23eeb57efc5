/// How content is cut into pieces on its way.
enum ByteBlock {
    /// Fits into the second-level cache, since each block is read by a checksum and two digests.
    static let length = 1 << 18
}
