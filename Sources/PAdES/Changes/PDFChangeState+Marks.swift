import PDFSyntax

extension PDFChangeState {
    /// Keys of annotations and fields whose values are structural objects.
    static let links: Set<PDFName> = ["P", "Parent", "Kids", "Popup", "IRT"]

    /// What LibreOffice says about the document that it keeps in a PDF; updates of other tools get it wrong, and no
    /// reader of PDF uses it.
    static let unusedTrailerKeys: Set<PDFName> = ["AdditionalStreams", "DocChecksum"]

    /// Marks everything that the trailer leads to, once the structure is known.
    func markAll(_ trailer: PDFDictionary, _ catalogue: PDFDictionary, _ form: PDFDictionary?, _ revision: Int) {
        for entry in trailer.entries where entry.key != "Root" && !Self.unusedTrailerKeys.contains(entry.key) {
            mark(entry.value, entry.key == "Info" ? .metadata : .signedContent, revision)
        }
        for entry in catalogue.entries {
            switch entry.key {
            case "Pages": break
            case "AcroForm":
                if let reference = entry.value.reference { markArray(.form, reference.number, owner: 0) }
                markChain(entry.value, revision)
            default: mark(entry.value, Self.role(ofCatalogueKey: entry.key), revision)
            }
            if Self.actions.contains(entry.key) { markActions(entry.value, revision) }
        }
        for entry in form?.entries ?? [] where entry.key != "Fields" && entry.key != "DR" {
            let isXFA = entry.key == "XFA"
            mark(entry.value, .signedContent, revision) { if isXFA { self.xfa.insert($0) } }
        }
        markDefaultResources(form?["DR"], revision)
        for (number, mark) in marks.sorted(by: { $0.key < $1.key }) where isStructural(number) {
            markStructural(number, mark.roles, revision)
        }
        for (node, owner) in direct {
            for entry in node.entries where !Self.links.contains(entry.key) && entry.key != "Annots" {
                let isContent = entry.key == "AP" || Self.content.contains(entry.key)
                mark(entry.value, .signedContent, owner: owner, isContent: isContent, revision)
            }
            noteLinks(of: node)
        }
        direct = []
        markUnplaced(revision)
    }

    /// Notes what the links of a structural object lead to besides other structural objects.
    func noteLinks(of node: PDFDictionary) {
        var pending = node.entries.filter { Self.links.contains($0.key) || $0.key == "Annots" }.map(\.value)
        while let next = pending.popLast() {
            switch next.value {
            case .array(let objects): pending += objects
            case .dictionary(let dictionary): pending += dictionary.entries.map(\.value)
            case .reference(let reference): if !isStructural(reference.number) { unplaced.append(next) }
            default: break
            }
        }
    }

    /// Whatever was reached and has no role that says how it may change must stay as it is.
    func markUnplaced(_ revision: Int) {
        while let next = unplaced.popLast() {
            switch next.value {
            case .array(let objects): unplaced += objects
            case .dictionary(let dictionary): unplaced += dictionary.entries.map(\.value)
            case .reference(let reference):
                // What describes the document may change only where nothing else uses it.
                let roles = marks[reference.number]?.roles ?? []
                if roles.subtracting([.metadata, .securityStore, .shared]).isEmpty {
                    mark(next, .signedContent, revision)
                }
            default: break
            }
        }
    }

    /// Entries of the catalogue that act or hide; the objects that they are made of are no annotations as well.
    private static let actions: Set<PDFName> = ["OpenAction", "AA", "OCProperties"]
    /// Entries of actions that name an annotation, a field or a part of the structure (tables 202 to 218).
    private static let targets: Set<PDFName> = ["AN", "T", "TA", "Fields", "Annotation", "SD", "SE"]

    private func markActions(_ object: PDFObject, _ revision: Int) {
        var pending = [object]
        var visited: Set<Int> = []
        while let next = pending.popLast() {
            switch next.value {
            case .array(let objects): pending += objects
            case .dictionary(let dictionary):
                pending += dictionary.entries.filter { !Self.targets.contains($0.key) }.map(\.value)
            case .reference(let reference):
                guard visited.insert(reference.number).inserted,
                    marks[reference.number]?.roles.isDisjoint(with: [.catalogue, .pageTree, .page]) ?? true
                else { continue }
                if isStructural(reference.number) { add(.signedContent, to: reference.number) }
                if let target = reader.object(reference, revision) { pending.append(target.object) }
            default: break
            }
        }
    }

    static func role(ofCatalogueKey key: PDFName) -> PDFObjectRoles {
        switch key {
        case "DSS": .securityStore
        case "StructTreeRoot": .structure
        case "Metadata", "Extensions": .metadata
        default: .signedContent
        }
    }

    /// Names may come to the default resources and to their categories; what the names mean must stay.
    func markDefaultResources(_ resources: PDFObject?, _ revision: Int) {
        if let reference = resources?.reference { add(.defaultResources, to: reference.number) }
        markChain(resources, revision)
        for category in reader.dictionary(resources, revision)?.entries ?? [] {
            guard let names = reader.dictionary(category.value, revision) else {
                mark(category.value, .signedContent, isContent: true, revision)
                continue
            }
            if let reference = category.value.reference { add(.defaultResources, to: reference.number) }
            markChain(category.value, revision)
            for name in names.entries { mark(name.value, .signedContent, isContent: true, revision) }
        }
    }

    private func markStructural(_ number: Int, _ roles: PDFObjectRoles, _ revision: Int) {
        guard !roles.contains(.catalogue),
            let node = reader.dictionary(object(number, revision), revision)
        else { return }
        noteLinks(of: node)
        if roles.contains(.pageTree) {
            for entry in node.entries where entry.key != "Kids" && entry.key != "Parent" {
                mark(entry.value, .signedContent, isContent: true, revision)
            }
        } else if roles.contains(.page) {
            markPage(number, node, revision)
        }
        if !roles.isDisjoint(with: [.field, .annotation]) { markField(number, node, revision) }
    }

    func markPage(_ number: Int, _ page: PDFDictionary, _ revision: Int) {
        for entry in page.entries where entry.key != "Annots" && entry.key != "Parent" {
            mark(entry.value, .signedContent, owner: number, isContent: Self.content.contains(entry.key), revision)
        }
        // A parent that is no node of the tree gives the page its resources and boxes all the same.
        guard let parent = page["Parent"], let above = parent.reference?.number,
            !(marks[above]?.roles.contains(.pageTree) ?? false)
        else { return }
        mark(parent, .signedContent, revision)
        add(.signedContent, to: above)
    }

    /// Entries of a page that are what it shows.
    private static let content: Set<PDFName> = ["Contents", "Resources", "Group", "Thumb"]

    /// Marks what belongs to a field, a widget or another annotation.
    func markField(
        _ number: Int,
        _ node: PDFDictionary,
        _ revision: Int,
        found: ((Int) -> Void)? = nil
    ) {
        for entry in node.entries where !Self.links.contains(entry.key) {
            switch entry.key {
            case "AP": mark(entry.value, .appearance, owner: number, isContent: true, revision, found: found)
            case "V":
                let role: PDFObjectRoles = fields[number]?.type == "Sig" ? .signatureValue : .value
                mark(entry.value, role, owner: number, revision, found: found)
            default: mark(entry.value, .signedContent, owner: number, revision, found: found)
            }
        }
    }

    /// A reference to the object of a number, with its generation as of a revision.
    func object(_ number: Int, _ revision: Int) -> PDFObject {
        PDFObject(
            .reference(PDFReference(number: number, generation: generation(number, revision))),
            range: 0..<0
        )
    }

    func generation(_ number: Int, _ revision: Int) -> Int {
        if case .file(_, let generation) = reader.document.entry(number, in: revision)?.location {
            generation
        } else {
            0
        }
    }
}
