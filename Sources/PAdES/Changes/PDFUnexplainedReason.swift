/// Why no rule explains a change.
package enum PDFUnexplainedReason: String, Hashable, Sendable, CaseIterable {
    // The file
    /// An entry of the trailer that leads to another catalogue, another encryption or another identifier.
    case trailerEntry
    /// An entry of the catalogue (ISO 32000-2 §7.7.2).
    case catalogueEntry
    /// The page tree: pages added, removed or in another order (§7.7.3).
    case pageTree
    /// An entry of a page: contents, resources, boxes, rotation.
    case pageEntry
    /// An object that the signed content uses.
    case signedContent
    // Objects
    /// An object that was in use is free.
    case objectFreed
    /// An object that was there under another generation.
    case generationChanged
    /// An object of another type than before.
    case typeChanged
    /// An object that something else uses as well.
    case sharedObject
    /// A new object in the place of one that was referred to but not defined.
    case previouslyUndefined
    /// An object stream that objects stand in has other content.
    case objectStreamReplaced
    /// An object that does not parse, before or after.
    case unreadable
    // Forms and annotations
    /// An entry of the interactive form (§12.7.3).
    case formEntry
    /// The XML of an XFA form (Annex K of ISO 32000-1), which viewers that know it show instead of the pages.
    case xfaForm
    /// A field that is no signature field was added.
    case fieldAdded
    /// A field is not there any more.
    case fieldRemoved
    /// An entry of a field or its widget that filling does not touch.
    case fieldEntry
    /// A field's appearance without a new value.
    case appearanceWithoutValue
    /// A field that was filled shows something else than its value.
    case valueNotShown
    /// A value or an appearance of a kind that the field's type does not have.
    case fieldValue
    /// A signature that was there has another dictionary, or none.
    case signedValueChanged
    /// An annotation of a form or a structure that the standard does not know.
    case annotationEntry
    // Other
    /// The document security store is not of the structure of §12.8.4.3.
    case securityStore
    /// The budget ended before all was compared.
    case budget
}
