package import PDFSyntax

/// Something that a revision holds and that its reader does not see for what it is: hidden, ready to be put in, or active.
package struct PDFLatentContent: Hashable, Sendable {
    /// What it is.
    package let kind: Kind
    /// The object that it is about, the one that hides and not the one that is hidden; nil where it is none.
    package let reference: PDFReference?
    /// The page, from 1; nil where it belongs to none.
    package let page: Int?
    /// Where on the page; nil where it has no place.
    package let rectangle: PDFRectangle?
    /// What it is about in the words of the file format: a type, a key, an operator, a field's name; no text of the
    /// document.
    package let detail: String
    /// How many there are of the same kind, object and page, at least 1.
    package let count: Int

    /// What was found; see the properties.
    package init(
        _ kind: Kind,
        _ reference: PDFReference? = nil,
        page: Int? = nil,
        rectangle: PDFRectangle? = nil,
        detail: String = "",
        count: Int = 1
    ) {
        self.kind = kind
        self.reference = reference
        self.page = page
        self.rectangle = rectangle
        self.detail = detail
        self.count = count
    }
}
