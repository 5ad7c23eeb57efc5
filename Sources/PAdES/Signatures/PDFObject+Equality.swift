import PDFSyntax

extension PDFObject {
    /// Whether two objects have the same value, wherever they stand and however they are written.
    func hasValue(of other: PDFObject) -> Bool {
        switch (value, other.value) {
        case (.array(let left), .array(let right)):
            left.count == right.count && zip(left, right).allSatisfy { $0.hasValue(of: $1) }
        case (.dictionary(let left), .dictionary(let right)): left.hasValue(of: right)
        case (.stream(let left), .stream(let right)):
            left.dictionary.hasValue(of: right.dictionary) && left.dataRange == right.dataRange
        default: value == other.value
        }
    }
}

extension PDFDictionary {
    /// Whether two dictionaries have the same keys with the same values, in any order; null is no entry.
    func hasValue(of other: PDFDictionary) -> Bool {
        let keys = Set(entries.map(\.key)).union(other.entries.map(\.key))
        return keys.allSatisfy { key in
            switch (self[key], other[key]) {
            case (nil, nil): true
            case (let left?, let right?): left.hasValue(of: right)
            default: false
            }
        }
    }
}
