extension PDFDocument {
    /// The object whose `n g obj` stands at an offset of the file, whether or not an entry leads there.
    ///
    /// Nil where none stands there, and where the budget is at its end. Decrypted as an object of its number is.
    package func object(standingAt offset: Int) -> PDFIndirectObject? {
        guard offset >= 0, offset < bytes.count else { return nil }
        return try? reader(nil).parse(at: offset, nil)
    }
}
