/// An indirect reference (ISO 32000-2 §7.3.10), and the name of an indirect object.
package struct PDFReference: Hashable, Sendable, Comparable, CustomStringConvertible {
    /// The object number; 0 is never an object.
    package let number: Int
    /// The generation number, 0 to 65535.
    package let generation: Int

    /// A reference to an object.
    package init(number: Int, generation: Int = 0) {
        self.number = number
        self.generation = generation
    }

    package static func < (left: PDFReference, right: PDFReference) -> Bool {
        (left.number, left.generation) < (right.number, right.generation)
    }

    package var description: String { "\(number) \(generation) R" }
}
