package import PDFSyntax

/// One object that a later revision added, wrote again or freed, and what explains it.
package struct PDFObjectChange: Hashable, Sendable {
    /// The object; for the trailer the one that its entry leads to now, nil where that is none.
    package let reference: PDFReference?
    /// What it is.
    package let kind: PDFChangeKind
    /// The page that it shows on, from 1; nil where it shows on none or on more than one.
    package let page: Int?
    /// Where on that page.
    package let rectangle: PDFRectangle?
    /// The fully qualified name of the field, else the key whose value changed; nil without.
    package let subject: String?
    /// Whether the field or annotation was not there before.
    package let isNew: Bool
    /// Whether what it shows lies on content of the page, another field or another annotation.
    package let isCoveringContent: Bool
    /// Whether it does so in a way that may hide what is below: anything but links and text mark-up that is seen through.
    package let isHidingContent: Bool
    /// Whether it takes the place of what a reader of the earlier revision saw there: a value that was not empty.
    package let isReplacingValue: Bool
    /// Whether the field shows only part of its new value, or something that could not be compared with it.
    package let isValueUnverified: Bool
    /// Why nothing explains it; nil unless `kind` is `unexplained`.
    package let reason: PDFUnexplainedReason?

    /// A change of an object.
    package init(
        reference: PDFReference?,
        kind: PDFChangeKind,
        page: Int? = nil,
        rectangle: PDFRectangle? = nil,
        subject: String? = nil,
        isNew: Bool = false,
        isCoveringContent: Bool = false,
        isHidingContent: Bool = false,
        isReplacingValue: Bool = false,
        isValueUnverified: Bool = false,
        reason: PDFUnexplainedReason? = nil
    ) {
        self.reference = reference
        self.kind = kind
        self.page = page
        self.rectangle = rectangle
        self.subject = subject
        self.isNew = isNew
        self.isCoveringContent = isCoveringContent
        self.isHidingContent = isHidingContent
        self.isReplacingValue = isReplacingValue
        self.isValueUnverified = isValueUnverified
        self.reason = reason
    }
}
