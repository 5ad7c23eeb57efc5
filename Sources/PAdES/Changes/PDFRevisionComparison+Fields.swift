import PDFSyntax

extension PDFRevisionComparison {
    /// Keys of a new signature field and its widget (ISO 32000-2 tables 168, 191, 226, 235).
    private static let signatureFieldKeys: Set<PDFName> = [
        "Type", "Subtype", "FT", "T", "TU", "TM", "Ff", "V", "Rect", "F", "P", "AP", "AS", "MK", "DA", "Q", "BS",
        "Border", "C", "H", "Parent", "Kids", "Lock", "SV", "NM", "M", "StructParent", "Contents", "DR", "DS", "DV",
    ]

    /// An array of fields: those that were there stay, signature fields may come (§12.7.4).
    func compareFields(_ number: Int, _ old: PDFObject?, _ new: PDFObject?, parent: Int) -> PDFChangeClaim? {
        guard let after = reader.value(new, newer)?.array else {
            refuse(new, in: number, .formEntry, "Fields")
            return nil
        }
        let before = reader.value(old, older)?.array ?? []
        let known = Set(before.compactMap(\.reference))
        let now = Set(after.compactMap(\.reference))
        if let gone = known.subtracting(now).min() {
            problem(number, .fieldRemoved, state.fields[gone.number]?.name)
        }
        guard after.allSatisfy({ $0.reference != nil }) else {
            refuse(new, in: number, .formEntry, "Fields")
            return nil
        }
        var result: PDFChangeClaim?
        var seen = known
        for element in after {
            guard let reference = element.reference, seen.insert(reference).inserted else { continue }
            result.add(addField(reference, to: number, parent: parent, inherited: nil, depth: 0))
        }
        return result ?? PDFChangeClaim(.metadata)
    }

    /// A field that was not there: it has to be a signature field.
    private func addField(
        _ reference: PDFReference,
        to host: Int,
        parent: Int,
        inherited: PDFChangeClaim?,
        depth: Int
    ) -> PDFChangeClaim? {
        let object = PDFObject(.reference(reference), range: 0..<0)
        guard depth < PDFChangeState.maximumDepth, touched[reference.number]?.isNew ?? false,
            state.marks[reference.number] == nil, let node = reader.dictionary(object, newer)
        else {
            refuse(object, in: host, .fieldAdded, state.fields[reference.number]?.name)
            return nil
        }
        // A field that holds a value is not made a folder of others.
        if node["T"] != nil, inherited == nil, let above = state.fields[parent],
            above.type != nil && above.type != "Sig" || state.annotations[parent] != nil
        {
            refuse(object, in: host, .fieldAdded, above.name)
            problem(reference.number, .fieldAdded, above.name)
            return nil
        }
        let names = state.fieldNames.count
        let kids = state.placeField(reference.number, node, parent: parent, isNew: true, newer)
        guard let field = state.fields[reference.number] else { return nil }
        let isNamed = field.named == reference.number
        let isFolder = field.type == nil && isNamed && !kids.isEmpty
        // A signature that is there already shows where it showed.
        let isSettled = !isNamed && inherited == nil && reader.value(oldValue(of: parent), older) != nil
        let unknown = node.entries.first { !Self.signatureFieldKeys.contains($0.key) }
        guard field.type == "Sig" || isFolder, !isNamed || state.fieldNames.count > names, unknown == nil, !isSettled
        else {
            let reason: PDFUnexplainedReason = field.type == "Sig" ? .fieldEntry : .fieldAdded
            problem(host, .fieldAdded, field.name)
            refuse(.init(.dictionary(node), range: 0..<0), in: reference.number, reason, field.name)
            return nil
        }
        var result = inherited ?? PDFChangeClaim(.signature, subject: field.name)
        result.isNew = true
        if let value = node["V"] {
            guard let kind = signing(value) else {
                refuse(value, in: reference.number, .fieldValue, field.name)
                return nil
            }
            result.kind = kind
        } else if inherited == nil, isVisible(node), outlines.hasInk(node, newer) || hasGround(node, newer) {
            refuse(node["AP"], in: reference.number, .appearanceWithoutValue, field.name)
            problem(host, .fieldAdded, field.name)
            return nil
        }
        if result.kind == .documentTimeStamp, isVisible(node) { result.kind = .signature }
        let isWidget = reader.value(node["Subtype"], newer)?.name == "Widget"
        if isWidget { newWidgets[reference.number] = result }
        let accepted = result
        state.markField(reference.number, node, newer) { self.claim($0, accepted) }
        if let array = node["Kids"]?.reference { claim(array.number, accepted) }
        for kid in kids {
            guard let below = kid.reference else {
                problem(reference.number, .fieldEntry, field.name)
                continue
            }
            let (host, next) = (reference.number, depth + 1)
            if let added = addField(below, to: host, parent: host, inherited: accepted, depth: next) {
                result.merge(added)
            }
        }
        claim(reference.number, result)
        return result
    }

    /// Whether a widget is to be drawn with a ground, a caption or an icon of its own (table 192).
    func hasGround(_ node: PDFDictionary?, _ revision: Int) -> Bool {
        let characteristics = reader.dictionary(node?["MK"], revision)
        if !(reader.value(characteristics?["BG"], revision)?.array ?? []).isEmpty { return true }
        return ["CA", "RC", "AC", "I", "RI", "IX"].contains { reader.value(characteristics?[$0], revision) != nil }
    }

    private func oldValue(of field: Int) -> PDFObject? {
        let named = state.fields[field]?.named ?? field
        return reader.dictionary(state.object(named, older), older)?["V"]
    }

    private func isVisible(_ node: PDFDictionary) -> Bool {
        guard node["Rect"] != nil else { return false }
        return PDFPlacedAnnotation(node, page: 0) { self.reader.value($0, self.newer) }.isVisible
    }

    /// What a new value of a signature field is; nil unless it is a signature dictionary that was in nobody's use.
    func signing(_ value: PDFObject) -> PDFChangeKind? {
        if let reference = value.reference, state.marks[reference.number] != nil { return nil }
        guard let dictionary = reader.dictionary(value, newer),
            reader.value(dictionary["Contents"], newer)?.string != nil
        else { return nil }
        let isTimeStamp =
            reader.value(dictionary["Type"], newer)?.name == "DocTimeStamp"
            || reader.value(dictionary["SubFilter"], newer)?.name == "ETSI.RFC3161"
        return isTimeStamp ? .documentTimeStamp : .signature
    }

    /// A field or widget that was there (tables 168 and 226).
    func compareField(_ number: Int, _ old: PDFDictionary, _ new: PDFDictionary) {
        guard let field = state.fields[number] else { return }
        for key in changedKeys(old, new) {
            let (before, after) = (old[key], new[key])
            switch key {
            case "V": changeValue(number, before, after, of: number)
            case "AP":
                expect(number, .appearanceWithoutValue, of: field)
                events[field.named, default: PDFFieldEvent()].widgets.insert(number)
                events[field.named]?.news.append((after, .appearance, number))
            case "AS": changeState(number, after, field)
            case "Kids":
                let kids = compareFields(number, before, after, parent: number)
                if let array = after?.reference {
                    state.markArray(.kids, array.number, owner: number)
                    state.markChain(after, newer)
                    claim(array.number, kids)
                }
                claim(number, kids)
            case "Ff":
                compareFlags(number, before, after, field)
            case "Rect": compareRectangle(number, before, new, field)
            case "BS" where before == nil && isDefaultBorder(after):
                claim(number, PDFChangeClaim(.metadata, subject: field.name))
            case "F":
                let flags = reader.value(after, newer)?.integer ?? 0
                if flags == (reader.value(before, older)?.integer ?? 0) | 4, flags & 34 == 0 {
                    claim(number, PDFChangeClaim(.metadata, subject: field.name))
                } else {
                    expect(number, .fieldEntry, of: field, isSignatureOnly: true)
                }
            case "M": claim(number, PDFChangeClaim(.metadata, subject: field.name))
            case "Type", "P", "StructParent":
                guard before == nil else {
                    refuse(after, in: number, .fieldEntry, field.name, page: page(of: number))
                    continue
                }
                claim(number, PDFChangeClaim(.metadata, subject: field.name))
            case "DA", "Q", "RV", "DS", "I", "TI": expect(number, .fieldEntry, of: field)
            case "Lock", "SV", "MK":
                expect(number, .fieldEntry, of: field, isSignatureOnly: true)
                events[field.named]?.news.append((after, .signedContent, number))
            default:
                refuse(after, in: number, .fieldEntry, field.name, page: page(of: number))
            }
        }
    }

    /// The flags of a field: one that becomes read-only; zero may be written down where there was none.
    private func compareFlags(_ number: Int, _ before: PDFObject?, _ after: PDFObject?, _ field: PDFFormField) {
        let flags = reader.value(after, newer)?.integer ?? 0
        switch flags {
        case reader.value(before, older)?.integer ?? 0:
            claim(number, PDFChangeClaim(.metadata, subject: field.name))
        case (reader.value(before, older)?.integer ?? 0) | 1: readOnly.insert(number)
        default: problem(number, .fieldEntry, field.name, page: page(of: number))
        }
    }

    /// The place of a widget: the same in other words, or none where an invisible signature goes into the field.
    private func compareRectangle(_ number: Int, _ before: PDFObject?, _ new: PDFDictionary, _ field: PDFFormField) {
        let numbers = reader.value(before, older)?.array?.map { reader.value($0, older)?.number } ?? []
        guard let placed = state.annotations[number], let there = PDFRectangle(numbers) else {
            refuse(new["Rect"], in: number, .fieldEntry, field.name, page: page(of: number))
            return
        }
        let now = PDFPlacedAnnotation(new, page: placed.page) { self.reader.value($0, self.newer) }
        guard let rectangle = now.rectangle else {
            refuse(new["Rect"], in: number, .fieldEntry, field.name, page: page(of: number))
            return
        }
        if rectangle.isAlmost(there) {
            claim(number, PDFChangeClaim(.metadata, subject: field.name))
        } else if rectangle.right <= rectangle.left, rectangle.top <= rectangle.bottom {
            expect(number, .fieldEntry, of: field, isSignatureOnly: true)
            state.annotations[number] = now
        } else {
            refuse(new["Rect"], in: number, .fieldEntry, field.name, page: page(of: number))
            move(number, new, field)
        }
    }

    /// One unit wide and solid is what is drawn without an entry (table 168).
    private func isDefaultBorder(_ border: PDFObject?) -> Bool {
        guard let style = reader.dictionary(border, newer) else { return false }
        return style.entries.allSatisfy { entry in
            switch entry.key {
            case "Type": true
            case "W": reader.value(entry.value, newer)?.number == 1
            case "S": reader.value(entry.value, newer)?.name == "S"
            default: false
            }
        }
    }

    /// Says where a widget is put that stood somewhere else.
    private func move(_ number: Int, _ new: PDFDictionary, _ field: PDFFormField) {
        guard let page = state.annotations[number]?.page else { return }
        let placed = PDFPlacedAnnotation(new, page: page) { self.reader.value($0, self.newer) }
        state.annotations[number] = placed
        var claim = PDFChangeClaim(field.type == "Sig" ? .signature : .formFilling, subject: field.name)
        locate(&claim, number, placed, new)
        self.claim(number, claim)
    }
}
