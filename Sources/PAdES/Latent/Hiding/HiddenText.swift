import PDFSyntax

/// Finds text of a page that is there and not seen (*hide*).
struct HiddenText {
    /// Below this font size, in points, nobody reads anything.
    private static let smallest = 0.75
    /// Points beyond the edge of the page; a line that is a little too long is a slip.
    private static let margin = 18.0

    let source: LatentSource
    let page: LatentPage
    let painted: PaintedPage
    let annotations: [LatentAnnotation]
    private let covers: [PaintedArea]
    private let images: [PaintedArea]

    init(_ source: LatentSource, _ page: LatentPage, _ painted: PaintedPage, _ annotations: [LatentAnnotation]) {
        self.source = source
        self.page = page
        self.painted = painted
        self.annotations = annotations
        covers = painted.areas.filter(\.isOpaque)
        images = painted.areas.filter { $0.source == .image }
    }

    func find(_ list: inout LatentList) {
        for text in painted.texts where text.hasLetters != false {
            guard source.comparisons <= source.budget.comparisons else {
                list.incomplete("comparisons", page: page.number)
                return
            }
            judge(text, &list)
        }
    }

    /// One reason a word: the first that keeps it from being seen.
    private func judge(_ text: PaintedText, _ list: inout LatentList) {
        if !text.isPainted {
            let kind: PDFLatentContent.Kind = isOverImage(text) ? .recognizedText : .invisibleText
            return list.add(kind, text.owner, page: page.number, rectangle: text.box)
        }
        if isBeyond(text.box) {
            return list.add(.offPageText, text.owner, page: page.number, rectangle: text.box)
        }
        if text.isClipped { return list.add(.clippedText, text.owner, page: page.number, rectangle: text.box) }
        if text.size < Self.smallest {
            return list.add(.tinyText, text.owner, page: page.number, rectangle: text.box)
        }
        if let cover = cover(of: text) {
            let kind: PDFLatentContent.Kind = isSignature(cover) ? .signatureCoversText : .coveredText
            let reference = cover.annotation.flatMap { annotations[$0].reference } ?? cover.owner
            return list.add(kind, reference, page: page.number, rectangle: text.box, detail: words(cover))
        }
        if text.isWhite, isOnWhite(text) {
            list.add(.whiteText, text.owner, page: page.number, rectangle: text.box)
        }
    }

    private func isBeyond(_ box: PDFRectangle) -> Bool {
        let (page, margin) = (page.box, Self.margin)
        return box.right < page.left - margin || box.left > page.right + margin || box.top < page.bottom - margin
            || box.bottom > page.top + margin
    }

    private func isOverImage(_ text: PaintedText) -> Bool {
        source.comparisons += images.count
        return text.points.contains { point in images.contains { $0.box.contains(point.x, point.y) } }
    }

    /// What hides all of a word, the last that does; nil where some of it is seen.
    private func cover(of text: PaintedText) -> PaintedArea? {
        var found: PaintedArea?
        for point in text.points {
            let cover = covers.last { area in
                source.comparisons += 1
                return area.order > text.order && area.box.contains(point.x, point.y)
            }
            guard let cover else { return nil }
            found = found ?? cover
        }
        return found
    }

    /// Whether nothing but white is under the text's middle.
    private func isOnWhite(_ text: PaintedText) -> Bool {
        let middle = text.points[1]
        source.comparisons += painted.areas.count
        let below = painted.areas.last { area in
            area.order < text.order && area.box.contains(middle.x, middle.y) && (area.isOpaque || !area.isWhite)
        }
        return below?.isWhite ?? true
    }

    private func isSignature(_ area: PaintedArea) -> Bool {
        area.annotation.map { annotations[$0].fieldType(source) == "Sig" } ?? false
    }

    private func words(_ cover: PaintedArea) -> String {
        cover.annotation.map { annotations[$0].subtype } ?? cover.source.rawValue
    }
}
