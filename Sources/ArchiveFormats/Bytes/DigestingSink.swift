/// Hands bytes on, and takes both digests of all of them.
final class DigestingSink: ByteSink {
    private let next: any ByteSink
    private var digester: ContentDigester?

    init(to next: any ByteSink) throws(ArchiveFormatError) {
        self.next = next
        digester = try ContentDigester()
    }

    func write(_ bytes: ArraySlice<UInt8>) throws(ArchiveFormatError) {
        try digester?.update(bytes)
        try next.write(bytes)
    }

    /// Of what was written; only once.
    func finalize() throws(ArchiveFormatError) -> ContentDigests {
        guard let digester = digester.take() else { throw ArchiveFormatError(.digestUnavailable, "asked for twice") }
        return try digester.finalize()
    }
}
