import PDFSyntax

/// Lists what is painted on pages: their content, then the appearances of their annotations.
final class PagePainter {
    private static let maximumStreams = 4_096
    private static let maximumAnnotations = 4_000

    private let source: LatentSource
    private let interpreter: ContentInterpreter

    init(_ source: LatentSource, _ layers: OptionalContent) {
        self.source = source
        interpreter = ContentInterpreter(source, layers)
    }

    /// What is on a page, and its annotations in their order.
    func paint(_ page: LatentPage) -> (page: PaintedPage, annotations: [LatentAnnotation]) {
        interpreter.page = PaintedPage()
        begin(page.box, owner: page.reference)
        interpreter.run(content(page), page.resources, depth: 0)
        let annotations = annotations(page)
        for (index, annotation) in annotations.enumerated() where !annotation.isHidden {
            paint(annotation, index, page)
        }
        let painted = interpreter.page
        interpreter.page = PaintedPage()
        return (painted, annotations)
    }

    /// The characters that an appearance shows, U+FFFD where a character is not known.
    func characters(_ appearance: PDFIndirectObject) -> [Character] { shown(appearance).characters }

    /// What an appearance paints, with its characters; `defaults` are the resources where it has none of its own,
    /// and `placing` puts it where it is shown.
    func shown(
        _ appearance: PDFIndirectObject,
        defaults: PDFDictionary? = nil,
        placing: AffineMatrix = .identity
    ) -> PaintedPage {
        let outer = (interpreter.page, interpreter.resources)
        interpreter.page = PaintedPage()
        interpreter.resources = defaults.map { [$0] } ?? []
        interpreter.keepsCharacters = true
        begin(ContentInterpreter.everywhere, owner: appearance.reference)
        interpreter.state.matrix = placing
        interpreter.paintForm(appearance, 0)
        let shown = interpreter.page
        interpreter.keepsCharacters = false
        (interpreter.page, interpreter.resources) = outer
        return shown
    }

    private func begin(_ box: PDFRectangle, owner: PDFReference?) {
        interpreter.state = GraphicsState()
        interpreter.owner = owner
        interpreter.annotation = nil
    }

    /// The data of all content streams, one behind the other (§7.7.3.3, Contents).
    private func content(_ page: LatentPage) -> [UInt8] {
        guard let contents = page.dictionary["Contents"] else { return [] }
        let streams = source.array(contents)?.prefix(Self.maximumStreams).map { $0 } ?? [contents]
        var content: [UInt8] = []
        for object in streams {
            guard let stream = source.target(object) else { continue }
            guard stream.object.stream != nil, let data = source.data(stream) else {
                interpreter.page.gaps.insert("unreadable")
                continue
            }
            content += data
            content.append(10)
        }
        return content
    }

    private func annotations(_ page: LatentPage) -> [LatentAnnotation] {
        let objects = source.array(page.dictionary["Annots"]) ?? []
        if objects.count > Self.maximumAnnotations { interpreter.page.gaps.insert("annotations") }
        return objects.prefix(Self.maximumAnnotations).compactMap { object in
            source.dictionary(object).map { LatentAnnotation($0, object.reference, source) }
        }
    }

    /// Algorithm of §12.5.5: the appearance's box, transformed by its matrix, goes into the annotation's rectangle.
    private func paint(_ annotation: LatentAnnotation, _ index: Int, _ page: LatentPage) {
        guard annotation.subtype != "Popup", let rectangle = annotation.rectangle else { return }
        begin(page.box, owner: annotation.reference)
        interpreter.annotation = index
        interpreter.inside(interpreter.layerState(annotation.dictionary["OC"])) {
            guard let appearance = annotation.appearance, let form = appearance.object.dictionary else {
                paintInterior(annotation, rectangle)
                return
            }
            let matrix =
                source.numbers(form["Matrix"]).flatMap { AffineMatrix(numbers: $0) } ?? AffineMatrix.identity
            guard let box = source.rectangle(form["BBox"]).map(matrix.apply), !box.isEmpty else { return }
            let (x, y) = (rectangle.width / box.width, rectangle.height / box.height)
            interpreter.state.matrix = AffineMatrix(
                x,
                0,
                0,
                y,
                rectangle.left - box.left * x,
                rectangle.bottom - box.bottom * y
            )
            interpreter.paintForm(appearance, 0)
        }
        interpreter.annotation = nil
    }

    /// Viewers fill the interior of some annotations that have no appearance by themselves (§12.5.6.6, §12.5.6.8).
    private func paintInterior(_ annotation: LatentAnnotation, _ rectangle: PDFRectangle) {
        let key: PDFName? = annotation.subtype == "Square" ? "IC" : annotation.subtype == "FreeText" ? "C" : nil
        guard let key, let color = source.numbers(annotation.dictionary[key], limit: 4), !color.isEmpty,
            source.number(annotation.dictionary["CA"]) ?? 1 >= 0.95
        else { return }
        let space: GraphicsState.ColorSpace = color.count == 4 ? .subtractive : .additive(color.count)
        let isWhite = GraphicsState.paint(color, space) == .white
        interpreter.add(rectangle, .path, isExact: true, isWhite: isWhite, annotation.reference)
    }
}
