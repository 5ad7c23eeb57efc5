import PDFSyntax

/// Check boxes and radio buttons whose appearances a tool draws anew when it sets them (ISO 32000-2 §12.7.5.2).
extension PDFRevisionComparison {
    /// A mark is one character of a font of symbols, or a path.
    private static let maximumText = 1
    private static let pushbutton = 1 << 16

    /// Whether buttons show what their field's value says (§12.7.5.2.3), in appearances that are no more than buttons.
    func isProperlySet(_ field: PDFFormField, _ event: PDFFieldEvent) -> Bool {
        guard hasProperStates(field, event) else { return false }
        if event.widgets.isEmpty { return true }
        return isSetting(field) && !isPushbutton(field) && event.widgets.allSatisfy(isPlainButton)
    }

    private func hasProperStates(_ field: PDFFormField, _ event: PDFFieldEvent) -> Bool {
        let node = reader.dictionary(state.object(field.named, newer), newer)
        let value = reader.value(node?["V"], newer)?.name
        return event.states.allSatisfy { $0.state == nil || $0.state == "Off" || $0.state == value }
    }

    /// Whether the value says something else than before: without one a button is off.
    private func isSetting(_ field: PDFFormField) -> Bool {
        func value(_ revision: Int) -> PDFName {
            let node = reader.dictionary(state.object(field.named, revision), revision)
            return reader.value(node?["V"], revision)?.name ?? "Off"
        }
        return value(older) != value(newer)
    }

    /// Ff may be inherited (table 226).
    private func isPushbutton(_ field: PDFFormField) -> Bool {
        var node = reader.dictionary(state.object(field.named, older), older)
        for _ in 0..<PDFChangeState.maximumDepth {
            if let flags = reader.value(node?["Ff"], older)?.integer { return flags & Self.pushbutton != 0 }
            guard let parent = node?["Parent"] else { return false }
            node = reader.dictionary(parent, older)
        }
        return true
    }

    /// Whether each state of a widget is drawn without pictures and words, and those that are on with more than Off.
    private func isPlainButton(_ widget: Int) -> Bool {
        guard let node = reader.dictionary(state.object(widget, newer), newer),
            let appearances = reader.dictionary(node["AP"], newer)
        else { return false }
        for entry in appearances.entries {
            guard let states = reader.value(entry.value, newer), case .dictionary(let drawn) = states.value else {
                return false
            }
            var off: PDFContentOutline?
            var on: [PDFContentOutline] = []
            for drawing in drawn.entries {
                guard let reference = drawing.value.reference,
                    let outline = outlines.appearance(reference, newer), outline.isComplete, !outline.hasImages,
                    outline.text.count <= Self.maximumText
                else { return false }
                if drawing.key != "Off" {
                    on.append(outline)
                } else if outline.hasText {
                    return false
                } else {
                    off = outline
                }
            }
            if let off, entry.key == "N", !on.allSatisfy({ $0.shows(more: off) }) { return false }
        }
        return true
    }
}
