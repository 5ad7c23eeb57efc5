import PDFSyntax

extension PDFChangeState {
    /// Finds the pages and their annotations.
    func placePages(_ pages: PDFObject?, _ revision: Int) {
        var pending: [(object: PDFObject, depth: Int)] = pages.map { [($0, 0)] } ?? []
        while let (object, depth) = pending.popLast() {
            guard depth <= Self.maximumDepth, let reference = object.reference, !isStructural(reference.number),
                let node = reader.dictionary(object, revision)
            else { continue }
            if let kids = node["Kids"], let array = reader.value(kids, revision)?.array {
                marks[reference.number] = PDFObjectMark(roles: .pageTree, owner: 0)
                if let indirect = kids.reference { add(.signedContent, to: indirect.number) }
                pending += array.reversed().map { ($0, depth + 1) }
            } else {
                marks[reference.number] = PDFObjectMark(roles: .page, owner: 0)
                self.pages[reference.number] = self.pages.count + 1
                placeAnnotations(node["Annots"], page: reference.number, revision)
            }
        }
    }

    private func placeAnnotations(_ annotations: PDFObject?, page: Int, _ revision: Int) {
        if let indirect = annotations?.reference { markArray(.annotations, indirect.number, owner: page) }
        for element in reader.value(annotations, revision)?.array ?? [] {
            guard let reference = element.reference else { continue }
            place(reference, page: page, revision)
        }
    }

    /// Registers an annotation of a page.
    func place(_ annotation: PDFReference, page: Int, _ revision: Int) {
        add(.annotation, to: annotation.number)
        let dictionary = reader.dictionary(PDFObject(.reference(annotation), range: 0..<0), revision)
        annotationsOfPage[page, default: []].insert(annotation.number)
        annotations[annotation.number] = PDFPlacedAnnotation(dictionary, page: page) { self.reader.value($0, revision) }
    }

    /// An array that belongs to somebody; in two places it is somebody else's as well.
    func markArray(_ role: PDFObjectRoles, _ number: Int, owner: Int) {
        guard var mark = marks[number] else {
            marks[number] = PDFObjectMark(roles: role, owner: owner)
            return
        }
        if mark.roles != role || mark.owner != owner { mark.roles.formUnion([role, .shared]) }
        marks[number] = mark
    }

    /// Finds the fields.
    func placeFields(_ top: PDFObject?, _ revision: Int) {
        if let indirect = top?.reference { markArray(.fields, indirect.number, owner: 0) }
        var pending: [(object: PDFObject, parent: Int, depth: Int)] =
            (reader.value(top, revision)?.array ?? []).reversed().map { ($0, 0, 0) }
        while let (object, parent, depth) = pending.popLast() {
            guard depth <= Self.maximumDepth, let reference = object.reference, fields[reference.number] == nil,
                let node = reader.dictionary(object, revision)
            else { continue }
            let kids = placeField(reference.number, node, parent: parent, revision)
            pending += kids.reversed().map { ($0, reference.number, depth + 1) }
        }
    }

    /// Registers a node of the tree of fields; gives its kids.
    @discardableResult
    func placeField(
        _ number: Int,
        _ node: PDFDictionary,
        parent: Int,
        isNew: Bool = false,
        _ revision: Int
    )
        -> [PDFObject]
    {
        let above = fields[parent]
        var name = above?.name ?? ""
        var named = above?.named ?? number
        if let partial = reader.value(node["T"], revision)?.string {
            let text = PDFFieldNameText.text(partial)
            name = name.isEmpty ? text : name + "." + text
            named = number
        }
        let type = reader.value(node["FT"], revision)?.name ?? above?.type
        fields[number] = PDFFormField(name: name, named: named, type: type, isNew: isNew)
        nodes[named, default: []].append(number)
        if named == number { fieldNames.insert(name) }
        add(.field, to: number)
        guard let kids = node["Kids"] else { return [] }
        if let indirect = kids.reference { markArray(.kids, indirect.number, owner: number) }
        return reader.value(kids, revision)?.array ?? []
    }
}
