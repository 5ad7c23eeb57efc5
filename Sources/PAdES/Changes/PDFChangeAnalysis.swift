package import PDFSyntax

/// What each revision behind the first one that a signature covers changed (ISO 32000-2 §12.8.2.2.2).
package struct PDFChangeAnalysis: Sendable {
    /// The revisions behind the first that a signature covers, in order.
    package let revisions: [PDFRevisionChanges]

    /// Compares every revision behind `covered`, from 0, with the state before it.
    ///
    /// The state as of `covered` is read once, each later revision's own objects once.
    package init(_ document: PDFDocument, from covered: Int) {
        let last = document.revisions.count - 1
        guard covered >= 0, covered < last else {
            revisions = []
            return
        }
        let reader = PDFStateReader(document)
        let state = PDFChangeState(reader, revision: covered)
        let outlines = PDFPageOutlines(state)
        revisions = (covered + 1...last).map { revision in
            PDFRevisionComparison(state, outlines, revision: revision).run()
        }
    }
}
