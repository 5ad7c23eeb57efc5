import PDFSyntax

/// What text mark-up and links paint over a page (ISO 32000-2 §11.3.5, §12.5.6.5, §12.5.6.10).
extension PDFPageOutlines {
    /// The darkest colour that text is read through.
    private static let lightest = 0.4
    /// Broader lines are none.
    private static let broadest = 4.0

    /// The ink of mark-up that lets what is below it be seen; nil of any other.
    func lightMarkup(_ annotation: PDFDictionary?, _ revision: Int) -> PDFMarkupInk? {
        guard let ink = markup(annotation, revision), spend(ink.marks.count * ink.marks.count), ink.isLight else {
            return nil
        }
        return ink
    }

    /// The ink of mark-up; nil where it is not known, and where it cannot be seen through, as text and pictures cannot.
    private func markup(_ annotation: PDFDictionary?, _ revision: Int) -> PDFMarkupInk? {
        let border = reader.value(annotation?["Border"], revision)?.array ?? []
        let style = reader.dictionary(annotation?["BS"], revision)
        let width = border.count > 2 ? reader.value(border[2], revision)?.number : nil
        let widths = [width, reader.value(style?["W"], revision)?.number]
        guard widths.allSatisfy({ ($0 ?? 1) <= Self.broadest }) else { return nil }
        guard annotation?["AP"] != nil else {
            return drawn(annotation, isFramed: widths.allSatisfy { ($0 ?? 1) > 0 }, revision)
        }
        guard let outline = placed(annotation, revision), outline.isComplete, !outline.hasImages, !outline.hasStrings
        else { return nil }
        return PDFMarkupInk(marks: outline.ink?.marks ?? [], quads: quads(annotation, revision))
    }

    /// What readers draw without an appearance: areas in a light colour, lines, or the frame of a link.
    private func drawn(_ annotation: PDFDictionary?, isFramed: Bool, _ revision: Int) -> PDFMarkupInk? {
        let quads = quads(annotation, revision)
        let lines: [PDFRectangle]
        switch reader.value(annotation?["Subtype"], revision)?.name {
        case "Highlight":
            return highlight(annotation, quads, revision)
        case "Link":
            guard isFramed, let frame = rectangle(annotation?["Rect"], revision) else {
                lines = []
                break
            }
            lines = [
                PDFRectangle(frame.left, frame.bottom, frame.right, frame.bottom),
                PDFRectangle(frame.left, frame.top, frame.right, frame.top),
                PDFRectangle(frame.left, frame.bottom, frame.left, frame.top),
                PDFRectangle(frame.right, frame.bottom, frame.right, frame.top),
            ]
        case "StrikeOut":
            lines = quads.map { quad in
                let middle = (quad.bottom + quad.top) / 2
                return PDFRectangle(quad.left, middle, quad.right, middle)
            }
        default: lines = quads.map { PDFRectangle($0.left, $0.bottom, $0.right, $0.bottom) }
        }
        let marks = lines.map { PDFPaintMark(box: $0, parts: [$0], lineWidth: 1, transmittance: 0) }
        return PDFMarkupInk(marks: marks, quads: lines, neighbours: 1)
    }

    /// Readers draw the areas in C, in Multiply.
    private func highlight(
        _ annotation: PDFDictionary?,
        _ quads: [PDFRectangle],
        _ revision: Int
    ) -> PDFMarkupInk? {
        // Without a colour some readers take black; an empty one is none.
        guard let color = reader.value(annotation?["C"], revision)?.array else { return nil }
        if color.isEmpty { return PDFMarkupInk(marks: [], quads: quads) }
        let light = PDFContentGraphics.light(color.map { reader.value($0, revision)?.number ?? 0 })
        guard light >= Self.lightest else { return nil }
        let opacity = reader.value(annotation?["CA"], revision)?.number ?? 1
        let transmittance = 1 - min(1, max(0, opacity)) * (1 - light)
        let marks = quads.map { PDFPaintMark(box: $0, parts: nil, lineWidth: nil, transmittance: transmittance) }
        return PDFMarkupInk(marks: marks, quads: quads)
    }

    /// The rectangles around the text that is marked; the annotation's own without any.
    private func quads(_ annotation: PDFDictionary?, _ revision: Int) -> [PDFRectangle] {
        func numbers(_ key: PDFName) -> [Double] {
            (reader.value(annotation?[key], revision)?.array ?? []).prefix(2_048)
                .map { reader.value($0, revision)?.number ?? 0 }
        }
        let points = numbers("QuadPoints")
        var quads: [PDFRectangle] = []
        for start in stride(from: 0, to: points.count - 7, by: 8) {
            var quad = PDFRectangle(points[start], points[start + 1], points[start], points[start + 1])
            for index in stride(from: start + 2, to: start + 8, by: 2) {
                quad = quad.including(points[index], points[index + 1])
            }
            quads.append(quad)
        }
        if quads.isEmpty, let rectangle = rectangle(annotation?["Rect"], revision) { return [rectangle] }
        return quads
    }

    /// What an annotation's normal appearance shows, where it shows it on the page (§12.5.5); nil without a box.
    private func placed(_ annotation: PDFDictionary?, _ revision: Int) -> PDFContentOutline? {
        guard let reference = reader.dictionary(annotation?["AP"], revision)?["N"]?.reference,
            let form = reader.object(reference, revision)?.object.stream?.dictionary,
            let box = rectangle(form["BBox"], revision), let place = rectangle(annotation?["Rect"], revision)
        else { return nil }
        let own = matrix(form, revision)
        let shown = own.apply(box)
        guard shown.right > shown.left, shown.top > shown.bottom else { return nil }
        var fit = PDFMatrix()
        fit.a = (place.right - place.left) / (shown.right - shown.left)
        fit.d = (place.top - place.bottom) / (shown.top - shown.bottom)
        (fit.e, fit.f) = (place.left - shown.left * fit.a, place.bottom - shown.bottom * fit.d)
        return appearance(reference, revision, own.then(fit))
    }
}
