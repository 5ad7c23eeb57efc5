/// A cursor over the lines of a text.
struct LineReader {
    private let text: ArraySlice<UInt8>
    /// The index at which the next line starts.
    private(set) var position: Int

    init(_ text: ArraySlice<UInt8>) {
        self.text = text
        position = text.startIndex
    }

    /// What has not been read.
    var remainder: ArraySlice<UInt8> { text[position...] }

    /// The next line without its LF or CRLF, or nil at the end.
    mutating func next() -> ArraySlice<UInt8>? {
        guard position < text.endIndex else { return nil }
        let start = position
        let newline = text[start...].firstIndex(of: 0x0a) ?? text.endIndex
        position = newline < text.endIndex ? newline + 1 : newline
        let hasReturn = newline < text.endIndex && newline > start && text[newline - 1] == 0x0d
        return text[start..<(hasReturn ? newline - 1 : newline)]
    }
}
