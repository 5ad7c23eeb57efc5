/// Fills batches from a selection, against one state of the catalogue.
struct MovePlanner {
    /// So many references are looked at before evidence is left until all items are done.
    private static let closeReferences = 16

    let target: MoveTarget
    let selection: MoveSelection
    let reader: CatalogueReader

    /// Fills a batch from where the cursor is, and moves the cursor on.
    func fill(_ batch: inout MoveBatch, _ cursor: inout MoveCursor) throws(ArchiveError) {
        while !cursor.isAtEnd {
            let hasRoom =
                switch cursor.stage {
                case .digest(let index): try takeDigests(from: index, &batch, &cursor)
                case .items(let last): try takeItems(after: last, &batch, &cursor)
                case .evidence(let numbers, let index): try takeEvidence(numbers, from: index, &batch, &cursor)
                case .end: false
                }
            guard hasRoom else { return }
        }
    }

    /// False where the batch is full.
    private func takeDigests(
        from start: Int,
        _ batch: inout MoveBatch,
        _ cursor: inout MoveCursor
    ) throws(ArchiveError) -> Bool {
        let digests = selection.digests ?? []
        for index in start..<max(start, digests.count) {
            cursor.stage = .digest(index)
            guard let stored = try reader.object(sha256: digests[index]) else {
                throw ArchiveError(.objectUnknown, subject: digests[index].hex)
            }
            guard isMovable(stored, cursor) else { continue }
            guard batch.take(stored) else { return false }
        }
        cursor.stage = .end
        return true
    }

    private func takeItems(
        after last: UInt64?,
        _ batch: inout MoveBatch,
        _ cursor: inout MoveCursor
    ) throws(ArchiveError) -> Bool {
        var isFull = false
        try reader.forEachItem(matching: selection.itemQuery, after: last) { item throws(ArchiveError) in
            guard let stored = try reader.object(sha256: item.object.sha256) else { return true }
            if isMovable(stored, cursor), !batch.take(stored) {
                isFull = true
                return false
            }
            cursor.stage = .items(after: item.sequence)
            for evidence in item.evidence {
                guard let piece = try reader.object(sha256: evidence.object.sha256), isMovable(piece, cursor),
                    !batch.contains(piece.sequence)
                else { continue }
                let goesAlong = try isFree(piece, batch, limit: MovePlanner.closeReferences)
                // What does not go into this pack is looked at when all items have gone.
                if !goesAlong || !batch.take(piece) { cursor.postpone(piece.sequence) }
            }
            return true
        }
        if isFull { return false }
        cursor.stage = .evidence(cursor.evidence.sorted(), 0)
        return true
    }

    private func takeEvidence(
        _ numbers: [UInt64],
        from start: Int,
        _ batch: inout MoveBatch,
        _ cursor: inout MoveCursor
    ) throws(ArchiveError) -> Bool {
        for index in start..<max(start, numbers.count) {
            cursor.stage = .evidence(numbers, index)
            guard let piece = try reader.object(sequence: numbers[index]), isMovable(piece, cursor),
                try isFree(piece, batch, limit: nil)
            else { continue }
            guard batch.take(piece) else { return false }
        }
        cursor.stage = .end
        return true
    }

    private func isMovable(_ stored: StoredObject, _ cursor: MoveCursor) -> Bool {
        let isThere = target == .cold ? stored.location.isHot : stored.location.cold != nil
        return isThere && selection.admits(stored) && !cursor.failed.contains(stored.sequence)
    }

    /// Whether nothing that stays hot refers to a piece of evidence, and it is no item by itself.
    ///
    /// Always so on the way to the hot tier. With a limit, evidence with more references than that is not free.
    private func isFree(_ piece: StoredObject, _ batch: MoveBatch, limit: Int?) throws(ArchiveError) -> Bool {
        guard target == .cold else { return true }
        var own = ItemQuery()
        own.object = piece.object.sha256
        own.includesSuperseded = true
        guard try reader.items(matching: own, after: nil, limit: 1).isEmpty else { return false }
        let page = limit.map { $0 + 1 } ?? 1_024
        var last: ObjectReference?
        while true {
            let references = try reader.references(to: piece.sequence, after: last, limit: page)
            if let limit, references.count > limit { return false }
            for reference in references where !batch.contains(reference.object) {
                if try reader.object(sequence: reference.object)?.location.isHot == true { return false }
            }
            guard limit == nil, references.count == page, let end = references.last else { return true }
            last = end
        }
    }
}
