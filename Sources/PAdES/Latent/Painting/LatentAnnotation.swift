import PDFSyntax

/// An annotation of a page (ISO 32000-2 §12.5), and of its form field where it is a widget.
struct LatentAnnotation {
    private static let maximumParents = 12

    let reference: PDFReference?
    let dictionary: PDFDictionary
    let subtype: String
    let rectangle: PDFRectangle?
    let flags: Int
    /// The normal appearance of its current state; nil without.
    let appearance: PDFIndirectObject?
    /// The field's own entries and those of the fields above, the innermost first; empty where it is no widget.
    let field: [PDFDictionary]

    init(_ dictionary: PDFDictionary, _ reference: PDFReference?, _ source: LatentSource) {
        self.reference = reference
        self.dictionary = dictionary
        subtype = source.name(dictionary["Subtype"])?.text ?? ""
        rectangle = source.rectangle(dictionary["Rect"])
        flags = source.integer(dictionary["F"]) ?? 0
        appearance = Self.appearance(dictionary, source)
        var chain: [PDFDictionary] = []
        if subtype == "Widget" || dictionary["FT"] != nil {
            var next: PDFDictionary? = dictionary
            while let field = next, chain.count < Self.maximumParents {
                chain.append(field)
                next = source.dictionary(field["Parent"])
            }
        }
        field = chain
    }

    /// Bit 2 or 6 of the flags: not shown on a screen (§12.5.3).
    var isHidden: Bool { flags & (1 << 1 | 1 << 5) != 0 }
    /// Bit 6 with bit 3, without bit 2: printed, but not shown.
    var isPrintedOnly: Bool { flags & (1 << 5) != 0 && flags & (1 << 2) != 0 && flags & (1 << 1) == 0 }

    /// An entry of the field, inherited ones included (§12.7.4.1).
    func inherited(_ key: PDFName, _ source: LatentSource) -> PDFObject? {
        for dictionary in field {
            if let value = source.value(dictionary[key]) { return value }
        }
        return nil
    }

    /// `Tx`, `Btn`, `Ch` or `Sig`; nil where it is no field.
    func fieldType(_ source: LatentSource) -> PDFName? { inherited("FT", source)?.name }

    /// The fully qualified name of the field (§12.7.4.2).
    func fieldName(_ source: LatentSource) -> String {
        field.reversed().compactMap { source.value($0["T"])?.string.map { CharacterEncoding.text($0.bytes) } }
            .joined(separator: ".")
    }

    /// Its appearances by what they are for (table 170).
    func appearances(_ source: LatentSource) -> PDFDictionary? { source.dictionary(dictionary["AP"]) }

    private static func appearance(_ dictionary: PDFDictionary, _ source: LatentSource) -> PDFIndirectObject? {
        guard let normal = source.dictionary(dictionary["AP"])?["N"] else { return nil }
        if let object = source.target(normal), object.object.stream != nil { return object }
        guard let states = source.dictionary(normal) else { return nil }
        return source.target(states[source.name(dictionary["AS"]) ?? "Off"])
    }
}
