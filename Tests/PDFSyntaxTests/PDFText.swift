import PDFSyntax

/// Hand-made files: objects written one after another, with their offsets kept.
struct PDFText {
    private(set) var bytes: [UInt8] = []
    private(set) var offsets: [Int: Int] = [:]

    init(header: String = "%PDF-1.7\n") { bytes = Array(header.utf8) }

    var count: Int { bytes.count }

    mutating func append(_ text: String) { bytes += Array(text.utf8) }

    mutating func append(_ more: [UInt8]) { bytes += more }

    /// An indirect object of generation 0.
    mutating func object(_ number: Int, _ body: String) {
        offsets[number] = count
        append("\(number) 0 obj\n\(body)\nendobj\n")
    }

    /// The start of an object that never ends.
    mutating func unfinished(_ number: Int, _ body: String) {
        offsets[number] = count
        append("\(number) 0 obj\(body)\n")
    }

    /// A stream; `entries` go into its dictionary before Length.
    mutating func stream(_ number: Int, _ entries: String, _ data: [UInt8]) {
        offsets[number] = count
        append("\(number) 0 obj\n<<\(entries) /Length \(data.count)>>\nstream\n")
        append(data)
        append("\nendstream\nendobj\n")
    }

    /// A table with one subsection a number, its trailer, `startxref` and `%%EOF`; gives the offset of the table.
    @discardableResult
    mutating func table(_ numbers: [Int], free: [Int] = [], trailer: String, end: String = "%%EOF\n") -> Int {
        let start = count
        append("xref\n")
        for number in (numbers + free).sorted() {
            append("\(number) 1\n")
            if free.contains(number) {
                append("0000000000 65535 f \n")
            } else {
                append(Self.padded(offsets[number] ?? 0, 10) + " 00000 n \n")
            }
        }
        append("trailer\n<<\(trailer)>>\nstartxref\n\(start)\n\(end)")
        return start
    }

    static func padded(_ number: Int, _ width: Int) -> String {
        let text = String(number)
        return String(repeating: "0", count: max(0, width - text.count)) + text
    }

    func document(_ budget: PDFBudget = PDFBudget()) throws -> PDFDocument {
        try PDFDocument(PDFBytes(copying: bytes), budget: budget)
    }

    /// A catalogue, a page tree, a page: objects 1 to 3, one revision.
    static func small() -> PDFText {
        var text = PDFText()
        text.object(1, "<</Type /Catalog /Pages 2 0 R>>")
        text.object(2, "<</Type /Pages /Kids [3 0 R] /Count 1>>")
        text.object(3, "<</Type /Page /Parent 2 0 R /MediaBox [0 0 200 200]>>")
        text.table([1, 2, 3], free: [0], trailer: "/Size 4 /Root 1 0 R")
        return text
    }
}
