/// A dictionary of a PDF file, its values as they are to be written.
package struct TestPDFDictionary: Sendable, ExpressibleByDictionaryLiteral {
    /// Keys without their slash, in the order of the file.
    package var entries: [(key: String, value: String)]

    package init(dictionaryLiteral elements: (String, String)...) {
        entries = elements.map { (key: $0.0, value: $0.1) }
    }

    /// The value of a key; a new key goes to the end, nil takes one away.
    package subscript(key: String) -> String? {
        get { entries.first { $0.key == key }?.value }
        set {
            guard let index = entries.firstIndex(where: { $0.key == key }) else {
                if let newValue { entries.append((key: key, value: newValue)) }
                return
            }
            if let newValue { entries[index].value = newValue } else { entries.remove(at: index) }
        }
    }

    /// `<</Key value …>>`.
    package var text: String { "<<\(entries.map { "/\($0.key) \($0.value)" }.joined(separator: " "))>>" }

    /// This dictionary with the entries of another, which win.
    package func merging(_ other: TestPDFDictionary) -> TestPDFDictionary {
        var merged = self
        for entry in other.entries { merged[entry.key] = entry.value }
        return merged
    }

    /// Adds `number 0 R` to the array of a key, which is made where there is none.
    package mutating func append(reference number: Int, to key: String) {
        let array = self[key] ?? "[]"
        self[key] = String(array.dropLast()) + (array.count > 2 ? " " : "") + "\(number) 0 R]"
    }
}
