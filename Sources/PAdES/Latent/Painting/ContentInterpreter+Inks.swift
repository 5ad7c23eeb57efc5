import PDFSyntax

/// The marks that paths leave in appearances, lines included.
extension ContentInterpreter {
    /// Notes what filling the path paints.
    func noteFill(isEvenOdd: Bool) {
        guard keepsCharacters else { return }
        if !isEvenOdd || path.isRectangle {
            for box in path.rectangles {
                note(.rectangle, box, [box], isExact: true, isPaintOpaque: state.hides, state.fillColor)
            }
        }
        // Filling closes what is open (§8.5.3.3.1).
        var path = path
        path.close()
        if path.isIrregular || isEvenOdd && !path.isRectangle, let box = path.box {
            let pieces = path.isCut ? [box] : path.pieces.map(\.box)
            note(.shape, box, pieces, isExact: false, isPaintOpaque: state.hides, state.fillColor)
        }
    }

    /// Notes the lines along the path.
    func noteLines() {
        guard keepsCharacters else { return }
        if path.isCut, let box = path.box { noteLine(around: box) }
        for piece in path.pieces { note(line: piece.box, isExact: piece.isAlongAxes) }
    }

    /// Notes lines that lie anywhere within a box.
    func noteLine(around box: PDFRectangle) { note(line: box, isExact: false) }

    private func note(line piece: PDFRectangle, isExact: Bool) {
        // A line of no width is as thin as the device can draw it (§8.4.3.2).
        let half = max(abs(state.lineWidth) * state.matrix.reach, 0.25) / 2
        let box = PDFRectangle(piece.left - half, piece.bottom - half, piece.right + half, piece.top + half)
        note(.line, box, [piece], isExact: isExact, isPaintOpaque: state.strokeHides, state.strokeColor)
    }

    private func note(
        _ form: PaintedInk.Form,
        _ box: PDFRectangle,
        _ pieces: [PDFRectangle],
        isExact: Bool,
        isPaintOpaque: Bool,
        _ color: PaintedColor?
    ) {
        guard !state.isClipEmpty, page.count <= source.budget.items,
            let visible = state.clip.map({ $0.intersection(box) }) ?? box, isSeen(visible)
        else { return }
        page.order += 1
        // Through a clipping path of any form the paint may have any form.
        let form = state.isClipExact ? form : .shape
        page.inks.append(
            PaintedInk(
                order: page.order,
                form: form,
                box: visible,
                pieces: state.isClipExact ? pieces : [visible],
                isExact: isExact && state.isClipExact,
                isPaintOpaque: isPaintOpaque,
                color: color
            )
        )
    }
}
