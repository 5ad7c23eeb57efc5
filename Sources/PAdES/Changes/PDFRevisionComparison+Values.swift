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
            event.widgets.allSatisfy({ isTextKept(of: $0) })
        {
            claim = PDFChangeClaim(.formFilling)
        }
        let reason = explain(field, event, &claim)
        claim?.subject = field.name
        claim?.isReplacingValue = event.isReplacingValue
        let covering = coveringWidgets(event)
        let hiding = claim?.kind == .formFilling ? event.widgets.filter(isCovering) : []
        for change in event.changes {
            let widget = state.annotations[change.number] == nil ? event.widgets.min() : change.number
            let place = widget.flatMap { state.annotations[$0] }
            let page = place.flatMap { state.pages[$0.page] }
            if var own = claim, !change.isSignatureOnly || event.signing != nil {
                own.page = page
                own.rectangle = place?.rectangle
                own.isHidingContent = widget.map(hiding.contains) ?? false
                own.isCoveringContent = own.isHidingContent || widget.map(covering.contains) ?? false
                self.claim(change.number, own)
            } else {
                problem(change.number, reason ?? change.reason, field.name, page: page)
            }
        }
        for (object, role, owner) in event.news {
            if let claim {
                accept(object, role, owner: owner, claim)
            } else {
                let page = state.annotations[owner].flatMap { state.pages[$0.page] }
                state.mark(object, role, owner: owner, isContent: true, newer) {
                    guard self.touched[$0]?.isNew ?? false else { return }
                    self.problem($0, reason ?? .appearanceWithoutValue, field.name, page: page)
                }
            }
        }
    }

    /// The widgets of a field that was there and is signed now, whose new appearance lies on something.
    private func coveringWidgets(_ event: PDFFieldEvent) -> Set<Int> {
        guard event.signing != nil else { return [] }
        return event.widgets.filter { number in
            let node = reader.dictionary(state.object(number, newer), newer)
            guard let placed = state.annotations[number], outlines.hasInk(node, newer) else { return false }
            return covers(number, placed, node)
        }
    }

    /// Takes the claim of a filled field back where it does not show its value, and gives the reason.
    private func explain(
        _ field: PDFFormField,
        _ event: PDFFieldEvent,
        _ claim: inout PDFChangeClaim?
    ) -> PDFUnexplainedReason? {
        guard event.hasNewValue, claim != nil else { return nil }
        switch display(of: field, event) {
        case .same: return nil
        case .unverified:
            claim?.isValueUnverified = true
            return nil
        case .different:
            claim = nil
            return .valueNotShown
        case .unknown:
            claim = nil
            return .budget
        }
    }
}
