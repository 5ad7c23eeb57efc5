/// One entry of a cross-reference section (ISO 32000-2 §7.5.4 and table 18).
package struct PDFXRefEntry: Hashable, Sendable {
    /// Where an object is.
    package enum Location: Hashable, Sendable {
        /// Nowhere: the number is free, or the entry's type is unknown and stands for the null object.
        case free
        /// At an offset from the start of the file, header or not.
        case file(offset: Int, generation: Int)
        /// In the object stream of a number, at an index from 0; its generation is 0.
        case objectStream(number: Int, index: Int)
    }

    /// The object number.
    package let number: Int
    /// Where the object is.
    package let location: Location
}
