/// Comma-separated values (RFC 4180), or separated by semicolons.
enum CSVRecords {
    private static let maximumRecords = 10_000_000

    /// The octet between fields: a semicolon where the header has `column` between semicolons and not between commas, as
    /// spreadsheets write tables where the comma is the decimal mark.
    static func separator(of text: String, column: String) -> UInt8 {
        let header = text.prefix { !$0.isNewline }
        let names = [column, "\"\(column)\""]
        let has = { (mark: Character) in header.split(separator: mark).contains { names.contains(String($0)) } }
        return has(";") && !has(",") ? UInt8(ascii: ";") : UInt8(ascii: ",")
    }

    /// The records with their fields; lines end with LF or CRLF, empty ones are passed over.
    ///
    /// - Throws: `ApplianceError` of kind `usage` where a quotation mark stands where none may.
    static func read(_ text: String, separator: UInt8 = UInt8(ascii: ",")) throws(ApplianceError) -> [[String]] {
        var records: [[String]] = []
        var record: [String] = []
        var field: [UInt8] = []
        var isQuoted = false
        var wasQuoted = false
        var line = 1
        func fail(_ what: String) -> ApplianceError {
            ApplianceError(.usage, "line \(line) of the list: \(what)", hint: "quote fields as RFC 4180 has it")
        }
        func endField() {
            record.append(String(decoding: field, as: UTF8.self))
            field = []
            wasQuoted = false
        }
        func endRecord() {
            if record.isEmpty, field.isEmpty, !wasQuoted { return }
            endField()
            records.append(record)
            record = []
        }
        var octets = Array(text.utf8)[...]
        while let octet = octets.popFirst() {
            if octet == UInt8(ascii: "\n") { line += 1 }
            if isQuoted {
                guard octet == UInt8(ascii: "\"") else {
                    field.append(octet)
                    continue
                }
                if octets.first == UInt8(ascii: "\"") {
                    field.append(octet)
                    octets.removeFirst()
                } else {
                    isQuoted = false
                }
                continue
            }
            switch octet {
            case UInt8(ascii: "\""):
                guard field.isEmpty, !wasQuoted else { throw fail("a quotation mark within a field") }
                isQuoted = true
                wasQuoted = true
            case separator: endField()
            case UInt8(ascii: "\r") where octets.first == UInt8(ascii: "\n"): continue
            case UInt8(ascii: "\n"): endRecord()
            default:
                guard !wasQuoted else { throw fail("text behind a closing quotation mark") }
                field.append(octet)
            }
            guard records.count <= maximumRecords else { throw fail("more than \(maximumRecords) records") }
        }
        guard !isQuoted else { throw fail("a quotation mark is not closed") }
        endRecord()
        return records
    }
}
