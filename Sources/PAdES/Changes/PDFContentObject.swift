import PDFSyntax

/// What content streams name in their resources (ISO 32000-2 §7.8.3), as far as it decides what is seen.
enum PDFContentResource {
    case externalObject
    case graphicsState
    case colorSpace
}

/// A resource as a content stream uses it (ISO 32000-2 §8.4.5, §8.6 and §8.8).
indirect enum PDFContentObject {
    typealias Lookup = (PDFContentResource, PDFName) -> PDFContentObject?

    case image
    /// A form with its matrix and what it names; its content is nil where it does not decode.
    case form(matrix: PDFMatrix, content: [UInt8]?, group: PDFContentGroup, lookup: Lookup)
    /// Opacities, and whether colours only darken; nil is what the state leaves as it is.
    case state(fill: Double?, stroke: Double?, isDarkening: Bool?)
    /// A colour space whose numbers are light, so many of them.
    case light(components: Int)
}

/// How a form is put on what is below it (ISO 32000-2 §11.6.6).
enum PDFContentGroup {
    case none
    case open
    /// Its content does not mix with what is below it.
    case isolated
}
