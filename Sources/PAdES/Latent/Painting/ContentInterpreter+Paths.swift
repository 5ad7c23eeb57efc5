import PDFSyntax

extension ContentInterpreter {
    func performPath(_ kind: ContentOperator) {
        let values = numbers
        path.keepsPieces = keepsCharacters
        switch kind {
        case .move where values.count >= 2: path.move(state.matrix.apply(values[0], values[1]))
        case .line where values.count >= 2: path.line(state.matrix.apply(values[0], values[1]))
        case .curve where values.count >= 6:
            for index in [0, 2, 4] { path.curve(state.matrix.apply(values[index], values[index + 1])) }
        case .curveFirst where values.count >= 4, .curveLast where values.count >= 4:
            for index in [0, 2] { path.curve(state.matrix.apply(values[index], values[index + 1])) }
        case .rectangle where values.count >= 4:
            let box = PDFRectangle(values[0], values[1], values[0] + values[2], values[1] + values[3])
            path.add(state.matrix.apply(box), isAlongAxes: state.matrix.keepsAxes)
        case .closePath: path.close()
        case .clip: path.clips = true
        case .fill, .fillStroke: fill(isEvenOdd: false, strokes: kind == .fillStroke)
        case .fillEvenOdd, .fillStrokeEvenOdd: fill(isEvenOdd: true, strokes: kind == .fillStrokeEvenOdd)
        case .stroke:
            noteLines()
            endPath(isPainted: true)
        case .endPath: endPath(isPainted: false)
        default: break
        }
    }

    private func fill(isEvenOdd: Bool, strokes: Bool) {
        path.finishPart()
        noteFill(isEvenOdd: isEvenOdd)
        if strokes { noteLines() }
        // By the even-odd rule one rectangle may be a hole in another.
        if !isEvenOdd || path.isRectangle {
            for box in path.rectangles { add(box, .path, isExact: true, isWhite: state.fill == .white, owner) }
        }
        if path.isIrregular || isEvenOdd && !path.isRectangle, let box = path.box {
            add(box, .path, isExact: false, isWhite: state.fill == .white, owner)
        }
        endPath(isPainted: false)
    }

    private func endPath(isPainted: Bool) {
        path.finishPart()
        if isPainted, let box = path.box { _ = isSeen(box) }
        if path.clips {
            if let box = path.box {
                state.clip(to: box, isExact: path.isRectangle)
            } else {
                state.isClipEmpty = true
            }
        }
        path = PaintedPath()
    }

    /// Notes an area; `isExact` says that all of the box is painted.
    func add(
        _ box: PDFRectangle,
        _ source: PaintedArea.Source,
        isExact: Bool,
        isWhite: Bool,
        _ owner: PDFReference?
    ) {
        guard !state.isClipEmpty, let visible = state.clip.map({ $0.intersection(box) }) ?? box, isSeen(visible) else {
            return
        }
        page.order += 1
        let area = PaintedArea(
            order: page.order,
            box: visible,
            source: source,
            isOpaque: isExact && state.isClipExact && state.hides && !visible.isEmpty,
            isPaintOpaque: state.hides,
            isWhite: isWhite,
            owner: owner,
            annotation: annotation
        )
        page.areas.append(area)
    }
}
