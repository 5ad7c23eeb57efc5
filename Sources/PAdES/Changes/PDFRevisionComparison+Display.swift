import PDFSyntax

/// What filled fields show (ISO 32000-2 §12.7.4.3).
extension PDFRevisionComparison {
    /// How the widgets of a field that got a value show it, the worst of them.
    func display(of field: PDFFormField, _ event: PDFFieldEvent) -> PDFValueDisplay {
        var worst = PDFValueDisplay.same
        for number in state.nodes[field.named] ?? [] {
            guard state.annotations[number]?.isVisible ?? false else { continue }
            guard reader.spend(1) else { return .unknown }
            guard let widget = fieldDisplay.widget(state.object(number, newer)) else { continue }
            let own =
                field.type == "Btn"
                ? fieldDisplay.stateDisplay(widget)
                : fieldDisplay.display(widget, isFresh: event.widgets.contains(number))
            worst = max(worst, own)
        }
        return worst
    }

    /// Whether a text field's appearance still says what it said, or what the value says.
    func isTextKept(of widget: Int, _ field: PDFFormField) -> Bool {
        let (old, new) = (state.object(widget, older), state.object(widget, newer))
        guard let after = outlines.appearanceText(reader.dictionary(new, newer), newer), hasKnownFonts(old, new),
            let shown = fieldDisplay.widget(new).flatMap({ fieldDisplay.shownText($0) }), !shown.isObscured,
            !shown.hasOtherInk
        else { return false }
        if let before = outlines.appearanceText(reader.dictionary(old, older), older) { return before == after }
        return after == shownValue(of: field, newer)
    }

    /// Whether a new appearance shows its text in fonts that the old one or the form had under the same names.
    private func hasKnownFonts(_ old: PDFObject, _ new: PDFObject) -> Bool {
        func fonts(_ holder: PDFObject?, _ revision: Int) -> PDFDictionary {
            let resources = reader.dictionary(holder, revision)
            return reader.dictionary(resources?["Font"], revision) ?? PDFDictionary([])
        }
        func appearance(_ widget: PDFObject, _ revision: Int) -> PDFDictionary? {
            let appearances = reader.dictionary(reader.dictionary(widget, revision)?["AP"], revision)
            return reader.value(appearances?["N"], revision)?.dictionary
        }
        let catalogue = reader.dictionary(reader.document.revisions[older].trailer["Root"], older)
        let form = reader.dictionary(catalogue?["AcroForm"], older)
        let known = [fonts(appearance(old, older)?["Resources"], older), fonts(form?["DR"], older)]
        return fonts(appearance(new, newer)?["Resources"], newer).entries.allSatisfy { font in
            font.value.reference.map { touched[$0.number] == nil } ?? true
                && known.contains { same.isSame($0[font.key], font.value) }
        }
    }

    /// Whether no text or choice field shows something else than its value, which readers would show instead.
    var areValuesShown: Bool {
        let display = outlines.fieldDisplay(older)
        return state.fields.allSatisfy { number, field in
            guard field.type == "Tx" || field.type == "Ch", !field.isNew, state.annotations[number]?.isVisible ?? false,
                let widget = display.widget(state.object(number, older))
            else { return true }
            return reader.spend(1) && display.display(widget, isFresh: true) < .different
        }
    }

    /// Whether no field holds text that could look otherwise once readers draw it anew.
    var areTextFieldsEmpty: Bool {
        state.fields.allSatisfy { _, field in
            field.isNew || field.type == "Sig" || field.type == "Btn" || shownValue(of: field, older).isEmpty
        }
    }

    /// A text value as an appearance in a simple font would show it, without spaces.
    private func shownValue(of field: PDFFormField, _ revision: Int) -> [UInt8] {
        let named = reader.dictionary(state.object(field.named, revision), revision)
        guard let string = reader.value(named?["V"], revision)?.string else { return [] }
        return PDFFieldNameText.text(string).unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }
            .filter { $0 > 32 }
    }
}
