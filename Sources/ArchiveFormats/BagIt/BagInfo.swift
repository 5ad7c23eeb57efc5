/// `bag-info.txt` (RFC 8493 §2.2.2): labels and values, in order.
package struct BagInfo: Hashable, Sendable {
    /// One label with its value.
    package struct Field: Hashable, Sendable {
        package let label: String
        package let value: String

        package init(label: String, value: String) {
            self.label = label
            self.value = value
        }
    }

    static let fileName = "bag-info.txt"
    static let maximumFieldCount = 1_000

    package var fields: [Field]

    package init(_ fields: [Field] = []) { self.fields = fields }

    /// The values of a label, whatever its case.
    package func values(_ label: String) -> [String] {
        fields.filter { $0.label.lowercased() == label.lowercased() }.map(\.value)
    }

    /// The file's text; throws `invalidRequest` for what cannot stand in it.
    func bytes() throws(ArchiveFormatError) -> [UInt8] {
        var text = ""
        for field in fields {
            let hasLineEnd = (field.label + field.value).unicodeScalars.contains { $0.value < 0x20 }
            guard !hasLineEnd, !field.label.isEmpty, !field.label.contains(":"), field.label.first != " ",
                field.label.last != " "
            else { throw ArchiveFormatError(.invalidRequest, at: Self.fileName, "a label or value") }
            text += "\(field.label): \(field.value)\n"
        }
        return Array(text.utf8)
    }

    /// Nil for what is not a list of labels and values.
    static func parse(_ bytes: [UInt8]) -> BagInfo? {
        guard let text = String(validating: bytes, as: UTF8.self) else { return nil }
        var fields: [Field] = []
        for line in BagText.lines(text) {
            guard fields.count < maximumFieldCount else { return nil }
            if line.first == " " || line.first == "\t" {
                // A value goes on in lines that start with whitespace.
                guard let last = fields.popLast() else { return nil }
                let more = line.drop { $0 == " " || $0 == "\t" }
                fields.append(Field(label: last.label, value: last.value + " " + more))
                continue
            }
            guard let colon = line.firstIndex(of: ":"), colon > line.startIndex else { return nil }
            let label = line[..<colon]
            guard label.last != " ", label.last != "\t" else { return nil }
            let value = line[line.index(after: colon)...].drop { $0 == " " || $0 == "\t" }
            fields.append(Field(label: String(label), value: String(value)))
        }
        return BagInfo(fields)
    }
}
