import PDFSyntax

/// Reads a document's objects as of its revisions; what does not parse is nothing, and the end of the budget is kept.
final class PDFStateReader {
    let document: PDFDocument
    /// Whether the budget ended: what was not looked at may be anything.
    private(set) var isExhausted = false
    /// How many values may be compared yet, in all revisions together.
    private var comparisons = 10_000_000

    /// An object as of a revision.
    private struct Place: Hashable {
        let reference: PDFReference
        let revision: Int
    }

    /// How many objects are kept, since each is looked at a few times in a row.
    private static let maximumRecent = 256
    private var recent: [Place: PDFIndirectObject?] = [:]

    /// References to references that are followed.
    static let maximumReferences = 16

    init(_ document: PDFDocument) { self.document = document }

    /// The object that a reference names as of a revision; nil where it is not defined or does not parse.
    func object(_ reference: PDFReference, _ revision: Int) -> PDFIndirectObject? {
        let place = Place(reference: reference, revision: revision)
        if let known = recent[place] { return known }
        var found: PDFIndirectObject?
        do throws(PDFSyntaxError) {
            found = try document.object(reference, in: revision)
        } catch {
            note(error)
        }
        if recent.count >= Self.maximumRecent { recent.removeAll(keepingCapacity: true) }
        recent.updateValue(found, forKey: place)
        return found
    }

    /// What an object is once references are followed; nil for null, for nothing and for what does not parse.
    func value(_ object: PDFObject?, _ revision: Int) -> PDFObject? {
        guard let object else { return nil }
        var value = object
        for _ in 0..<Self.maximumReferences {
            guard let reference = value.reference else { return value.isNull ? nil : value }
            guard let target = self.object(reference, revision) else { return nil }
            value = target.object
        }
        return nil
    }

    /// The dictionary that an object is, streams left out.
    func dictionary(_ object: PDFObject?, _ revision: Int) -> PDFDictionary? {
        if case .dictionary(let dictionary) = value(object, revision)?.value { dictionary } else { nil }
    }

    /// The decoded data of a stream; nil where they do not decode, or to more than the budget.
    func data(_ stream: PDFIndirectObject, _ revision: Int) -> [UInt8]? {
        try? document.data(of: stream, in: revision)
    }

    /// Whether there is work left for comparing values.
    func spend(_ count: Int) -> Bool {
        comparisons -= count
        if comparisons < 0 { isExhausted = true }
        return comparisons >= 0
    }

    private func note(_ error: PDFSyntaxError) {
        // Object streams are decoded to read what is in them.
        if error.code == .tooManyObjects || error.code == .decodedTooLarge { isExhausted = true }
    }
}
