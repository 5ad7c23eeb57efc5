extension PDFLatentContent {
    /// What latent content is; each has a reason code of its own.
    ///
    /// The constructions are those of the shadow attacks (Mainka, Mladenov, Rohlmann: *Shadow Attacks: Hiding and
    /// Replacing Content in Signed PDFs*, NDSS 2021), and everything else that lets a document show something else than
    /// what its signer saw.
    package enum Kind: String, Hashable, Sendable, CaseIterable {
        // Ready to be linked in
        /// A page, a page tree, a catalogue, content, an XObject, a font, an annotation or a field that no chain of
        /// references reaches, as of this revision or as of the one that wrote it.
        case unreachableContent
        /// The same, but reached as of the revision that wrote it: what an ordinary later save replaced.
        case supersededContent
        /// Objects of no such type that nothing reaches: old metadata, leftovers of the writer.
        case unreachableObject
        /// An object in the bytes of the revision that no cross-reference entry leads to.
        case unindexedObject
        /// A second object of a number that the same revision has already.
        case duplicateDefinition
        /// A reference where content is expected to an object that is not defined, or free: whatever comes under that
        /// number is shown.
        case openSlot
        /// The same where no content is expected.
        case undefinedReference
        // Ready to be replaced
        /// A text or choice field whose appearance shows another text than its value.
        case fieldValueDiffers
        /// A check box or radio button whose appearance state is not its value.
        case fieldStateDiffers
        /// The form asks viewers to draw the appearances of its fields anew.
        case appearancesRegenerated
        /// Text of a page in a font that is embedded with all the glyphs that it has, ready to show anything else.
        case wholeFont
        /// Text of a page in an embedded font that does not say to be a subset.
        case unmarkedFont
        /// Text in a font that is not embedded and none of the standard ones.
        case fontNotEmbedded
        /// Text in a Type 3 font, whose glyphs are content streams.
        case typeThreeFont
        /// Text of a page in a font that is one of the form's resources too, where form filling may touch it.
        case formFontShared
        /// A form XObject among the resources of a page that nothing paints.
        case unusedXObject
        // Hidden
        /// Text under an image, a filled rectangle or an annotation that lets nothing through.
        case coveredText
        /// The same where the cover is a signature's own appearance.
        case signatureCoversText
        /// Text that is not painted (text rendering mode 3, or no opacity), over no image.
        case invisibleText
        /// The same over an image, as text recognition makes it.
        case recognizedText
        /// White text on white.
        case whiteText
        /// Text outside of the visible part of its page.
        case offPageText
        /// Text too small to be seen.
        case tinyText
        /// Text outside of what its clipping path lets through.
        case clippedText
        /// Content of a layer that is off when the document is opened.
        case hiddenLayer
        /// Content of a layer that is printed but not shown, or shown but not printed.
        case printedLayer
        /// An annotation with content that is hidden, has no size, or is printed only.
        case hiddenAnnotation
        /// A form field's widget that is hidden.
        case hiddenField
        /// An image with an alternate one for printing.
        case alternateImage
        // Active
        /// A script.
        case javaScript
        /// An action that starts a program or opens a file.
        case launchAction
        /// An action that submits, imports or resets the form.
        case formAction
        /// An action that shows or hides annotations or layers.
        case visibilityAction
        /// An action that goes to another document.
        case remoteAction
        /// Links to addresses.
        case uriAction
        /// Sound, film or three-dimensional content.
        case multimedia
        /// A file within the file.
        case embeddedFile
        /// Content that is outside of the file.
        case externalContent
        /// A form of the XML Forms Architecture, which viewers that know it show instead of the pages.
        case xfaForm
        // Reading
        /// What was to be looked at could not be read, or goes beyond the budget.
        case scanIncomplete
    }
}
