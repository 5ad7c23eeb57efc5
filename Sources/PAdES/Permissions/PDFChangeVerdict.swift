/// A change in a revision behind the one that a signature covers, and whether the signature allows it.
package struct PDFChangeVerdict: Hashable, Sendable {
    /// The change.
    package let change: PDFObjectChange
    /// The revision that made it, from 0.
    package let revision: Int
    /// Whether the signature stays valid with it.
    package let isAllowed: Bool
    /// What decided.
    package let rule: PDFChangeRule

    /// A verdict on a change.
    package init(change: PDFObjectChange, revision: Int, isAllowed: Bool, rule: PDFChangeRule) {
        self.change = change
        self.revision = revision
        self.isAllowed = isAllowed
        self.rule = rule
    }
}
