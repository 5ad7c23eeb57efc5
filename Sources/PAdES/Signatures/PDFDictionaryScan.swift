import PDFSyntax

/// Looks at every object of every revision for signature dictionaries and for fields with values.
///
/// A walk from the catalogue sees what the newest revision wants to be seen. This one cannot be led astray.
struct PDFDictionaryScan {
    /// How many dictionaries are kept that may be signatures.
    static let maximumSignatures = 50_000
    /// How many fields with values are kept.
    static let maximumFields = 100_000

    private(set) var signatures: [PDFSignatureCandidate] = []
    private(set) var fields: [PDFFieldDefinition] = []
    /// Whether all objects were looked at, and all signatures kept.
    private(set) var isComplete = true
    private let document: PDFDocument

    init(_ document: PDFDocument) {
        self.document = document
        do throws(PDFSyntaxError) {
            try run()
        } catch {
            isComplete = false
        }
    }

    private mutating func run() throws(PDFSyntaxError) {
        for revision in document.revisions {
            for reference in revision.definedObjects {
                // An entry that an earlier section has as well writes nothing.
                if revision.index > 0,
                    document.definition(of: reference.number, in: revision.index - 1)?.entry
                        == revision.entry(reference.number)
                {
                    continue
                }
                guard let object = try read(reference, revision.index) else { continue }
                take(object, revision.index)
            }
        }
    }

    /// The object; nil where it does not parse, which the inspection of the file says.
    private func read(_ reference: PDFReference, _ revision: Int) throws(PDFSyntaxError) -> PDFIndirectObject? {
        do throws(PDFSyntaxError) {
            return try document.object(reference, in: revision)
        } catch {
            if error.code == .tooManyObjects || error.code == .decodedTooLarge { throw error }
            return nil
        }
    }

    private mutating func take(_ object: PDFIndirectObject, _ revision: Int) {
        // Each dictionary in the object, and whether it is the object.
        var pending: [(object: PDFObject, isWhole: Bool)] = [(object.object, true)]
        while let (next, isWhole) = pending.popLast() {
            switch next.value {
            case .array(let items): pending += items.map { ($0, false) }
            case .dictionary(let dictionary):
                take(dictionary, of: object, isWhole: isWhole, revision)
                pending += dictionary.entries.map { ($0.value, false) }
            case .stream(let stream):
                take(stream.dictionary, of: object, isWhole: isWhole, revision)
                pending += stream.dictionary.entries.map { ($0.value, false) }
            default: continue
            }
        }
    }

    private mutating func take(
        _ dictionary: PDFDictionary,
        of object: PDFIndirectObject,
        isWhole: Bool,
        _ revision: Int
    ) {
        if PDFSignatureCandidate.isSignature(dictionary) {
            guard signatures.count < Self.maximumSignatures else {
                isComplete = false
                return
            }
            signatures.append(
                PDFSignatureCandidate(object: object, dictionary: dictionary, isIndirect: isWhole, revision: revision)
            )
        }
        // Usual objects end here quickly.
        guard let value = dictionary["V"], isField(dictionary, value) else { return }
        guard fields.count < Self.maximumFields else {
            isComplete = false
            return
        }
        fields.append(
            PDFFieldDefinition(
                reference: object.reference,
                isIndirect: isWhole,
                dictionary: dictionary,
                revision: revision,
                value: value
            )
        )
    }

    /// Whether the value may be a signature: a reference or a dictionary, or anything in a field that says to be of type Sig.
    private func isField(_ dictionary: PDFDictionary, _ value: PDFObject) -> Bool {
        if dictionary["FT"]?.name == "Sig" { return true }
        switch value.value {
        case .reference, .dictionary: return dictionary["FT"] == nil || dictionary["FT"]?.reference != nil
        default: return false
        }
    }
}
