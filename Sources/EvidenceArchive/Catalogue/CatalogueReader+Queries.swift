import LMDB

extension CatalogueReader {
    /// How a query is answered with the least work; nil where an index knows that nothing matches.
    func plan(_ query: ItemQuery) throws(ArchiveError) -> QueryPlan? {
        var conditions = try query.conditions()
        if let object = query.object {
            guard let sequence = try objectSequence(object) else { return nil }
            conditions.append(.init(.byObject, CatalogueKey.sequence(sequence)))
        }
        var counted: [(condition: QueryPlan.Condition, count: Int)] = []
        for condition in conditions {
            let count = try count(condition)
            guard count > 0 else { return nil }
            counted.append((condition, count))
        }
        counted.sort { $0.count < $1.count }
        if let first = counted.first {
            return QueryPlan(driver: .key(first.condition), others: counted.dropFirst().map(\.condition))
        }
        let first = ArchiveDay(uncheckedYear: 1, month: 1, day: 1)
        let last = ArchiveDay(uncheckedYear: 9999, month: 12, day: 31)
        if query.addedFrom != nil || query.addedThrough != nil {
            let bounds = (query.addedFrom ?? first, query.addedThrough ?? last)
            guard bounds.0 <= bounds.1 else { return nil }
            return QueryPlan(driver: .days(.byDay, bounds.0...bounds.1), others: [])
        }
        if let through = query.retainedThrough {
            return QueryPlan(driver: .days(.byRetention, first...through), others: [])
        }
        return QueryPlan(driver: .everything, others: [])
    }

    /// The item numbers of a plan from `start` on, in order, until `body` says false.
    func walk(
        _ plan: QueryPlan,
        from start: UInt64,
        _ body: (UInt64) throws(ArchiveError) -> Bool
    ) throws(ArchiveError) {
        switch plan.driver {
        case .everything:
            try snapshot().withCursor(in: databases[.items]) { (cursor) throws(ArchiveError) in
                try cursor.visit(from: CatalogueKey.sequence(start)) { (key, _) throws(ArchiveError) in
                    try body(try number(key, .items))
                }
            }
        case .key(let condition):
            try walk(condition, from: start) { (sequence) throws(ArchiveError) in
                for other in plan.others where try !contains(sequence, other) { return true }
                return try body(sequence)
            }
        case .days(let database, let days):
            try walk(database, days, from: start, body)
        }
    }

    private func count(_ condition: QueryPlan.Condition) throws(ArchiveError) -> Int {
        try snapshot().withCursor(in: databases[condition.database]) { (cursor) throws(ArchiveError) in
            do throws(LMDBError) {
                return try cursor.seek(exactly: condition.key) ? try cursor.duplicateCount() : 0
            } catch {
                throw ArchiveError(error)
            }
        }
    }

    func contains(_ sequence: UInt64, _ condition: QueryPlan.Condition) throws(ArchiveError) -> Bool {
        let current = try snapshot()
        let value = CatalogueKey.sequence(sequence)
        do throws(LMDBError) {
            return try current.contains(condition.key, value: value, in: databases[condition.database])
        } catch {
            throw ArchiveError(error)
        }
    }

    private func walk(
        _ condition: QueryPlan.Condition,
        from start: UInt64,
        _ body: (UInt64) throws(ArchiveError) -> Bool
    ) throws(ArchiveError) {
        try snapshot().withCursor(in: databases[condition.database]) { (cursor) throws(ArchiveError) in
            var isAtEntry = try found(cursor, condition.key, from: start)
            while isAtEntry {
                let sequence = try cursor.withEntry { (_, value) throws(ArchiveError) in
                    try number(value, condition.database)
                }
                guard try body(sequence) else { return }
                do throws(LMDBError) { isAtEntry = try cursor.nextDuplicate() } catch { throw ArchiveError(error) }
            }
        }
    }

    /// Merges the entries of several days: each day's are in order, the days among each other need not be.
    private func walk(
        _ database: CatalogueDatabase,
        _ days: ClosedRange<ArchiveDay>,
        from start: UInt64,
        _ body: (UInt64) throws(ArchiveError) -> Bool
    ) throws(ArchiveError) {
        try snapshot().withCursor(in: databases[database]) { (cursor) throws(ArchiveError) in
            var merge = SequenceMerge()
            for key in try keys(cursor, days) {
                if let first = try sequence(cursor, key, from: start, database) { merge.insert(first, key) }
            }
            while let next = merge.removeFirst() {
                guard try body(next.sequence), next.sequence < .max else { return }
                if let following = try sequence(cursor, next.key, from: next.sequence + 1, database) {
                    merge.insert(following, next.key)
                }
            }
        }
    }

    private func keys(_ cursor: borrowing Cursor, _ days: ClosedRange<ArchiveDay>) throws(ArchiveError) -> [[UInt8]] {
        var keys: [[UInt8]] = []
        do throws(LMDBError) {
            var isAtEntry = try cursor.seek(CatalogueKey.day(days.lowerBound))
            while isAtEntry {
                let key = try cursor.key
                guard let day = CatalogueKey.day(of: key), day <= days.upperBound else { break }
                keys.append(key)
                isAtEntry = try cursor.nextKey()
            }
        } catch {
            throw ArchiveError(error)
        }
        return keys
    }

    private func sequence(
        _ cursor: borrowing Cursor,
        _ key: [UInt8],
        from start: UInt64,
        _ database: CatalogueDatabase
    ) throws(ArchiveError) -> UInt64? {
        guard try found(cursor, key, from: start) else { return nil }
        return try cursor.withEntry { (_, value) throws(ArchiveError) in try number(value, database) }
    }

    private func found(
        _ cursor: borrowing Cursor,
        _ key: [UInt8],
        from start: UInt64
    ) throws(ArchiveError) -> Bool {
        do throws(LMDBError) { return try cursor.seek(key: key, valueFrom: CatalogueKey.sequence(start)) } catch {
            throw ArchiveError(error)
        }
    }

    private func number(_ octets: RawSpan, _ database: CatalogueDatabase) throws(ArchiveError) -> UInt64 {
        guard let number = CatalogueKey.sequence(of: octets) else {
            throw ArchiveError(.catalogueRecord, subject: "catalogue/\(database.name)", detail: "no item number")
        }
        return number
    }
}
