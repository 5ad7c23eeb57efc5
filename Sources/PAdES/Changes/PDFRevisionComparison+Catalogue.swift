import PDFSyntax

extension PDFRevisionComparison {
    /// What signing and keeping signatures valid change in the catalogue (ISO 32000-2 table 29); nothing else may.
    func compareCatalogue(_ number: Int, _ old: PDFDictionary, _ new: PDFDictionary) {
        for key in changedKeys(old, new) {
            switch key {
            case "AcroForm": claim(number, compareFormEntry(number, old[key], new[key]))
            case "DSS":
                guard reader.dictionary(new[key], newer) != nil else {
                    refuse(new[key], in: number, .securityStore, key.text)
                    continue
                }
                claim(number, PDFChangeClaim(.documentSecurityStore))
                accept(new[key], .securityStore, PDFChangeClaim(.documentSecurityStore))
            case "Metadata", "Extensions", "Version", "MarkInfo", "LastModified":
                guard isDescription(key, old[key], new[key]) else {
                    refuse(new[key], in: number, .catalogueEntry, key.text)
                    continue
                }
                claim(number, PDFChangeClaim(.metadata))
                accept(new[key], .metadata, PDFChangeClaim(.metadata))
            case "StructTreeRoot" where old[key] != nil && new[key] != nil:
                claim(number, compareStructure(number, old[key], new[key]))
            default: refuse(new[key], in: number, .catalogueEntry, key.text)
            }
        }
    }

    /// Whether an entry of the catalogue still is what describes a document, of the type that it has to have.
    private func isDescription(_ key: PDFName, _ old: PDFObject?, _ new: PDFObject?) -> Bool {
        guard let after = reader.value(new, newer) else { return key != "MarkInfo" }
        switch key {
        case "Metadata":
            guard let dictionary = after.stream?.dictionary, let reference = new?.reference else { return false }
            let type = reader.value(dictionary["Type"], newer)?.name
            let roles = state.marks[reference.number]?.roles.subtracting([.metadata, .shared]) ?? []
            return (type == nil || type == "Metadata") && roles.isEmpty
        case "Extensions":
            let roles =
                new?.reference.flatMap { state.marks[$0.number]?.roles.subtracting([.metadata, .shared]) } ?? []
            return after.dictionary != nil && after.stream == nil && roles.isEmpty
        case "Version": return after.name != nil
        case "LastModified": return after.string != nil
        default:
            // Whether a file is tagged may be said for the first time, and not taken back.
            let marked = reader.value(reader.dictionary(old, older)?["Marked"], older)?.boolean ?? false
            let isMarked = reader.value(after.dictionary?["Marked"], newer)?.boolean ?? false
            return after.dictionary != nil && (!marked || isMarked)
        }
    }

    private func compareFormEntry(_ number: Int, _ old: PDFObject?, _ new: PDFObject?) -> PDFChangeClaim? {
        guard let after = reader.dictionary(new, newer) else {
            refuse(new, in: number, .formEntry, "AcroForm")
            return nil
        }
        let host = new?.reference?.number ?? number
        if let reference = new?.reference {
            guard touched[reference.number]?.mark == nil else {
                refuse(new, in: number, .sharedObject, "AcroForm")
                return nil
            }
            state.markArray(.form, reference.number, owner: 0)
            state.markChain(new, newer)
        }
        let result = compareForm(host, reader.dictionary(old, older) ?? PDFDictionary([]), after)
        if problems[host] != nil, host != number { problem(number, .formEntry, "AcroForm") }
        claim(host, result ?? PDFChangeClaim(.metadata))
        return result ?? PDFChangeClaim(.metadata)
    }

    /// The interactive form (table 224): fields may come, default resources and flags with them.
    func compareForm(_ number: Int, _ old: PDFDictionary, _ new: PDFDictionary) -> PDFChangeClaim? {
        var result: PDFChangeClaim?
        for key in changedKeys(old, new) {
            switch key {
            case "Fields":
                if let reference = new[key]?.reference {
                    guard touched[reference.number]?.mark == nil else {
                        refuse(new[key], in: number, .sharedObject, key.text)
                        continue
                    }
                    state.markArray(.fields, reference.number, owner: 0)
                    state.markChain(new[key], newer)
                }
                let fields = compareFields(number, old[key], new[key], parent: 0)
                if let reference = new[key]?.reference { claim(reference.number, fields ?? PDFChangeClaim(.metadata)) }
                result.add(fields)
            case "SigFlags":
                let flags = reader.value(new[key], newer)?.integer ?? 0
                let before = reader.value(old[key], older)?.integer ?? 0
                guard before & ~flags == 0 else {
                    problem(number, .formEntry, key.text)
                    continue
                }
                result.add(PDFChangeClaim(.metadata))
            case "NeedAppearances":
                // True makes readers draw all fields anew, whatever their appearance was when it was signed.
                var fresh = PDFChangeClaim(.metadata)
                if reader.value(new[key], newer)?.boolean ?? false, !areTextFieldsEmpty {
                    guard areValuesShown else {
                        problem(number, .formEntry, key.text)
                        continue
                    }
                    fresh = PDFChangeClaim(.formFilling, subject: key.text)
                    fresh.isReplacingValue = true
                }
                result.add(fresh)
            case "DR":
                result.add(compareResources(number, old[key], new[key]))
            case "DA", "Q", "Type":
                guard reader.value(old[key], older).map({ $0.string?.bytes.isEmpty ?? false }) ?? true else {
                    problem(number, .formEntry, key.text)
                    continue
                }
                result.add(PDFChangeClaim(.metadata))
            default: refuse(new[key], in: number, key == "XFA" ? .xfaForm : .formEntry, key.text)
            }
        }
        return result
    }

    /// Default resources (table 224): names may come, and stay what they were.
    func compareResources(_ number: Int, _ old: PDFObject?, _ new: PDFObject?) -> PDFChangeClaim? {
        guard let after = reader.dictionary(new, newer) else {
            // Only fields that hold text are drawn with them.
            let isUsed = state.fields.values.contains { $0.type != "Sig" }
            guard new == nil, !isUsed else {
                refuse(new, in: number, .formEntry, "DR")
                return nil
            }
            return PDFChangeClaim(.metadata)
        }
        let before = reader.dictionary(old, older) ?? PDFDictionary([])
        let addition = PDFChangeClaim(.metadata)
        if let reference = new?.reference, old?.reference != reference {
            guard touched[reference.number]?.mark == nil else {
                refuse(new, in: number, .sharedObject, "DR")
                return nil
            }
            state.add(.defaultResources, to: reference.number)
            claim(reference.number, addition)
        }
        let mayReplace: Set<PDFName> = areAppearancesComplete ? ["XObject"] : []
        for key in changedKeys(before, after) {
            guard let earlier = reader.value(before[key], older) else {
                accept(after[key], .signedContent, addition)
                continue
            }
            guard case .dictionary(let names) = earlier.value, let now = reader.dictionary(after[key], newer) else {
                refuse(after[key], in: number, .formEntry, "DR")
                continue
            }
            for name in changedKeys(names, now) {
                guard names[name] == nil || mayReplace.contains(key) else {
                    refuse(now[name], in: number, .formEntry, "DR")
                    continue
                }
                accept(now[name], .signedContent, addition)
            }
            if let reference = after[key]?.reference { claim(reference.number, addition) }
        }
        return addition
    }

    /// Whether no appearance draws an external object that it does not name itself.
    ///
    /// No field is drawn with those of the default resources; tools keep parts of signatures there, under names that
    /// they all use.
    private var areAppearancesComplete: Bool {
        state.annotations.keys.allSatisfy { number in
            let node = reader.dictionary(state.object(number, older), older)
            guard let drawn = reader.dictionary(node?["AP"], older) else { return true }
            let states = drawn.entries.flatMap { entry in
                (reader.value(entry.value, older)?.dictionary?.entries.map(\.value) ?? []) + [entry.value]
            }
            return states.allSatisfy { state in
                guard let reference = state.reference, let stream = reader.object(reference, older),
                    let dictionary = stream.object.stream?.dictionary, dictionary["Resources"] == nil
                else { return true }
                guard let data = reader.data(stream, older) else { return false }
                // The operator Do.
                return !data.contains(UInt8(ascii: "D"))
            }
        }
    }
}
