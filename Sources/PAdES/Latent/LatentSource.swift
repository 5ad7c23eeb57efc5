import PDFSyntax

/// Reads one revision for the search, throws nothing, and counts what that costs.
///
/// What does not parse is the null object here; where the budget of the document ends, `isExhausted` says so.
final class LatentSource {
    /// Decoded bytes in pieces that the search does not count one by one.
    private static let maximumReferences = 16

    let document: PDFDocument
    let revision: Int
    let budget: PDFLatentBudget
    /// Whether the document's own budget ended.
    private(set) var isExhausted = false
    private(set) var decoded = 0
    var operators = 0
    var comparisons = 0

    init(_ document: PDFDocument, revision: Int, budget: PDFLatentBudget) {
        self.document = document
        self.revision = revision
        self.budget = budget
    }

    /// The indirect object that a reference leads to, references to references followed; nil where there is none.
    func target(_ object: PDFObject?) -> PDFIndirectObject? {
        var next = object?.reference
        var found: PDFIndirectObject?
        for _ in 0..<Self.maximumReferences {
            guard let reference = next else { return found }
            found = read(reference)
            guard let object = found else { return nil }
            next = object.object.reference
        }
        return nil
    }

    /// What an object is once references are followed; nil for the null object and for what does not parse.
    func value(_ object: PDFObject?) -> PDFObject? {
        guard let object else { return nil }
        let result = object.reference == nil ? object : target(object)?.object
        return result?.isNull ?? true ? nil : result
    }

    func dictionary(_ object: PDFObject?) -> PDFDictionary? { value(object)?.dictionary }
    func array(_ object: PDFObject?) -> [PDFObject]? { value(object)?.array }
    func name(_ object: PDFObject?) -> PDFName? { value(object)?.name }
    func number(_ object: PDFObject?) -> Double? { value(object)?.number }
    func integer(_ object: PDFObject?) -> Int? { value(object)?.integer }

    /// The numbers of an array of at most `limit`; nil where it is none, or has something else in it.
    func numbers(_ object: PDFObject?, limit: Int = 6) -> [Double]? {
        guard let array = array(object), array.count <= limit else { return nil }
        var numbers: [Double] = []
        for element in array {
            guard let number = number(element) else { return nil }
            numbers.append(number)
        }
        return numbers
    }

    func rectangle(_ object: PDFObject?) -> PDFRectangle? {
        numbers(object, limit: 4).flatMap { PDFRectangle(numbers: $0) }
    }

    /// The object of a reference; nil where it is not defined or does not parse.
    func read(_ reference: PDFReference) -> PDFIndirectObject? {
        do throws(PDFSyntaxError) {
            return try document.object(reference, in: revision)
        } catch {
            note(error)
            return nil
        }
    }

    /// The decoded data of a stream; nil where it does not decode, or not within the budget.
    func data(_ stream: PDFIndirectObject) -> [UInt8]? {
        guard let range = stream.object.stream?.dataRange, range.count <= budget.encodedStream,
            decoded < budget.decoded
        else { return nil }
        do throws(PDFSyntaxError) {
            let bytes = try document.data(of: stream, in: revision)
            decoded += bytes.count
            return bytes
        } catch {
            note(error)
            return nil
        }
    }

    func note(_ error: PDFSyntaxError) {
        if error.code == .tooManyObjects || error.code == .decodedTooLarge { isExhausted = true }
    }
}
