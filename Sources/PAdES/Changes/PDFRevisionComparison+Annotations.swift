import PDFSyntax

extension PDFRevisionComparison {
    /// Table 171, without Widget, and without what is no remark of a reader: what plays or runs, and what belongs to the
    /// page as printed.
    private static let subtypes: Set<PDFName> = [
        "Text", "Link", "FreeText", "Line", "Square", "Circle", "Polygon", "PolyLine", "Highlight", "Underline",
        "Squiggly", "StrikeOut", "Caret", "Stamp", "Ink", "Popup", "FileAttachment", "Sound", "Redact", "Projection",
    ]
    /// Annotations that leave what is below them to be seen.
    static let light: Set<PDFName> = ["Highlight", "Underline", "Squiggly", "StrikeOut", "Link"]

    /// Whether an annotation is of a kind that the standard knows, and does nothing but open something to read.
    func isOrdinary(_ node: PDFDictionary, _ subtype: PDFName?) -> Bool {
        guard let subtype, Self.subtypes.contains(subtype), node["AA"] == nil, node["PA"] == nil, node["FT"] == nil
        else {
            return false
        }
        guard let action = node["A"] else { return true }
        let dictionary = reader.dictionary(action, newer)
        let kind = reader.value(dictionary?["S"], newer)?.name
        return (kind == "URI" || kind == "GoTo") && dictionary?["Next"] == nil
    }

    /// An annotation that was there, and is no widget.
    func compareAnnotation(_ number: Int, _ old: PDFDictionary, _ new: PDFDictionary) {
        let subtype = reader.value(new["Subtype"], newer)?.name
        let isActionSame = same.isSame(old["A"], new["A"]) && same.isSame(old["AA"], new["AA"])
        guard isActionSame || isOrdinary(new, subtype), subtype != "Widget", old["FT"] == nil, new["FT"] == nil else {
            refuse(.init(.dictionary(new), range: 0..<0), in: number, .annotationEntry, page: page(of: number))
            return
        }
        let before = removalClaim(number)
        if let page = state.annotations[number]?.page {
            state.annotations[number] = PDFPlacedAnnotation(new, page: page) { self.reader.value($0, self.newer) }
        }
        var claim = annotationClaim(number, isNew: false, revision: newer)
        // What is made smaller or hidden uncovers what it lay on.
        if before.isHidingContent {
            claim.isHidingContent = true
            claim.isCoveringContent = true
        }
        let altered = claim
        self.claim(number, altered)
        state.markField(number, new, newer) { self.claim($0, altered) }
    }

    /// The claim of an annotation that is no widget.
    func annotationClaim(_ number: Int, isNew: Bool, revision: Int) -> PDFChangeClaim {
        let node = reader.dictionary(state.object(number, revision), revision)
        var claim = PDFChangeClaim(.annotation, subject: reader.value(node?["Subtype"], revision)?.name?.text)
        claim.isNew = isNew
        if let placed = state.annotations[number] { locate(&claim, number, placed, node) }
        return claim
    }

    /// Whether an annotation leaves what is below it to be seen.
    func isLight(_ node: PDFDictionary?, _ revision: Int? = nil) -> Bool { lightMarkup(node, revision) != nil }

    /// What an annotation that leaves what is below it to be seen paints; nil of any other.
    func lightMarkup(_ node: PDFDictionary?, _ revision: Int? = nil) -> PDFMarkupInk? {
        let revision = revision ?? newer
        guard let subtype = reader.value(node?["Subtype"], revision)?.name, Self.light.contains(subtype) else {
            return nil
        }
        return outlines.lightMarkup(node, revision)
    }

    /// The claim of an annotation that is taken away; what lay on something uncovers it.
    func removalClaim(_ number: Int) -> PDFChangeClaim {
        var claim = PDFChangeClaim(.annotation)
        guard let placed = state.annotations[number] else { return claim }
        let node = reader.dictionary(state.object(number, older), older)
        claim.page = state.pages[placed.page]
        claim.rectangle = placed.rectangle
        claim.isCoveringContent = covers(number, placed, node)
        claim.isHidingContent = claim.isCoveringContent && !isLight(node, older)
        return claim
    }

    /// Adds where something shows, and whether it lies on something.
    func locate(_ claim: inout PDFChangeClaim, _ number: Int, _ placed: PDFPlacedAnnotation, _ node: PDFDictionary?) {
        claim.page = state.pages[placed.page]
        claim.rectangle = placed.rectangle
        claim.isCoveringContent = covers(number, placed, node)
        claim.isHidingContent = claim.isCoveringContent && hides(placed, node)
    }

    /// Whether an annotation lies on content of its page, or on an annotation that was there.
    func covers(_ number: Int, _ placed: PDFPlacedAnnotation, _ node: PDFDictionary?) -> Bool {
        guard placed.isVisible else { return false }
        let subtype = reader.value(node?["Subtype"], newer)?.name
        if subtype == "Popup" { return reader.value(node?["Open"], newer)?.boolean ?? false }
        guard let rectangle = placed.reach else { return subtype != "Link" }
        let others = state.annotationsOfPage[placed.page] ?? []
        guard outlines.spend(others.count) else { return true }
        for other in others where other != number {
            if let there = state.annotations[other], there.isVisible, there.rectangle?.overlaps(rectangle) ?? false {
                return true
            }
        }
        if outlines.hasContent(in: rectangle, page: placed.page, older) { return true }
        guard outlines.hasThinMarks(ofPage: placed.page), let joint = joined(rectangle, page: placed.page) else {
            return false
        }
        return outlines.hasDrawing(in: joint, page: placed.page)
    }
}
