/// What a change of an object in a later revision is, as far as one rule explains it.
package enum PDFChangeKind: String, Hashable, Sendable, CaseIterable {
    /// The document security store (ISO 32000-2 §12.8.4.3).
    case documentSecurityStore
    /// A document time-stamp (§12.8.5): its dictionary, its field and its widget that shows nothing.
    case documentTimeStamp
    /// A further signature or a field for one: dictionary, field, widget, appearance.
    case signature
    /// A value filled into a field that was there, and the field's appearance (§12.7).
    case formFilling
    /// An annotation that was added, changed or taken away (§12.5).
    case annotation
    /// Document information, XMP metadata, versions and extensions in the catalogue (§14.3, §7.12).
    case metadata
    /// An object written again as it was.
    case unchangedRewrite
    /// Cross-reference streams and object streams as such (§7.5.7, §7.5.8).
    case fileStructure
    /// A new object that nothing leads to.
    case unreferenced
    /// No rule explains it.
    case unexplained
}
