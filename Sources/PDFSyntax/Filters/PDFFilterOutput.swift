/// What a filter makes of its input: never more bytes than allowed.
struct PDFFilterOutput {
    private(set) var bytes: [UInt8] = []
    /// Whether the data ended as the filter says that they end.
    var endsProperly = true
    let limit: Int
    /// Where the stream is, for errors.
    let offset: Int

    init(limit: Int, offset: Int) {
        self.limit = limit
        self.offset = offset
    }

    var malformed: PDFSyntaxError { PDFSyntaxError(.malformedFilterData, at: offset) }

    mutating func append(_ byte: UInt8) throws(PDFSyntaxError) {
        guard bytes.count < limit else { throw PDFSyntaxError(.decodedTooLarge, at: offset) }
        bytes.append(byte)
    }

    mutating func append(_ run: some Collection<UInt8>) throws(PDFSyntaxError) {
        guard run.count <= limit - bytes.count else { throw PDFSyntaxError(.decodedTooLarge, at: offset) }
        bytes.append(contentsOf: run)
    }
}
