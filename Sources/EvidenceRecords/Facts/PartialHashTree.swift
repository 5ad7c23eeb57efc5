/// A `PartialHashtree` (RFC 4998 §4.1), in XML a `Sequence` (RFC 6283 §3.1.1): hash values that are hashed together.
package struct PartialHashTree: Sendable, Hashable {
    /// In the order of the record, one at least.
    package let values: [ArraySlice<UInt8>]
}
