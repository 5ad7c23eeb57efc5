import PDFSyntax

/// The structure of tagged files (ISO 32000-2 §14.7): tools that tag a new signature field add to it, and add only.
extension PDFRevisionComparison {
    private static let maximumDepth = 8
    /// Entries that may come to a dictionary that was there.
    private static let additions: Set<PDFName> = [
        "K", "Kids", "Nums", "Names", "ParentTree", "IDTree", "Type",
    ]
    /// Numbers that follow from what was added.
    private static let counts: Set<PDFName> = ["ParentTreeNextKey", "Limits"]

    /// A part of the structure: what was there stays, new elements may come.
    func compareStructure(_ number: Int, _ old: PDFObject?, _ new: PDFObject?) -> PDFChangeClaim? {
        var news: [PDFObject] = []
        guard isAdditive(old, new, depth: 0, &news) else {
            refuse(new, in: number, .signedContent, "StructTreeRoot")
            return nil
        }
        var claim = PDFChangeClaim(.signature)
        claim.isNew = true
        let accepted = claim
        for object in news {
            var isReadAloud = Self.isReadAloud(object.dictionary)
            state.mark(object, .structure, newer) { number in
                self.claim(number, accepted)
                if Self.isReadAloud(self.touched[number]?.new?.object.dictionary) { isReadAloud = true }
            }
            if isReadAloud { problem(number, .signedContent, "StructTreeRoot") }
        }
        return claim
    }

    /// Text in place of what a page shows, and what a page shows, are no part of a signature's tags.
    private static func isReadAloud(_ dictionary: PDFDictionary?) -> Bool {
        guard let dictionary else { return false }
        if dictionary["ActualText"] != nil || dictionary["Alt"] != nil || dictionary["E"] != nil { return true }
        guard dictionary["S"]?.name != nil, let kids = dictionary["K"] else { return false }
        return (kids.array ?? [kids]).contains(where: isMarkedContent)
    }

    /// Whether a kid of an element is content of a page, and not an object or part of an appearance (§14.7.5).
    private static func isMarkedContent(_ kid: PDFObject) -> Bool {
        if kid.integer != nil { return true }
        return kid.dictionary?["MCID"] != nil && kid.dictionary?["Stm"] == nil
    }

    private func isAdditive(_ old: PDFObject?, _ new: PDFObject?, depth: Int, _ news: inout [PDFObject]) -> Bool {
        if same.isSame(old, new) { return true }
        guard depth < Self.maximumDepth, let left = reader.value(old, older), let right = reader.value(new, newer)
        else {
            return false
        }
        // A part that moves to a place of its own must not be anything else there.
        if let reference = new?.reference, reference != old?.reference {
            guard touched[reference.number]?.isNew ?? false, state.marks[reference.number] == nil else { return false }
            state.add(.structure, to: reference.number)
            claim(reference.number, PDFChangeClaim(.signature))
        }
        if let before = left.array, let after = right.array { return isAdditive(before, after, &news) }
        guard case .dictionary(let before) = left.value, case .dictionary(let after) = right.value else { return false }
        for key in changedKeys(before, after) {
            if Self.counts.contains(key) { continue }
            guard let earlier = before[key] else {
                guard Self.additions.contains(key), let added = after[key] else { return false }
                if key == "K", list(added, newer).contains(where: Self.isMarkedContent) { return false }
                news.append(added)
                continue
            }
            if key == "K" {
                var kids: [PDFObject] = []
                guard isAdditive(list(earlier, older), list(after[key], newer), &kids),
                    !kids.contains(where: Self.isMarkedContent)
                else { return false }
                news += kids
                continue
            }
            guard isAdditive(earlier, after[key], depth: depth + 1, &news) else { return false }
        }
        return true
    }

    /// One kid may stand for an array of one.
    private func list(_ object: PDFObject?, _ revision: Int) -> [PDFObject] {
        guard let object else { return [] }
        return reader.value(object, revision)?.array ?? [object]
    }

    /// Whether all of the old elements stand among the new in their order.
    private func isAdditive(_ old: [PDFObject], _ new: [PDFObject], _ news: inout [PDFObject]) -> Bool {
        var place = 0
        var added: [PDFObject] = []
        for element in new {
            if place < old.count, same.isSame(old[place], element) {
                place += 1
            } else {
                added.append(element)
            }
        }
        guard place == old.count else { return false }
        news += added
        return true
    }
}
