/// The header fields of a MIME entity that matter here (RFC 2045 §5, §6; RFC 5322 §2.2).
struct MIMEHeader {
    /// How long a header may be, in bytes.
    static let maximumLength = 262_144
    /// How many fields it may have.
    static let maximumFieldCount = 1_000

    /// `type/subtype` in lower case; nil where absent, which means text/plain.
    private(set) var contentType: String?
    /// Parameters of the content type, names in lower case.
    private(set) var parameters: [String: String] = [:]
    /// Content-Transfer-Encoding in lower case.
    private(set) var transferEncoding = "7bit"
    /// How many fields there are at all.
    private(set) var fieldCount = 0

    /// Reads the header at the start of an entity; returns it and leaves the reader at the body.
    ///
    /// Throws `invalidMIME` for a line that is no field, and for more or longer ones than allowed.
    init(_ lines: inout LineReader) throws(CMSError) {
        let start = lines.position
        var current: [UInt8] = []
        while let line = lines.next() {
            guard lines.position - start <= Self.maximumLength else {
                throw CMSError(.invalidMIME, at: lines.position)
            }
            guard let first = line.first else { break }
            if first == 0x20 || first == 0x09 {
                guard !current.isEmpty else { throw CMSError(.invalidMIME, at: line.startIndex) }
                current += line
                continue
            }
            take(current)
            guard MIMESyntax.isField(line), fieldCount < Self.maximumFieldCount else {
                throw CMSError(.invalidMIME, at: line.startIndex)
            }
            fieldCount += 1
            current = Array(line)
        }
        take(current)
    }

    private mutating func take(_ field: [UInt8]) {
        guard let colon = field.firstIndex(of: 0x3a) else { return }
        let name = MIMESyntax.lowercased(MIMESyntax.trimmed(field[..<colon]))
        let body = MIMESyntax.trimmed(field[(colon + 1)...])
        switch name {
        // The first one counts: what follows it could be another reader's first.
        case "content-type" where contentType == nil:
            let (value, parameters) = MIMESyntax.value(body)
            contentType = value
            self.parameters = parameters
        case "content-transfer-encoding":
            transferEncoding = MIMESyntax.value(body).value
        default: break
        }
    }
}
