import PDFSyntax

/// Fields whose new appearance lies on what their page shows.
extension PDFRevisionComparison {
    /// Strips up to this are nothing that covers.
    private static let thin = 2.5
    /// A mark in a box that is printed on the page.
    private static let mark = 20.0

    /// Whether a filled widget lets nothing through of content that it let through before.
    ///
    /// What its characteristics or its appearance covered already when it was signed stays covered.
    func isCovering(_ widget: Int) -> Bool {
        guard let placed = state.annotations[widget], placed.isVisible, let rectangle = placed.rectangle,
            outlines.hasContent(in: rectangle, page: placed.page, older)
        else { return false }
        let (old, new) = (state.object(widget, older), state.object(widget, newer))
        guard let after = reader.dictionary(new, newer), let appearance = shown(after, newer) else { return false }
        let before = reader.dictionary(old, older)
        if hasGround(before, older) { return false }
        guard let covers = fieldDisplay.covers(appearance, in: rectangle) else { return true }
        let earlier = shown(before, older).flatMap { outlines.fieldDisplay(older).covers($0, in: rectangle) } ?? []
        let isButton = state.fields[widget]?.type == "Btn"
        let least = isButton ? Self.mark : Self.thin
        let isCoveredAlone = covers.contains { cover in
            guard cover.width > Self.thin, cover.height > Self.thin, max(cover.width, cover.height) > least else {
                return false
            }
            guard !earlier.contains(where: { Self.isInside(cover, $0) }) else { return false }
            return outlines.hasContent(in: cover, page: placed.page, older)
        }
        if isCoveredAlone || isButton { return isCoveredAlone }
        // Thin strips side by side hide what each of them alone does not.
        guard reader.spend(covers.count + earlier.count) else { return true }
        var grid = PDFCoverGrid(rectangle)
        for cover in covers { grid.set(cover, true) }
        for cover in earlier { grid.set(cover, false) }
        return grid.blocks.contains { outlines.hasContent(in: $0, page: placed.page, older) }
    }

    /// The normal appearance of a widget in its state.
    private func shown(_ node: PDFDictionary?, _ revision: Int) -> PDFIndirectObject? {
        guard let normal = reader.dictionary(node?["AP"], revision)?["N"] else { return nil }
        if let reference = normal.reference, let object = reader.object(reference, revision),
            object.object.stream != nil
        {
            return object
        }
        let state = reader.value(node?["AS"], revision)?.name ?? "Off"
        return reader.dictionary(normal, revision)?[state]?.reference.flatMap { reader.object($0, revision) }
    }

    private static func isInside(_ inner: PDFRectangle, _ outer: PDFRectangle) -> Bool {
        outer.left - 1 <= inner.left && inner.right <= outer.right + 1 && outer.bottom - 1 <= inner.bottom
            && inner.top <= outer.top + 1
    }
}
