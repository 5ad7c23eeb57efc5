import PDFSyntax

/// What every object of a document is used for, as of one revision.
final class PDFChangeState {
    /// Nodes of the page tree and of the tree of fields inside each other.
    static let maximumDepth = 64

    let reader: PDFStateReader
    /// The catalogue's number.
    let root: Int
    var marks: [Int: PDFObjectMark] = [:]
    /// The pages from 1, by the number of their object.
    var pages: [Int: Int] = [:]
    /// Nodes of the tree of fields, widgets included, by their number.
    var fields: [Int: PDFFormField] = [:]
    var fieldNames: Set<String> = []
    /// The nodes that belong to a named field, itself included, by its number.
    var nodes: [Int: [Int]] = [:]
    /// The annotations of all pages, by their number.
    var annotations: [Int: PDFPlacedAnnotation] = [:]
    /// The annotations of a page, by its number.
    var annotationsOfPage: [Int: Set<Int>] = [:]
    /// The objects of the form's XFA entry.
    var xfa: Set<Int> = []
    /// The object streams that objects stand in.
    var containers: Set<Int> = []
    /// Nodes that are no objects of their own, with the page that they belong to: what they use must stay.
    var direct: [(node: PDFDictionary, owner: Int)] = []
    /// What a structural object leads to without being told what for.
    var unplaced: [PDFObject] = []

    /// Reads the state as of a revision, each object a few times at most.
    init(_ reader: PDFStateReader, revision: Int) {
        self.reader = reader
        let trailer = reader.document.revisions[revision].trailer
        root = trailer["Root"]?.reference?.number ?? 0
        for each in reader.document.revisions[...revision] { addContainers(of: each) }
        let catalogue = reader.dictionary(trailer["Root"], revision) ?? PDFDictionary([])
        marks[root] = PDFObjectMark(roles: .catalogue, owner: 0)
        markChain(trailer["Root"], revision)
        placePages(catalogue["Pages"], revision)
        let form = reader.dictionary(catalogue["AcroForm"], revision)
        placeFields(form?["Fields"], revision)
        markAll(trailer, catalogue, form, revision)
    }

    /// Whether an object is compared entry by entry.
    func isStructural(_ number: Int) -> Bool {
        !(marks[number]?.roles.isDisjoint(with: .structural) ?? true)
    }

    func add(_ role: PDFObjectRoles, to number: Int) {
        marks[number, default: PDFObjectMark(roles: [], owner: 0)].roles.formUnion(role)
    }

    /// Marks the objects behind one that is nothing but a reference to another: they stand in its place.
    func markChain(_ object: PDFObject?, _ revision: Int) {
        var next = object?.reference
        for _ in 0..<PDFStateReader.maximumReferences {
            guard let reference = next else { return }
            next = reader.object(reference, revision)?.object.reference
            if let next { add(.signedContent, to: next.number) }
        }
    }

    func addContainers(of revision: PDFRevision) {
        for entry in revision.entries {
            if case .objectStream(let number, _) = entry.location { containers.insert(number) }
        }
    }

    /// Marks what is reached from an object, itself included, with a role for an owner, and calls `found` for each
    /// object number that is not yet known in it.
    ///
    /// Structural objects are not followed; as a part of content they are marked to be that as well.
    func mark(
        _ object: PDFObject?,
        _ role: PDFObjectRoles,
        owner: Int = 0,
        isContent: Bool = false,
        _ revision: Int,
        found: ((Int) -> Void)? = nil
    ) {
        guard let object else { return }
        var pending = [object]
        while let next = pending.popLast() {
            switch next.value {
            case .array(let objects): pending += objects
            case .dictionary(let dictionary): pending += dictionary.entries.map(\.value)
            case .stream(let stream): pending += stream.dictionary.entries.map(\.value)
            case .reference(let reference):
                if isStructural(reference.number) {
                    if isContent { add(role, to: reference.number) }
                    continue
                }
                guard insert(role, owner, reference.number) else { continue }
                found?(reference.number)
                if let target = reader.object(reference, revision) { pending.append(target.object) }
            default: break
            }
        }
    }

    /// Whether the object was not yet known in that role for that owner; two owners are all that is told apart.
    private func insert(_ role: PDFObjectRoles, _ owner: Int, _ number: Int) -> Bool {
        guard var mark = marks[number] else {
            marks[number] = PDFObjectMark(roles: role, owner: owner)
            return true
        }
        if mark.roles.contains(role) {
            guard mark.owner != owner, !mark.roles.contains(.shared) else { return false }
            mark.roles.insert(.shared)
        } else {
            mark.roles.insert(role)
            // Content belongs to its page whatever else uses it.
            if mark.owner == 0 || role == .signedContent { mark.owner = owner }
        }
        marks[number] = mark
        return true
    }
}
