import PDFSyntax

extension PDFRevisionComparison {
    /// Sends a touched object to the rules of its roles.
    func judge(_ number: Int) {
        guard let object = touched[number] else { return }
        let roles = object.mark?.roles ?? []
        if state.containers.contains(number), object.wasDefined {
            guard let old = object.old, let new = object.new, same.isSame(old, new) else {
                problem(number, .objectStreamReplaced)
                return
            }
        }
        guard object.isDefined else {
            if !roles.isEmpty { judgeFreed(number, roles) }
            return
        }
        if isFileStructure(object), roles.isEmpty { return claim(number, PDFChangeClaim(.fileStructure)) }
        // What nothing led to before is explained by what leads to it now.
        guard !roles.isEmpty else { return }
        guard object.wasDefined else { return problem(number, .previouslyUndefined) }
        guard let old = object.old, let new = object.new else { return problem(number, .unreadable) }
        guard old.reference == new.reference else { return problem(number, .generationChanged) }
        guard !same.isSame(old, new) else { return claim(number, PDFChangeClaim(.unchangedRewrite)) }
        let own = roles.subtracting(.structural)
        if roles.isDisjoint(with: .structural) {
            judgeBelonging(number, own, old.object, new.object, owner: object.mark?.owner ?? 0)
        } else {
            judgeStructural(number, roles, old.object, new.object)
        }
    }

    private func isFileStructure(_ object: PDFTouchedObject) -> Bool {
        guard let new = object.new, let type = new.object.stream?.dictionary["Type"]?.name else { return false }
        return type == "ObjStm" || type == "XRef"
    }

    private func judgeStructural(_ number: Int, _ roles: PDFObjectRoles, _ old: PDFObject, _ new: PDFObject) {
        guard case .dictionary(let before) = old.value, case .dictionary(let after) = new.value else {
            return problem(number, .typeChanged, page: page(of: number))
        }
        switch roles {
        case .catalogue: compareCatalogue(number, before, after)
        case .page: comparePage(number, before, after)
        case .pageTree:
            // iText writes its version there.
            guard changedKeys(before, after) == ["ITXT"], after["ITXT"]?.string != nil else {
                return problem(number, .pageTree)
            }
            claim(number, PDFChangeClaim(.metadata))
        case .field, [.field, .annotation]: compareField(number, before, after)
        case .annotation: compareAnnotation(number, before, after)
        default: refuse(new, in: number, .sharedObject, page: page(of: number))
        }
    }

    private func judgeBelonging(
        _ number: Int,
        _ roles: PDFObjectRoles,
        _ old: PDFObject,
        _ new: PDFObject,
        owner: Int
    ) {
        switch roles {
        case .form:
            guard case .dictionary(let before) = old.value, case .dictionary(let after) = new.value else {
                return problem(number, .typeChanged)
            }
            claim(number, compareForm(number, before, after))
        case .fields: claim(number, compareFields(number, old, new, parent: 0))
        case .kids: claim(number, compareFields(number, old, new, parent: owner))
        case .annotations: claim(number, compareAnnotations(number, old, new, page: owner))
        case .defaultResources, [.defaultResources, .shared], [.defaultResources, .appearance],
            [.defaultResources, .appearance, .shared]:
            // Appearances use the names that were there when they were made.
            claim(number, compareResources(number, old, new))
        case .appearance: changeAppearance(number, new, of: owner)
        case .value: changeValue(number, old, new, of: owner)
        case .signatureValue, [.signatureValue, .shared]:
            refuse(new, in: number, .signedValueChanged, state.fields[owner]?.name, page: page(of: number))
        case .securityStore, [.securityStore, .shared]:
            claim(number, PDFChangeClaim(.documentSecurityStore))
            accept(new, .securityStore, PDFChangeClaim(.documentSecurityStore))
        case .structure, [.structure, .shared]: claim(number, compareStructure(number, old, new))
        case .metadata, [.metadata, .shared]:
            guard (old.stream == nil) == (new.stream == nil) else { return problem(number, .typeChanged) }
            claim(number, PDFChangeClaim(.metadata))
            accept(new, .metadata, PDFChangeClaim(.metadata))
        default:
            let isContent = roles.subtracting(.shared) == .signedContent
            if isContent, state.xfa.contains(number) { return refuse(new, in: number, .xfaForm, "XFA") }
            refuse(new, in: number, isContent ? .signedContent : .sharedObject, page: page(of: number))
        }
    }

    private func judgeFreed(_ number: Int, _ roles: PDFObjectRoles) {
        let owner = touched[number]?.mark?.owner ?? 0
        switch roles {
        case .annotation:
            claim(number, removalClaim(number))
            remove(annotation: number)
        case .appearance: changeAppearance(number, nil, of: owner)
        case .value: changeValue(number, touched[number]?.old?.object, nil, of: owner)
        case .securityStore: claim(number, PDFChangeClaim(.documentSecurityStore))
        case .metadata: claim(number, PDFChangeClaim(.metadata))
        case .field, [.field, .annotation]:
            problem(number, .fieldRemoved, state.fields[number]?.name, page: page(of: number))
        default: problem(number, .objectFreed, page: page(of: number))
        }
    }

    /// The trailer's entries that say what the document is (ISO 32000-2 §7.5.5).
    func compareTrailers(_ old: PDFDictionary, _ new: PDFDictionary) {
        let ignored: Set<PDFName> = [
            "Size", "Prev", "XRefStm", "Type", "W", "Index", "Length", "Filter", "DecodeParms", "Info", "ID",
        ]
        let isIdentified = reader.document.isEncrypted
        for key in Self.keys(old, new)
        where !ignored.contains(key) && !PDFChangeState.unusedTrailerKeys.contains(key)
            && !same.isSame(old[key], new[key])
        {
            // What no reader needs may go, what leads to objects may not.
            if new[key] == nil, key != "Root", key != "Encrypt" { continue }
            trailerProblem = trailerProblem ?? (.trailerEntry, key.text, new[key]?.reference)
            state.mark(new[key], .signedContent, isContent: true, newer) {
                if self.touched[$0]?.isNew ?? false { self.problem($0, .trailerEntry, key.text) }
            }
        }
        let (before, after) = (identifier(old, older), identifier(new, newer))
        // Keys of encrypted documents are made of it.
        if isIdentified, let before, let after, !same.isSame(before, after) {
            trailerProblem = trailerProblem ?? (.trailerEntry, "ID", nil)
        }
        if !same.isSame(old["Info"], new["Info"]) { accept(new["Info"], .metadata, PDFChangeClaim(.metadata)) }
    }

    /// The first, permanent part (§14.4).
    private func identifier(_ trailer: PDFDictionary, _ revision: Int) -> PDFObject? {
        reader.value(reader.value(trailer["ID"], revision)?.array?.first, revision)
    }

    static func keys(_ old: PDFDictionary, _ new: PDFDictionary) -> [PDFName] {
        Set(old.entries.map(\.key)).union(new.entries.map(\.key)).sorted { $0.text < $1.text }
    }

    /// The keys whose values are not the same.
    func changedKeys(_ old: PDFDictionary, _ new: PDFDictionary) -> [PDFName] {
        Self.keys(old, new).filter { !same.isSame(old[$0], new[$0]) }
    }

    func claim(_ number: Int, _ claim: PDFChangeClaim?) {
        if let claim { self.claim(number, claim) }
    }
}

extension Optional where Wrapped == PDFChangeClaim {
    /// Both, where there are two.
    mutating func add(_ other: PDFChangeClaim?) {
        guard let other else { return }
        self?.merge(other)
        if self == nil { self = other }
    }
}
