import PDFSyntax

/// Mark-up that is seen through alone, and may hide what is below it together with others.
extension PDFRevisionComparison {
    /// Whether enough is left to be read under all light mark-up of a page where an annotation lies.
    func isLightTogether(_ placed: PDFPlacedAnnotation) -> Bool {
        guard let place = placed.reach else { return true }
        let all = markups[placed.page] ?? lightMarkups(ofPage: placed.page)
        markups[placed.page] = all
        guard outlines.spend(all.reduce(all.count) { $0 + $1.marks.count }) else { return false }
        let near = all.map { $0.near(place) }.filter { !$0.marks.isEmpty }
        guard near.count > 1 else { return true }
        let marks = near.flatMap(\.marks)
        guard outlines.spend(marks.count * marks.count) else { return false }
        return PDFMarkupInk(marks: marks, quads: near.flatMap(\.quads), neighbours: 1).isLight
    }

    /// The mark-up of a page that is seen through, each for itself.
    private func lightMarkups(ofPage page: Int) -> [PDFMarkupInk] {
        let node = reader.dictionary(state.object(page, newer), newer)
        let annotations = reader.value(node?["Annots"], newer)?.array ?? []
        return annotations.compactMap { annotation in
            let dictionary = reader.dictionary(annotation, newer)
            let placed = PDFPlacedAnnotation(dictionary, page: page) { self.reader.value($0, self.newer) }
            return placed.isVisible ? lightMarkup(dictionary) : nil
        }
    }
}
