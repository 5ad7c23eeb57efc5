import PDFSyntax

/// The form fields and pages that a reader of one revision comes to from the catalogue.
struct PDFFieldTree {
    /// How many fields and pages are visited.
    private static let maximumNodes = 200_000

    let document: PDFDocument
    let revision: Int
    /// The fields and widgets that Fields, Kids and Annots lead to.
    private(set) var fields: Set<PDFReference> = []
    /// The number of the page, from 1, that an annotation stands on.
    private(set) var pageOfAnnotation: [PDFReference: Int] = [:]
    /// The number of each page, from 1.
    private(set) var pages: [PDFReference: Int] = [:]

    /// Walks where that is needed; without, names and types of fields can be told only.
    init(_ document: PDFDocument, in revision: Int, isNeeded: Bool = true) {
        self.document = document
        self.revision = revision
        guard isNeeded, let catalog = resolve(document.revisions[revision].trailer["Root"])?.dictionary else { return }
        if let form = resolve(catalog["AcroForm"])?.dictionary { walk(resolve(form["Fields"])?.array ?? []) }
        walkPages(catalog["Pages"])
    }

    private mutating func walk(_ roots: [PDFObject]) {
        var pending = Array(roots.reversed())
        while let next = pending.popLast(), fields.count < Self.maximumNodes {
            if let reference = next.reference, !fields.insert(reference).inserted { continue }
            guard let node = resolve(next)?.dictionary, let kids = resolve(node["Kids"])?.array else { continue }
            pending += kids.reversed()
        }
    }

    private mutating func walkPages(_ root: PDFObject?) {
        guard let root else { return }
        var pending = [root]
        var visited: Set<PDFReference> = []
        var count = 0
        while let next = pending.popLast(), visited.count < Self.maximumNodes {
            guard let reference = next.reference, visited.insert(reference).inserted,
                let node = resolve(next)?.dictionary
            else { continue }
            if let kids = resolve(node["Kids"])?.array {
                pending += kids.reversed()
                continue
            }
            count += 1
            pages[reference] = count
            for annotation in resolve(node["Annots"])?.array ?? [] {
                guard let reference = annotation.reference, pageOfAnnotation.count < Self.maximumNodes else { continue }
                pageOfAnnotation[reference] = count
            }
        }
    }

    private func resolve(_ object: PDFObject?) -> PDFObject? {
        object.flatMap { try? document.resolve($0, in: revision) }
    }

    /// Whether a reader comes to the field: from the form, or as a widget on a page.
    func has(_ field: PDFFieldDefinition) -> Bool {
        !field.isIndirect || fields.contains(field.reference) || pageOfAnnotation[field.reference] != nil
    }

    /// The signature fields without a value, in ascending order.
    var emptySignatureFields: [PDFReference] {
        fields.sorted().filter { reference in
            guard let object = try? document.object(reference, in: revision),
                let dictionary = object.object.dictionary, dictionary["V"] == nil, dictionary["FT"] != nil
            else { return false }
            return isSignatureField(
                PDFFieldDefinition(
                    reference: reference,
                    isIndirect: true,
                    dictionary: dictionary,
                    revision: revision,
                    value: object.object
                )
            )
        }
    }

    /// The page that a field's widget stands on, and where.
    func place(of field: PDFFieldDefinition) -> (page: Int?, rectangle: PDFRectangle?) {
        var widgets: [(reference: PDFReference?, dictionary: PDFDictionary)] = [
            (field.isIndirect ? field.reference : nil, field.dictionary)
        ]
        for kid in (resolve(field.dictionary["Kids"])?.array ?? []).prefix(16) {
            if let dictionary = resolve(kid)?.dictionary { widgets.append((kid.reference, dictionary)) }
        }
        var found: (page: Int?, rectangle: PDFRectangle?) = (nil, nil)
        for widget in widgets {
            let page =
                widget.reference.flatMap { pageOfAnnotation[$0] }
                ?? widget.dictionary["P"]?.reference.flatMap { pages[$0] }
            if found.page == nil { found.page = page }
            if found.rectangle == nil { found.rectangle = rectangle(widget.dictionary["Rect"]) }
        }
        return found
    }

    private func rectangle(_ object: PDFObject?) -> PDFRectangle? {
        guard let corners = resolve(object)?.array, corners.count == 4 else { return nil }
        let numbers = corners.compactMap { resolve($0)?.number }
        guard numbers.count == 4 else { return nil }
        return PDFRectangle(numbers[0], numbers[1], numbers[2], numbers[3])
    }

    /// The fully qualified name (ISO 32000-2 §12.7.4.2): the partial names from the root of the field tree on.
    func name(of field: PDFFieldDefinition) -> String? {
        var parts: [String] = []
        var node: PDFDictionary? = field.dictionary
        var visited: Set<PDFReference> = []
        while let dictionary = node {
            if let name = resolve(dictionary["T"])?.string { parts.append(PDFFieldNameText.text(name)) }
            guard let parent = dictionary["Parent"], visited.count < 64,
                parent.reference.map({ visited.insert($0).inserted }) ?? false
            else { break }
            node = resolve(parent)?.dictionary
        }
        return parts.isEmpty ? nil : parts.reversed().joined(separator: ".")
    }

    /// Whether a field is a signature field, by its own FT or by one that it inherits (table 226).
    func isSignatureField(_ field: PDFFieldDefinition) -> Bool {
        var node: PDFDictionary? = field.dictionary
        var visited: Set<PDFReference> = []
        while let dictionary = node {
            if let type = resolve(dictionary["FT"])?.name { return type == "Sig" }
            guard let parent = dictionary["Parent"], visited.count < 64,
                parent.reference.map({ visited.insert($0).inserted }) ?? false
            else { return false }
            node = resolve(parent)?.dictionary
        }
        return false
    }
}
