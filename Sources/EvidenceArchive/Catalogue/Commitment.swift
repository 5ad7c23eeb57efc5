/// What the catalogue keeps about the digest of an item line or pack.
struct Commitment: Hashable {
    private static let none = UInt64.max

    /// The item's number; nil for a pack.
    var item: UInt64?
    /// The index of the first event about it in the audit log; nil for none.
    var event: UInt64?

    init(item: UInt64? = nil, event: UInt64? = nil) {
        self.item = item
        self.event = event
    }

    /// From the value in the database; nil for another length.
    init?(_ value: RawSpan) {
        guard value.byteCount == 16, let item = CatalogueKey.sequence(of: value, at: 0),
            let event = CatalogueKey.sequence(of: value, at: 8)
        else { return nil }
        self.item = item == Commitment.none ? nil : item
        self.event = event == Commitment.none ? nil : event
    }

    /// The value in the database.
    var value: [UInt8] {
        CatalogueKey.sequence(item ?? Commitment.none) + CatalogueKey.sequence(event ?? Commitment.none)
    }
}
