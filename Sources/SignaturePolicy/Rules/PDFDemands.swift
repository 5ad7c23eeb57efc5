/// What policies for PAdES demand of the PDF itself (module ExtensoesPAsPAdES of ICP-Brasil).
package struct PDFDemands: Hashable, Sendable {
    /// br-ext-mandatedPdfSigDicEntries: entries of the signature dictionary.
    package let signatureDictionary: [PDFEntry]
    /// br-ext-dss, mandatedEntries: entries of the document security store.
    package let dss: [PDFEntry]
    /// br-ext-dss, vriMandatedEntries: entries of the signature's validation-related information.
    package let vri: [PDFEntry]
    /// br-ext-mandatedDocTSEntries: entries of the document time-stamp's dictionary.
    package let documentTimeStamp: [PDFEntry]

    package init(
        signatureDictionary: [PDFEntry] = [],
        dss: [PDFEntry] = [],
        vri: [PDFEntry] = [],
        documentTimeStamp: [PDFEntry] = []
    ) {
        self.signatureDictionary = signatureDictionary
        self.dss = dss
        self.vri = vri
        self.documentTimeStamp = documentTimeStamp
    }

    /// Nothing demanded.
    package static let none = PDFDemands()
}
