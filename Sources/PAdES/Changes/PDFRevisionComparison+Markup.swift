import PDFSyntax

/// Annotations that hide nothing alone, and may hide what is below them together with others.
extension PDFRevisionComparison {
    /// Whether an annotation hides what it lies on, alone or together with others.
    func hides(_ placed: PDFPlacedAnnotation, _ node: PDFDictionary?) -> Bool {
        !isLight(node) || !isLightTogether(placed)
    }

    /// Whether enough is left to be read under all light mark-up of a page where an annotation lies.
    private func isLightTogether(_ placed: PDFPlacedAnnotation) -> Bool {
        guard let place = placed.reach else { return true }
        let all = markups[placed.page] ?? lightMarkups(ofPage: placed.page)
        markups[placed.page] = all
        // Looking at a place is little work, done for each annotation of the page.
        guard outlines.spend(all.reduce(all.count) { $0 + $1.marks.count } / 8 + 1) else { return false }
        let near = all.map { $0.near(place) }.filter { !$0.marks.isEmpty }
        guard near.count > 1 else { return true }
        let marks = near.flatMap(\.marks)
        guard outlines.spend(marks.count * marks.count) else { return false }
        return PDFMarkupInk(marks: marks, quads: near.flatMap(\.quads), neighbours: 1).isLight
    }

    /// The mark-up of a page that is seen through, each for itself.
    private func lightMarkups(ofPage page: Int) -> [PDFMarkupInk] {
        visibleAnnotations(ofPage: page).compactMap { lightMarkup($0.dictionary) }
    }

    /// The rectangle around one that hides something and those beside it, which hide as one what none of them hides
    /// alone.
    ///
    /// Fields, and what is seen through, hide nothing of what is beside them.
    ///
    /// - Returns: nil where nothing is beside it.
    func joined(_ rectangle: PDFRectangle, page: Int) -> PDFRectangle? {
        let groups = opaque[page] ?? groups(opaqueAnnotations(ofPage: page))
        opaque[page] = groups
        guard outlines.spend(groups.count) else { return PDFRectangle(-1e9, -1e9, 1e9, 1e9) }
        let joint = groups.filter(rectangle.isBeside).reduce(rectangle) { $0.including($1) }
        return joint == rectangle ? nil : joint
    }

    /// The rectangles around those that lie beside each other.
    private func groups(_ places: [PDFRectangle]) -> [PDFRectangle] {
        var groups: [PDFRectangle] = []
        for place in places {
            var joint = place
            while outlines.spend(groups.count) {
                let split = groups.partition { $0.isBeside(joint) }
                guard split < groups.count else { break }
                joint = groups[split...].reduce(joint) { $0.including($1) }
                groups.removeSubrange(split...)
            }
            groups.append(joint)
        }
        return groups
    }

    private func opaqueAnnotations(ofPage page: Int) -> [PDFRectangle] {
        visibleAnnotations(ofPage: page).compactMap { dictionary, placed in
            guard let subtype = reader.value(dictionary["Subtype"], newer)?.name, subtype != "Widget",
                subtype != "Popup", !Self.light.contains(subtype)
            else { return nil }
            return placed.reach
        }
    }

    /// Of a page as it is now, those that are no objects of their own among them.
    private func visibleAnnotations(
        ofPage page: Int
    ) -> [(dictionary: PDFDictionary, placed: PDFPlacedAnnotation)] {
        let node = reader.dictionary(state.object(page, newer), newer)
        return (reader.value(node?["Annots"], newer)?.array ?? []).compactMap { annotation in
            guard let dictionary = reader.dictionary(annotation, newer) else { return nil }
            let placed = PDFPlacedAnnotation(dictionary, page: page) { self.reader.value($0, self.newer) }
            return placed.isVisible ? (dictionary, placed) : nil
        }
    }
}
