import PDFSyntax

extension PDFRevisionComparison {
    /// The rectangles of a page (§14.11.2).
    private static let boxes: Set<PDFName> = ["MediaBox", "CropBox", "BleedBox", "TrimBox", "ArtBox"]

    /// A page (ISO 32000-2 table 31): annotations may come; what it shows stays.
    func comparePage(_ number: Int, _ old: PDFDictionary, _ new: PDFDictionary) {
        let page = state.pages[number]
        for key in changedKeys(old, new) {
            switch key {
            case "Annots":
                if let reference = new[key]?.reference {
                    guard touched[reference.number]?.mark == nil, state.marks[reference.number] == nil else {
                        refuse(new[key], in: number, .sharedObject, key.text, page: page)
                        continue
                    }
                    state.markArray(.annotations, reference.number, owner: number)
                    state.markChain(new[key], newer)
                }
                let result = compareAnnotations(number, old[key], new[key], page: number)
                claim(number, result)
                if let reference = new[key]?.reference { claim(reference.number, result) }
            case "LastModified": claim(number, PDFChangeClaim(.metadata))
            case "Tabs" where old[key] == nil: claim(number, PDFChangeClaim(.metadata))
            case let box where Self.boxes.contains(box) && isAlmostSame(old[box], new[box]):
                claim(number, PDFChangeClaim(.unchangedRewrite))
            case "Resources", "MediaBox", "CropBox", "Rotate":
                // What the page got from above may be written down in it.
                guard old[key] == nil, same.isSame(inherited(key, old), new[key]) else {
                    refuse(new[key], in: number, .pageEntry, key.text, page: page)
                    continue
                }
                claim(number, PDFChangeClaim(.unchangedRewrite))
                state.mark(new[key], .signedContent, owner: number, isContent: true, newer) {
                    self.claim($0, PDFChangeClaim(.unchangedRewrite))
                }
            default: refuse(new[key], in: number, .pageEntry, key.text, page: page)
            }
        }
    }

    /// Whether two rectangles differ by what is lost when numbers are written with fewer digits, as pypdf does.
    private func isAlmostSame(_ old: PDFObject?, _ new: PDFObject?) -> Bool {
        func rectangle(_ object: PDFObject?, _ revision: Int) -> PDFRectangle? {
            PDFRectangle(reader.value(object, revision)?.array?.map { reader.value($0, revision)?.number } ?? [])
        }
        guard let before = rectangle(old, older), let after = rectangle(new, newer) else { return false }
        return before.isAlmost(after)
    }

    /// A value that the page tree gives to its pages (§7.7.3.4).
    private func inherited(_ key: PDFName, _ page: PDFDictionary) -> PDFObject? {
        var node = page
        for _ in 0..<PDFChangeState.maximumDepth {
            if let value = node[key] { return value }
            guard let parent = reader.dictionary(node["Parent"], older) else { return nil }
            node = parent
        }
        return nil
    }

    /// A page's annotations: those that were there stay in their order; each that comes is a widget of a signature
    /// field or an annotation.
    func compareAnnotations(_ host: Int, _ old: PDFObject?, _ new: PDFObject?, page: Int) -> PDFChangeClaim? {
        let number = state.pages[page]
        let now = reader.value(new, newer)
        guard now == nil || now?.array != nil else {
            refuse(new, in: host, .annotationEntry, "Annots", page: number)
            return nil
        }
        let (before, after) = (reader.value(old, older)?.array ?? [], now?.array ?? [])
        let known = Self.unique(before.compactMap(\.reference))
        let current = Self.unique(after.compactMap(\.reference))
        let (knownSet, currentSet) = (Set(known), Set(current))
        var result: PDFChangeClaim?
        if known.filter(currentSet.contains) != current.filter(knownSet.contains) {
            problem(host, .annotationEntry, "Annots", page: number)
        }
        for gone in known where !currentSet.contains(gone) {
            if let field = state.fields[gone.number] {
                problem(host, .fieldRemoved, field.name, page: number)
                continue
            }
            result.add(removalClaim(gone.number))
            remove(annotation: gone.number)
        }
        result.add(compareDirect(before, after, page: page))
        for fresh in current where !knownSet.contains(fresh) {
            result.add(addAnnotation(fresh, to: host, page: page))
        }
        result?.page = number
        return result
    }

    /// Annotations that are no objects of their own.
    private func compareDirect(_ old: [PDFObject], _ new: [PDFObject], page: Int) -> PDFChangeClaim? {
        let before = old.filter { $0.reference == nil }
        let after = new.filter { $0.reference == nil }
        let isKept = before.count <= after.count && zip(before, after).allSatisfy { same.isSame($0, $1) }
        guard !isKept || after.count > before.count else { return nil }
        var result = PDFChangeClaim(.annotation)
        result.isNew = isKept
        for element in isKept ? Array(after.dropFirst(before.count)) : after {
            let placed = PDFPlacedAnnotation(element.dictionary, page: page) { self.reader.value($0, self.newer) }
            result.rectangle = result.rectangle ?? placed.rectangle
            guard covers(0, placed, element.dictionary) else { continue }
            result.isCoveringContent = true
            result.isHidingContent = result.isHidingContent || hides(placed, element.dictionary)
        }
        let accepted = result
        for element in after { accept(element, .appearance, owner: page, accepted) }
        return result
    }

    private func addAnnotation(_ reference: PDFReference, to host: Int, page: Int) -> PDFChangeClaim? {
        let object = PDFObject(.reference(reference), range: 0..<0)
        let number = state.pages[page]
        let node = reader.dictionary(object, newer)
        let field = state.fields[reference.number]
        let signing = field.flatMap { events[$0.named]?.signing }
        if let widget = newWidgets[reference.number] ?? signing.map({ PDFChangeClaim($0, subject: field?.name) }),
            state.annotations[reference.number] == nil
        {
            state.place(reference, page: page, newer)
            var claim = widget
            claim.isNew = true
            if let placed = state.annotations[reference.number] { locate(&claim, reference.number, placed, node) }
            self.claim(reference.number, claim)
            claim.rectangle = nil
            claim.isCoveringContent = false
            claim.isHidingContent = false
            return claim
        }
        guard field == nil, let node, state.marks[reference.number] == nil,
            touched[reference.number]?.wasDefined != true || touched[reference.number]?.mark == nil
        else {
            refuse(object, in: host, field == nil ? .annotationEntry : .fieldAdded, field?.name, page: number)
            return nil
        }
        let subtype = reader.value(node["Subtype"], newer)?.name
        guard subtype != "Widget", isOrdinary(node, subtype) else {
            let reason: PDFUnexplainedReason = subtype == "Widget" ? .fieldAdded : .annotationEntry
            problem(host, reason, subtype?.text, page: number)
            state.place(reference, page: page, newer)
            self.claim(reference.number, annotationClaim(reference.number, isNew: true, revision: newer))
            refuse(object, in: reference.number, reason, subtype?.text, page: number)
            return nil
        }
        state.place(reference, page: page, newer)
        var claim = annotationClaim(reference.number, isNew: true, revision: newer)
        self.claim(reference.number, claim)
        let accepted = claim
        state.markField(reference.number, node, newer) { self.claim($0, accepted) }
        // An object of an earlier revision that is shown now stands for itself in nobody's list.
        if touched[reference.number] != nil {
            claim.rectangle = nil
            claim.isCoveringContent = false
            claim.isHidingContent = false
        }
        return claim
    }

    private static func unique(_ references: [PDFReference]) -> [PDFReference] {
        var seen: Set<PDFReference> = []
        return references.filter { seen.insert($0).inserted }
    }

    func remove(annotation number: Int) {
        guard let placed = state.annotations.removeValue(forKey: number) else { return }
        state.annotationsOfPage[placed.page]?.remove(number)
    }
}
