/// What was read of a source, for whoever describes it.
package struct AddedContent: Sendable {
    package let object: ItemObject
    /// The content; nil above the session's inspection limit.
    package let bytes: [UInt8]?
}
