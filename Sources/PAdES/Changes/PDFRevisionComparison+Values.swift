import PDFSyntax

extension PDFRevisionComparison {
    /// A change that is explained if its field gets a value.
    func expect(
        _ number: Int,
        _ reason: PDFUnexplainedReason,
        of field: PDFFormField,
        isSignatureOnly: Bool = false
    ) {
        events[field.named, default: PDFFieldEvent()].changes.append(
            .init(number: number, reason: reason, isSignatureOnly: isSignatureOnly)
        )
    }

    /// The value of the field or widget `owner` changed in an object, which is itself or what its V refers to.
    func changeValue(_ number: Int, _ old: PDFObject?, _ new: PDFObject?, of owner: Int) {
        guard let field = state.fields[owner] else { return problem(number, .signedContent) }
        let before = reader.value(old, older)
        let after = reader.value(new, newer)
        expect(number, .fieldValue, of: field)
        var event = events[field.named] ?? PDFFieldEvent()
        defer { events[field.named] = event }
        switch (field.type, after?.value) {
        case ("Sig", _):
            guard before == nil, let new, let kind = signing(new) else {
                problem(number, before == nil ? .fieldValue : .signedValueChanged, field.name, page: page(of: number))
                return
            }
            event.signing = kind
            event.news.append((new, .signatureValue, owner))
            return
        case ("Tx", .string), ("Tx", .stream), ("Tx", nil), ("Btn", .name), ("Btn", nil), ("Ch", .string),
            ("Ch", .array),
            ("Ch", nil):
            break
        default:
            refuse(new, in: number, .fieldValue, field.name, page: page(of: number))
            return
        }
        event.news.append((new, .value, owner))
        event.hasNewValue = true
        let node = reader.dictionary(state.object(owner, older), older)
        if Self.isFilled(before), !same.isSame(node?["DV"], before) { event.isReplacingValue = true }
    }

    private static func isFilled(_ value: PDFObject?) -> Bool {
        switch value?.value {
        case nil, .null: false
        case .string(let string): string.bytes.contains { $0 > 32 && $0 != 0xFE && $0 != 0xFF }
        case .name(let name): name != "Off"
        case .array(let array): !array.isEmpty
        default: true
        }
    }

    func changeState(_ number: Int, _ new: PDFObject?, _ field: PDFFormField) {
        expect(number, .appearanceWithoutValue, of: field)
        events[field.named]?.states.append((number, reader.value(new, newer)?.name))
    }

    /// Something that an appearance is made of.
    func changeAppearance(_ number: Int, _ new: PDFObject?, of owner: Int) {
        if let field = state.fields[owner] {
            expect(number, .appearanceWithoutValue, of: field)
            events[field.named]?.widgets.insert(owner)
            events[field.named]?.news.append((new, .appearance, owner))
            // Fonts and other parts decide what the same text looks like.
            let subtype = reader.value(new?.stream?.dictionary["Subtype"], newer)?.name
            if subtype != "Form" { events[field.named]?.hasOtherParts = true }
        } else if state.annotations[owner] != nil {
            let claim = annotationClaim(owner, isNew: false, revision: newer)
            self.claim(number, claim)
            accept(new, .appearance, owner: owner, claim)
        } else {
            refuse(new, in: number, .signedContent)
        }
    }

    /// Decides about all fields once everything is known that happened to them.
    func settleFields() {
        for (named, event) in events.sorted(by: { $0.key < $1.key }) {
            guard let field = state.fields[named] else { continue }
            settle(field, event)
        }
        let isLocking = !readOnly.isEmpty && claims.values.contains { $0.kind == .signature }
        for number in readOnly.sorted() {
            claim(number, PDFChangeClaim(isLocking ? .signature : .formFilling, subject: state.fields[number]?.name))
        }
    }

    private func settle(_ field: PDFFormField, _ event: PDFFieldEvent) {
        var claim: PDFChangeClaim?
        if let signing = event.signing {
            let isShown = event.widgets.contains { state.annotations[$0]?.isVisible ?? false }
            claim = PDFChangeClaim(signing == .documentTimeStamp && !isShown ? signing : .signature)
        } else if event.hasNewValue {
            if field.type != "Btn" || isProperlySet(field, event) {
                claim = PDFChangeClaim(.formFilling)
            }
        } else if field.type == "Tx" || field.type == "Ch", !event.widgets.isEmpty, event.states.isEmpty,
            event.widgets.allSatisfy({ isTextKept(of: $0, field) })
        {
            claim = PDFChangeClaim(.formFilling)
        }
        claim?.subject = field.name
        claim?.isReplacingValue = event.isReplacingValue
        for change in event.changes {
            let place = state.annotations[change.number] ?? event.widgets.min().flatMap { state.annotations[$0] }
            let page = place.flatMap { state.pages[$0.page] }
            if var own = claim, !change.isSignatureOnly || event.signing != nil {
                own.page = page
                own.rectangle = place?.rectangle
                self.claim(change.number, own)
            } else {
                problem(change.number, change.reason, field.name, page: page)
            }
        }
        for (object, role, owner) in event.news {
            if let claim {
                accept(object, role, owner: owner, claim)
            } else {
                state.mark(object, role, owner: owner, isContent: true, newer) {
                    if self.touched[$0]?.isNew ?? false { self.problem($0, .appearanceWithoutValue, field.name) }
                }
            }
        }
    }

    /// Whether a text field's appearance still says what it said, or what the value says.
    private func isTextKept(of widget: Int, _ field: PDFFormField) -> Bool {
        let (old, new) = (state.object(widget, older), state.object(widget, newer))
        guard let after = outlines.appearanceText(reader.dictionary(new, newer), newer), hasKnownFonts(old, new) else {
            return false
        }
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
