/// An indirect object (ISO 32000-2 §7.3.10) as it stands in the file or in an object stream.
package struct PDFIndirectObject: Hashable, Sendable {
    /// Where an object stands.
    package enum Container: Hashable, Sendable {
        /// In the file itself.
        case file
        /// In the object stream of a number, at an index from 0 (§7.5.7).
        case objectStream(number: Int, index: Int)
    }

    /// Its number and generation.
    package let reference: PDFReference
    /// Its content.
    package let object: PDFObject
    /// Its bytes in the file with `n g obj` and `endobj`; in an object stream, the content's.
    package let range: Range<Int>
    /// Where it stands.
    package let container: Container
    /// What a viewer would have repaired while reading it.
    package let irregularities: [PDFIrregularity]

    /// Whether it says that other objects stand in it (§7.5.7).
    var isObjectStream: Bool { object.stream?.dictionary["Type"]?.name == "ObjStm" }
}
