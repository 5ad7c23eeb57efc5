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
            default: mark(entry.value, Self.role(ofCatalogueKey: entry.key), revision)
            }
        }
        for entry in form?.entries ?? [] where entry.key != "Fields" && entry.key != "DR" {
            let isXFA = entry.key == "XFA"
            mark(entry.value, .signedContent, revision) { if isXFA { self.xfa.insert($0) } }
        }
        markDefaultResources(form?["DR"], revision)
        for (number, mark) in marks.sorted(by: { $0.key < $1.key }) where isStructural(number) {
            markStructural(number, mark.roles, revision)
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
        for category in reader.dictionary(resources, revision)?.entries ?? [] {
            guard let names = reader.dictionary(category.value, revision) else {
                mark(category.value, .signedContent, isContent: true, revision)
                continue
            }
            if let reference = category.value.reference { add(.defaultResources, to: reference.number) }
            for name in names.entries { mark(name.value, .signedContent, isContent: true, revision) }
        }
    }

    private func markStructural(_ number: Int, _ roles: PDFObjectRoles, _ revision: Int) {
        guard !roles.contains(.catalogue),
            let node = reader.dictionary(object(number, revision), revision)
        else { return }
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
            let isContent = ["Contents", "Resources", "Group", "Thumb"].contains(entry.key)
            mark(entry.value, .signedContent, owner: number, isContent: isContent, revision)
        }
    }

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
