import LMDB

extension CatalogueReader {
    /// What the catalogue says of an object and batches.
    enum InspectedCover {
        case covered
        case waiting
        /// A batch's file or a token: what renews it proves it.
        case needless
    }

    /// How many references are looked at at a time.
    private static let page = 256

    /// Sees that an object is covered or waits, never both; and that one that does neither need not.
    ///
    /// Throws `ARC-CATALOGUE-REFERENCE` where it is not so.
    func inspectCover(ofObject object: UInt64) throws(ArchiveError) -> InspectedCover {
        let isCovered = try coveringBatch(object) != nil
        let isWaiting = try isWaiting(object)
        guard isCovered == isWaiting else { return isCovered ? .covered : .waiting }
        let place = "catalogue/\(CatalogueDatabase.uncovered.name)/\(object)"
        if isCovered {
            throw ArchiveError(.catalogueReference, subject: place, detail: "a batch covers it, and it waits for one")
        }
        guard try !needsCover(object) else {
            throw ArchiveError(.catalogueReference, subject: place, detail: "no batch covers it, and it waits for none")
        }
        return .needless
    }

    private func isWaiting(_ object: UInt64) throws(ArchiveError) -> Bool {
        let key = CatalogueKey.sequence(object)
        let length = try snapshot().withValue(forKey: key, in: databases[.uncovered]) { (value) throws(ArchiveError) in
            value.byteCount
        }
        guard let length else { return false }
        guard length == 8 else { throw RecordSeal.damage(key, .uncovered, "its length") }
        return true
    }

    /// Whether an item rests on an object otherwise than a batch does on its file and tokens.
    private func needsCover(_ object: UInt64) throws(ArchiveError) -> Bool {
        if try hasItem(about: object, { $0.role != .batch }) { return true }
        let digest = try referredObject(object).sha256
        var last: ObjectReference?
        while true {
            let references = try references(to: object, after: last, limit: Self.page)
            for reference in references {
                guard case .evidence(let kind) = reference.kind else { continue }
                let isNeeded = try hasItem(about: reference.object) { item in
                    (item.role != .batch || kind != .timestamp)
                        && item.evidence.contains { $0.kind == kind && $0.object.sha256 == digest }
                }
                if isNeeded { return true }
            }
            guard references.count == Self.page else { return false }
            last = references.last
        }
    }

    private func hasItem(about object: UInt64, _ passes: (ArchiveItem) -> Bool) throws(ArchiveError) -> Bool {
        var query = ItemQuery()
        query.object = try referredObject(object).sha256
        query.includesSuperseded = true
        var isFound = false
        try forEachItem(matching: query) { (item) throws(ArchiveError) in
            isFound = passes(item)
            return !isFound
        }
        return isFound
    }
}
