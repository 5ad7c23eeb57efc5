package import LibCrypto
package import PDFSyntax

/// SHA-256 of a file as of each of its revisions.
package enum PDFRevisionDigests {
    /// How much is lent to the digest at a time, so that a mapped file need not be resident at once.
    private static let step = 1 << 22

    /// The digest of the bytes from the start of the file up to each place, and of the whole file, in one pass.
    ///
    /// - Parameters:
    ///   - bytes: the file.
    ///   - ends: in ascending order; one beyond the file counts as its end.
    /// - Returns: one digest for each end, then that of the whole file.
    /// - Throws: `LibCryptoError` only where libcrypto could not be asked.
    package static func sha256(_ bytes: PDFBytes, upTo ends: [Int]) throws(LibCryptoError) -> [[UInt8]] {
        var context = try DigestContext(.sha256)
        var digests: [[UInt8]] = []
        var position = 0
        for end in ends {
            try update(&context, bytes, &position, min(end, bytes.count))
            digests.append(try DigestContext(copying: context).finalize())
        }
        try update(&context, bytes, &position, bytes.count)
        digests.append(try context.finalize())
        return digests
    }

    private static func update(
        _ context: inout DigestContext,
        _ bytes: PDFBytes,
        _ position: inout Int,
        _ end: Int
    ) throws(LibCryptoError) {
        while position < end {
            let next = min(end, position + step)
            try bytes.withSpan(position..<next) { (span) throws(LibCryptoError) in try context.update(span) }
            position = next
        }
    }
}
