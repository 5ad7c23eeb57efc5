import PDFSyntax
import SignatureValidation

/// The entries of a dictionary as facts: keys, and what kind of value each has once references are followed.
struct PDFEntryFacts {
    /// How many entries of a dictionary are looked at.
    static let maximumCount = 1_000

    let document: PDFDocument

    /// The entries as of a revision; null values are none (ISO 32000-2 §7.3.9).
    func entries(_ dictionary: PDFDictionary, in revision: Int) -> [String: PDFSignatureFacts.Entry] {
        var result: [String: PDFSignatureFacts.Entry] = [:]
        for entry in dictionary.entries.prefix(Self.maximumCount) {
            // What is written and cannot be read is there all the same.
            guard let value = try? document.resolve(entry.value, in: revision) else {
                result[entry.key.text] = .other
                continue
            }
            // Of a key that comes twice the last value counts.
            result[entry.key.text] = Self.fact(value)
        }
        return result
    }

    private static func fact(_ value: PDFObject) -> PDFSignatureFacts.Entry? {
        if value.isNull { return nil }
        if let name = value.name { return .name(name.text) }
        if let array = value.array { return .objects(array.count) }
        return .other
    }
}
