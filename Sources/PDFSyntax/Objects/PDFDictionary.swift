/// A dictionary object (ISO 32000-2 §7.3.7) in the order of its file.
package struct PDFDictionary: Hashable, Sendable {
    /// One entry.
    package struct Entry: Hashable, Sendable {
        /// The key.
        package let key: PDFName
        /// The bytes of the key, solidus included.
        package let keyRange: Range<Int>
        /// The value; may be the null object.
        package let value: PDFObject
    }

    /// All entries, those of keys that come twice included.
    package let entries: [Entry]
    /// The last entry of each key, where a search from entry to entry would be slow.
    private let index: [PDFName: Int]?

    /// A dictionary of entries in their order.
    package init(_ entries: [Entry]) {
        self.entries = entries
        if entries.count > 16 {
            index = Dictionary(entries.enumerated().map { ($0.element.key, $0.offset) }) { _, last in last }
        } else {
            index = nil
        }
    }

    /// The value of a key, as it is written: a reference is not followed; nil if there is none or it is null.
    package subscript(key: PDFName) -> PDFObject? {
        let entry = index.map { $0[key].map { entries[$0] } } ?? entries.last { $0.key == key }
        guard let value = entry?.value, !value.isNull else { return nil }
        return value
    }

    /// Two dictionaries are equal if their entries are, the ranges included.
    package static func == (left: PDFDictionary, right: PDFDictionary) -> Bool { left.entries == right.entries }

    package func hash(into hasher: inout Hasher) { hasher.combine(entries) }
}
