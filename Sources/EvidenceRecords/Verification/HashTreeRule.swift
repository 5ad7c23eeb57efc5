/// How a reduced hash tree leads to its root, where makers differ.
package struct HashTreeRule: Sendable, Hashable {
    /// The order in which the values of a list are joined before they are hashed.
    package enum Order: String, Sendable, Hashable, CaseIterable {
        /// Binary ascending (RFC 4998 §4.2, RFC 6283 §3.2.1).
        case binaryAscending = "binary-ascending"
        /// As they stand, behind them the hash of the list before.
        case asStored = "as-stored"
        /// The hash of the list before, then as they stand.
        case asStoredBehind = "as-stored-behind"
        /// As they stand, the hash of the list before where its node stood among them: in each list in another place.
        case asStoredByPosition = "as-stored-by-position"
    }

    package let order: Order
    /// Whether a list of one value alone is hashed once more, as RFC 4998 §4.3 may be read.
    package let hashesSingleValue: Bool

    package init(order: Order, hashesSingleValue: Bool) {
        self.order = order
        self.hashesSingleValue = hashesSingleValue
    }

    /// What RFC 4998 and RFC 6283 say.
    package static let standard = HashTreeRule(order: .binaryAscending, hashesSingleValue: false)

    /// The rules by which every list is joined alike, in the order in which they are tried: the standard's first.
    static let uniform = [Order.binaryAscending, .asStored, .asStoredBehind].flatMap { order in
        [false, true].map { HashTreeRule(order: order, hashesSingleValue: $0) }
    }
}
