import PDFSyntax

/// What the signed revisions of a file hold that their readers do not see for what it is.
///
/// The first signed revision and the last are searched. One between them is searched where a later revision altered
/// something that was there, or where it holds an object that nothing leads to: else all that it has is in the next one
/// that is searched, and what came later is left out by the numbers of the objects.
struct PDFSignedContent {
    /// Revisions between the first and the last that are searched.
    private static let maximumBetween = 8

    private let document: PDFDocument
    /// By the revision in which it was looked for.
    private let found: [Int: [PDFLatentContent]]

    init(
        _ document: PDFDocument,
        covered: Set<Int>,
        changes: [PDFRevisionChanges],
        irregularities: [PDFIrregularity]
    ) {
        self.document = document
        var found: [Int: [PDFLatentContent]] = [:]
        for revision in Set([covered.min(), covered.max()].compactMap { $0 }) {
            found[revision] = document.latentContent(in: revision, irregularities: irregularities)
        }
        // All of those together may cost what one of the others may.
        var budget = PDFLatentBudget()
        let between = Self.between(covered, changes, document)
        for revision in between.prefix(Self.maximumBetween) {
            found[revision] = document.latentContent(
                in: revision,
                irregularities: irregularities,
                spending: &budget
            )
        }
        for revision in between.dropFirst(Self.maximumBetween) {
            found[revision] = [PDFLatentContent(.scanIncomplete, detail: "revisions")]
        }
        self.found = found
    }

    /// What the signer of a revision may not have seen.
    func content(_ covered: Int) -> [PDFLatentContent] {
        guard let next = found.filter({ $0.key >= covered }).min(by: { $0.key < $1.key }) else { return [] }
        guard next.key > covered else { return next.value }
        return next.value.filter { item in
            guard !item.kind.isCollective, let reference = item.reference else { return true }
            return document.definition(of: reference.number, in: covered) != nil
        }
    }

    /// Everything that was found, the oldest first, each once.
    var all: [PDFLatentContent] {
        var seen: Set<PDFLatentContent> = []
        return found.sorted { $0.key < $1.key }.flatMap(\.value).filter { seen.insert($0).inserted }
    }

    /// The revisions between the first signed one and the last that the search of those does not stand for.
    private static func between(_ covered: Set<Int>, _ changes: [PDFRevisionChanges], _ document: PDFDocument) -> [Int]
    {
        guard let first = covered.min(), let last = covered.max() else { return [] }
        let inner = changes.filter { $0.revision > first && $0.revision <= last }
        let loose = inner.first { revision in revision.changes.contains { $0.kind == .unreferenced } }?.revision ?? .max
        var result: [Int] = []
        var isAltered = false
        for revision in inner.reversed() {
            if covered.contains(revision.revision), revision.revision < last {
                if isAltered || revision.revision >= loose { result.append(revision.revision) }
                isAltered = false
            }
            isAltered = isAltered || revision.changes.contains { alters($0, revision.revision, document) }
        }
        return result.reversed()
    }

    /// Whether a change takes away or alters something that was there before.
    private static func alters(_ change: PDFObjectChange, _ revision: Int, _ document: PDFDocument) -> Bool {
        switch change.kind {
        case .unexplained, .formFilling: true
        case .annotation: !change.isNew
        case .signature: !change.isNew && change.rectangle != nil
        case .unreferenced:
            change.reference.map { document.definition(of: $0.number, in: revision - 1) != nil } ?? false
        case .documentSecurityStore, .documentTimeStamp, .metadata, .unchangedRewrite, .fileStructure: false
        }
    }
}
