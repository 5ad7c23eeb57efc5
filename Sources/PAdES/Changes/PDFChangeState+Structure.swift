import PDFSyntax

extension PDFChangeState {
    /// Finds the pages and their annotations.
    func placePages(_ pages: PDFObject?, _ revision: Int) {
        var pending: [(object: PDFObject, depth: Int)] = pages.map { [($0, 0)] } ?? []
        var room = Self.maximumNodes
        while let (object, depth) = pending.popLast() {
            guard depth <= Self.maximumDepth, let node = reader.dictionary(object, revision) else {
                unplaced.append(object)
                continue
            }
            markChain(object, revision)
            let kids = reader.value(node["Kids"], revision)?.array
            if let reference = object.reference {
                guard marks[reference.number]?.roles.isDisjoint(with: Self.pageNodes) ?? true else { continue }
                add(kids == nil ? .page : .pageTree, to: reference.number)
            } else {
                direct.append((node, 0))
            }
            if let kids {
                if let indirect = node["Kids"]?.reference { add(.signedContent, to: indirect.number) }
                markChain(node["Kids"], revision)
                // Nodes without a number that share an array multiply at each level.
                guard kids.count <= room else {
                    unplaced.append(object)
                    continue
                }
                room -= kids.count
                pending += kids.reversed().map { ($0, depth + 1) }
            } else if let reference = object.reference {
                self.pages[reference.number] = self.pages.count + 1
                placeAnnotations(node["Annots"], page: reference.number, revision)
            }
        }
    }

    /// More pages than these are held as content that has no place.
    private static let maximumNodes = 200_000
    private static let pageNodes: PDFObjectRoles = [.catalogue, .pageTree, .page]

    private func placeAnnotations(_ annotations: PDFObject?, page: Int, _ revision: Int) {
        if let indirect = annotations?.reference { markArray(.annotations, indirect.number, owner: page) }
        markChain(annotations, revision)
        for element in reader.value(annotations, revision)?.array ?? [] {
            if let reference = element.reference {
                place(reference, page: page, revision)
            } else if let node = element.dictionary {
                direct.append((node, page))
            }
        }
    }

    /// Registers an annotation of a page.
    func place(_ annotation: PDFReference, page: Int, _ revision: Int) {
        add(.annotation, to: annotation.number)
        let object = PDFObject(.reference(annotation), range: 0..<0)
        markChain(object, revision)
        let dictionary = reader.dictionary(object, revision)
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
        markChain(top, revision)
        var pending: [(object: PDFObject, parent: Int, depth: Int)] =
            (reader.value(top, revision)?.array ?? []).reversed().map { ($0, 0, 0) }
        while let (object, parent, depth) = pending.popLast() {
            guard depth <= Self.maximumDepth, let node = reader.dictionary(object, revision) else {
                unplaced.append(object)
                continue
            }
            guard let reference = object.reference else {
                // No reference to it can be a parent: what is below is not found as a field.
                direct.append((node, 0))
                if let kids = node["Kids"] { unplaced.append(kids) }
                continue
            }
            guard fields[reference.number] == nil else { continue }
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
        markChain(object(number, revision), revision)
        guard let kids = node["Kids"] else { return [] }
        markChain(kids, revision)
        if let indirect = kids.reference { markArray(.kids, indirect.number, owner: number) }
        return reader.value(kids, revision)?.array ?? []
    }
}
