/// Which objects are to be moved: all conditions together.
///
/// With digests it is those objects and no others. Otherwise it is the objects of the items that the query finds, and their
/// evidence: to the hot tier always, to the cold one as soon as no object that stays hot refers to it.
package struct MoveSelection: Sendable, Hashable {
    package var digests: [ObjectDigest]?
    package var query = ItemQuery()
    /// Objects that were stored at this time or before.
    package var storedThrough: ArchiveTime?
    /// Objects of more bytes than this.
    package var largerThan: UInt64?

    package init() {}

    /// Whether an object's own facts meet the conditions, wherever it is.
    func admits(_ stored: StoredObject) -> Bool {
        if let storedThrough, stored.storedAt > storedThrough { return false }
        if let largerThan, stored.object.size <= largerThan { return false }
        return true
    }

    /// The query with what is known from the age: an item is never older than its object.
    ///
    /// A line that was superseded still has the day of the object; without other conditions it leads to it.
    var itemQuery: ItemQuery {
        guard query == ItemQuery() else { return query }
        var query = query
        query.includesSuperseded = true
        query.addedThrough = storedThrough?.day
        return query
    }
}
