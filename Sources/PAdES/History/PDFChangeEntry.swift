/// A change of a revision, and how it stands to all signatures that cover an earlier one.
package struct PDFChangeEntry: Hashable, Sendable {
    /// How a change stands to the signatures before it.
    package enum Standing: String, Hashable, Sendable, CaseIterable {
        /// No signature covers an earlier revision.
        case unsigned
        /// Every signature before it allows it.
        case allowed
        /// A signature before it forbids it.
        case forbidden
        /// No rule explains it.
        case unexplained
    }

    /// The change.
    package let change: PDFObjectChange
    /// The strictest that a signature says of it.
    package let standing: Standing
    /// The rule by which that signature decides; nil where there is none.
    package let rule: PDFChangeRule?

    /// A change that no signature has judged yet.
    package init(_ change: PDFObjectChange) {
        self.change = change
        standing = .unsigned
        rule = nil
    }

    private init(_ change: PDFObjectChange, _ standing: Standing, _ rule: PDFChangeRule) {
        self.change = change
        self.standing = standing
        self.rule = rule
    }

    /// The change with one more signature's verdict on it; the first of the strictest ones counts.
    package func adding(_ verdict: PDFChangeVerdict) -> PDFChangeEntry {
        let standing: Standing =
            verdict.isAllowed ? .allowed : verdict.rule == .unexplained ? .unexplained : .forbidden
        guard Self.rank(standing) > Self.rank(self.standing) else { return self }
        return PDFChangeEntry(change, standing, verdict.rule)
    }

    private static func rank(_ standing: Standing) -> Int {
        switch standing {
        case .unsigned: 0
        case .allowed: 1
        case .forbidden: 2
        case .unexplained: 3
        }
    }
}
