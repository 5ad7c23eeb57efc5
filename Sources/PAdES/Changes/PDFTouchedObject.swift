import PDFSyntax

/// An object number that a revision has an entry for, and what it was and is.
struct PDFTouchedObject {
    /// The object before; nil if it was not defined, or does not parse.
    let old: PDFIndirectObject?
    /// The object now; nil if it is free, or does not parse.
    let new: PDFIndirectObject?
    /// Its roles before.
    let mark: PDFObjectMark?
    /// Whether there was one, readable or not.
    let wasDefined: Bool
    /// Whether there is one, readable or not.
    let isDefined: Bool

    /// Whether it is new to everything that was there.
    var isNew: Bool { !wasDefined && isDefined && mark == nil }
    var reference: PDFReference? { new?.reference ?? old?.reference }
}
