import PDFSyntax

/// Reads the document security store as of one revision: dictionaries and arrays, no streams.
///
/// What cannot be read is counted and left out, so that one broken entry does not hide the others.
struct DocumentSecurityStoreReader {
    /// How many objects all lists of one store may name, VRI included.
    static let maximumReferences = 50_000
    /// How many signatures VRI may be about.
    static let maximumRelatedInformation = 5_000
    /// How many references are followed for one value.
    private static let maximumSteps = 16

    let document: PDFDocument
    let revision: Int
    /// The numbers of the objects that the answer depends on: where a revision touches none of them, it stays the same.
    private(set) var visited: Set<Int> = []
    private var malformed = 0
    private var rest = maximumReferences
    /// Whether the budget ended before all was read.
    private(set) var isComplete = true

    init(document: PDFDocument, revision: Int) {
        self.document = document
        self.revision = revision
    }

    /// Nil where the catalogue has no DSS; throws where catalogue or DSS cannot be read.
    mutating func read() throws(PDFSyntaxError) -> DocumentSecurityStore? {
        guard document.revisions.indices.contains(revision), let root = document.revisions[revision].trailer["Root"],
            let catalog = try follow(root).dictionary, let entry = catalog["DSS"]
        else { return nil }
        let store = try follow(entry)
        guard !store.isNull else { return nil }
        guard store.stream == nil, let dictionary = store.dictionary else {
            throw PDFSyntaxError(.malformedDictionary, at: store.range.lowerBound)
        }
        return DocumentSecurityStore(
            revision: revision,
            dictionary: dictionary,
            certificates: references(dictionary["Certs"]),
            certificateRevocationLists: references(dictionary["CRLs"]),
            ocspResponses: references(dictionary["OCSPs"]),
            relatedInformation: relatedInformation(dictionary["VRI"]),
            malformed: malformed
        )
    }

    private mutating func relatedInformation(_ entry: PDFObject?) -> [ValidationRelatedInformation] {
        guard let entry else { return [] }
        guard let all = value(of: entry)?.dictionary else {
            malformed += 1
            return []
        }
        var result: [ValidationRelatedInformation] = []
        for one in all.entries {
            // The dictionary may say what it is.
            if one.key == "Type", one.value.name != nil { continue }
            guard result.count < Self.maximumRelatedInformation else {
                isComplete = false
                break
            }
            guard let dictionary = value(of: one.value)?.dictionary else {
                malformed += 1
                continue
            }
            result.append(
                ValidationRelatedInformation(
                    key: one.key.text,
                    dictionary: dictionary,
                    certificates: references(dictionary["Cert"] ?? dictionary["Certs"]),
                    certificateRevocationLists: references(dictionary["CRL"] ?? dictionary["CRLs"]),
                    ocspResponses: references(dictionary["OCSP"] ?? dictionary["OCSPs"]),
                    updated: dictionary["TU"].flatMap { value(of: $0)?.string }.flatMap { PDFDate.instant($0.bytes) },
                    timeStamp: dictionary["TS"]?.reference
                )
            )
        }
        return result
    }

    /// The references in an array; nothing where there is none.
    private mutating func references(_ entry: PDFObject?) -> [PDFReference] {
        guard let entry else { return [] }
        guard let array = value(of: entry)?.array else {
            malformed += 1
            return []
        }
        guard array.count <= rest else {
            isComplete = false
            return []
        }
        rest -= array.count
        var result: [PDFReference] = []
        for object in array {
            guard let reference = object.reference else {
                malformed += 1
                continue
            }
            visit(reference.number)
            result.append(reference)
        }
        return result
    }

    /// What an object is once references are followed; nil where it cannot be read.
    private mutating func value(of object: PDFObject) -> PDFObject? { try? follow(object) }

    private mutating func follow(_ object: PDFObject) throws(PDFSyntaxError) -> PDFObject {
        var result = object
        for _ in 0...Self.maximumSteps {
            guard let reference = result.reference else { return result }
            visit(reference.number)
            guard let target = try document.object(reference, in: revision) else {
                return PDFObject(.null, range: result.range)
            }
            result = target.object
        }
        throw PDFSyntaxError(.tooManyReferences, at: object.range.lowerBound)
    }

    /// Notes an object, and the stream that it stands in.
    private mutating func visit(_ number: Int) {
        guard visited.insert(number).inserted else { return }
        if case .objectStream(let container, _) = document.entry(number, in: revision)?.location {
            visited.insert(container)
        }
    }
}
