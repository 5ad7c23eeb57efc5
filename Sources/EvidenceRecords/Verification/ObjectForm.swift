/// What of an object a record has hashed.
package enum ObjectForm: String, Sendable, Hashable, CaseIterable {
    /// Its octets as they are.
    case octets
    /// The canonical form of its XML (RFC 6283 §2.1).
    case canonical
}
