/// A change in a revision behind the one that a signature covers, and whether the signature allows it.
package struct PDFChangeVerdict: Hashable, Sendable {
    /// The change.
    package let change: PDFObjectChange
    /// The revision that made it, from 0.
    package let revision: Int
    /// Whether the signature stays valid with it.
    package var isAllowed: Bool { rule.isAllowed }
    /// What decided.
    package let rule: PDFChangeRule

    /// A verdict on a change.
    package init(change: PDFObjectChange, revision: Int, rule: PDFChangeRule) {
        self.change = change
        self.revision = revision
        self.rule = rule
    }
}
