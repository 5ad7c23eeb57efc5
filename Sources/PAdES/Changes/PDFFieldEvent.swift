import PDFSyntax

/// What a revision does to one named field, gathered from the field, its widgets and what belongs to them.
struct PDFFieldEvent {
    /// An object that changed.
    struct Change {
        let number: Int
        /// Why it is not explained unless the field gets a new value.
        let reason: PDFUnexplainedReason
        /// Whether only signing explains it.
        let isSignatureOnly: Bool
    }

    var changes: [Change] = []
    /// What is new below the field, its role, and the number of the field or widget that it belongs to.
    var news: [(object: PDFObject?, role: PDFObjectRoles, owner: Int)] = []
    /// Whether it got another value.
    var hasNewValue = false
    /// Whether the value before was there, and not the default one.
    var isReplacingValue = false
    /// What the value is if it is a signature.
    var signing: PDFChangeKind?
    /// The widgets whose appearance changed.
    var widgets: Set<Int> = []
    /// Whether something in an appearance changed that is no form XObject.
    var hasOtherParts = false
    /// The widgets that show another of their appearances.
    var states: [(number: Int, state: PDFName?)] = []
}
