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
            if field.type != "Btn", event.widgets.contains(number) {
                worst = max(worst, pointerDisplay(number, widget))
            }
        }
        return worst
    }

    /// What a filled widget shows next to its value while the pointer is on it, where that is new.
    private func pointerDisplay(_ number: Int, _ widget: LatentAnnotation) -> PDFValueDisplay {
        let old = appearances(state.object(number, older), older)
        return Self.pointerKeys.reduce(.same) { worst, key in
            guard let new = widget.appearances(fieldDisplay.source)?[key], !isAppearanceSame(old?[key], new) else {
                return worst
            }
            return max(worst, fieldDisplay.display(widget, fieldDisplay.otherText(widget, key)))
        }
    }

    /// What may be shown instead of the normal appearance (table 170).
    private static let pointerKeys: [PDFName] = ["R", "D"]

    /// Whether a text field whose value stays is shown as it was: by the same appearance, or by the same glyphs at the
    /// same places and nothing else; where it had no appearance, by its value alone.
    func isTextKept(of widget: Int) -> Bool {
        let (old, new) = (state.object(widget, older), state.object(widget, newer))
        let (before, after) = (appearances(old, older), appearances(new, newer))
        guard let display = fieldDisplay.widget(new) else { return false }
        let isNormalSame = isAppearanceSame(before?["N"], after?["N"])
        guard isNormalSame || isRedrawn(old, display, new) else { return false }
        return Self.pointerKeys.allSatisfy { key in
            guard after?[key] != nil, !isAppearanceSame(before?[key], after?[key]) else { return true }
            guard hasKnownFonts(old, new, key), let normal = fieldDisplay.shownText(display),
                let other = fieldDisplay.otherText(display, key)
            else { return false }
            return normal.isPlain && other.isPlain && other.isSame(as: normal)
        }
    }

    private func isRedrawn(_ old: PDFObject, _ widget: LatentAnnotation, _ new: PDFObject) -> Bool {
        guard outlines.appearanceText(reader.dictionary(new, newer), newer) != nil, hasKnownFonts(old, new, "N"),
            let shown = fieldDisplay.shownText(widget), shown.isPlain
        else { return false }
        guard appearances(old, older)?["N"] != nil else { return fieldDisplay.display(widget, shown) == .same }
        let display = outlines.fieldDisplay(older)
        guard let earlier = display.widget(old).flatMap({ display.shownText($0) }), earlier.isPlain else {
            return false
        }
        return shown.isSame(as: earlier)
    }

    private func appearances(_ widget: PDFObject, _ revision: Int) -> PDFDictionary? {
        reader.dictionary(reader.dictionary(widget, revision)?["AP"], revision)
    }

    /// Whether an appearance is made of the same parts, none of which this revision changes.
    private func isAppearanceSame(_ old: PDFObject?, _ new: PDFObject?) -> Bool {
        var seen: Set<Int> = []
        return same.isSame(old, new) && !isChanged(new, &seen, depth: 0)
    }

    /// Whether an object that this revision writes anew is part of an appearance; yes where there are too many to tell.
    private func isChanged(_ object: PDFObject?, _ seen: inout Set<Int>, depth: Int) -> Bool {
        guard let object else { return false }
        guard depth < 24, reader.spend(1) else { return true }
        if let reference = object.reference {
            guard seen.insert(reference.number).inserted else { return false }
            if let own = touched[reference.number], own.wasDefined {
                guard let old = own.old, let new = own.new, same.isSame(old, new) else { return true }
            }
            return isChanged(reader.object(reference, newer)?.object, &seen, depth: depth + 1)
        }
        let entries = (object.stream?.dictionary ?? object.dictionary)?.entries ?? []
        // Nothing of an appearance has to lead back to the page.
        for entry in entries where entry.key != "Parent" && entry.key != "P" {
            if isChanged(entry.value, &seen, depth: depth + 1) { return true }
        }
        for element in object.array ?? [] where isChanged(element, &seen, depth: depth + 1) { return true }
        return false
    }

    /// Whether a new appearance shows its text in fonts that the old one or the form had under the same names, and
    /// nothing through other objects.
    private func hasKnownFonts(_ old: PDFObject, _ new: PDFObject, _ key: PDFName) -> Bool {
        func fonts(_ resources: PDFDictionary?, _ revision: Int) -> PDFDictionary {
            reader.dictionary(resources?["Font"], revision) ?? PDFDictionary([])
        }
        func appearance(_ widget: PDFObject, _ revision: Int, _ key: PDFName) -> PDFDictionary? {
            let resources = reader.value(appearances(widget, revision)?[key], revision)?.dictionary?["Resources"]
            return reader.dictionary(resources, revision)
        }
        let catalogue = reader.dictionary(reader.document.revisions[older].trailer["Root"], older)
        let form = reader.dictionary(catalogue?["AcroForm"], older)
        let fresh = appearance(new, newer, key)
        guard (reader.dictionary(fresh?["XObject"], newer)?.entries ?? []).isEmpty,
            (reader.dictionary(fresh?["ExtGState"], newer)?.entries ?? [])
                .allSatisfy({ reader.dictionary($0.value, newer)?["Font"] == nil })
        else { return false }
        let known = [fonts(appearance(old, older, "N"), older), fonts(reader.dictionary(form?["DR"], older), older)]
        var seen: Set<Int> = []
        return fonts(fresh, newer).entries.allSatisfy { font in
            !isChanged(font.value, &seen, depth: 0) && known.contains { same.isSame($0[font.key], font.value) }
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
