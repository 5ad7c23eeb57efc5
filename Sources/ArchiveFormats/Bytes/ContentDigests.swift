/// What identifies content: its length and both digests.
package struct ContentDigests: Hashable, Sendable {
    package let byteCount: Int
    /// 32 bytes.
    package let sha256: [UInt8]
    /// 64 bytes.
    package let sha512: [UInt8]

    package init(byteCount: Int, sha256: [UInt8], sha512: [UInt8]) {
        self.byteCount = byteCount
        self.sha256 = sha256
        self.sha512 = sha512
    }

    /// Those of bytes at hand; throws `digestUnavailable`.
    package init(of bytes: ArraySlice<UInt8>) throws(ArchiveFormatError) {
        var digester = try ContentDigester()
        try digester.update(bytes)
        self = try digester.finalize()
    }
}
