import PDFSyntax

/// Tells what an object would be, were it linked in, by its own entries.
struct LatentObjectType {
    /// Entries of streams that are no content: functions, profiles, character maps, hints, metadata.
    private static let otherStreams: [PDFName] = [
        "FunctionType", "N", "CMapName", "ShadingType", "S", "Linearized", "Root",
    ]
    private static let types: Set<PDFName> = [
        "Catalog", "Pages", "Page", "Font", "FontDescriptor", "Annot", "XObject", "Pattern",
    ]
    /// The fonts that every reader has (ISO 32000-2 §9.6.2.2).
    private static let standardFonts: Set<PDFName> = [
        "Courier", "Courier-Bold", "Courier-Oblique", "Courier-BoldOblique", "Helvetica", "Helvetica-Bold",
        "Helvetica-Oblique", "Helvetica-BoldOblique", "Times-Roman", "Times-Bold", "Times-Italic",
        "Times-BoldItalic", "Symbol", "ZapfDingbats",
    ]
    /// How much of a stream is looked at.
    private static let sample = 4_096

    let source: LatentSource

    /// The type of an object that could be shown; nil for any other.
    func shown(_ object: PDFIndirectObject) -> String? {
        guard let dictionary = object.object.dictionary else { return nil }
        let type = dictionary["Type"]?.name
        if isStandardFont(dictionary) { return nil }
        if let type, Self.types.contains(type) { return type.text }
        if let stream = object.object.stream { return shown(stream, object, type) }
        if dictionary["Kids"] != nil, dictionary["Count"] != nil, type == nil { return "Pages" }
        if dictionary["MediaBox"] != nil || dictionary["Contents"] != nil && dictionary["Parent"] != nil {
            return type == nil ? "Page" : nil
        }
        if dictionary["FT"] != nil { return "Field" }
        if dictionary["Rect"] != nil, dictionary["Subtype"] != nil { return "Annot" }
        return nil
    }

    /// A name for a font that every reader has, which brings no glyphs and no codes of its own: iText leaves such behind.
    private func isStandardFont(_ dictionary: PDFDictionary) -> Bool {
        guard dictionary["Type"]?.name == "Font", dictionary["Subtype"]?.name == "Type1",
            let name = dictionary["BaseFont"]?.name, Self.standardFonts.contains(name)
        else { return false }
        return dictionary.entries.allSatisfy { entry in
            switch entry.key {
            case "Type", "Subtype", "BaseFont", "Name": true
            case "Encoding": entry.value.name != nil
            default: false
            }
        }
    }

    private func shown(_ stream: PDFStream, _ object: PDFIndirectObject, _ type: PDFName?) -> String? {
        let dictionary = stream.dictionary
        switch dictionary["Subtype"]?.name {
        case "Image": return "XObject"
        // Some writers make an empty appearance first, and the one that is used later.
        case "Form": return source.data(object).map(Self.paints) ?? true ? "XObject" : nil
        case "Type1C", "CIDFontType0C", "OpenType": return "FontFile"
        default: break
        }
        if dictionary["Length1"] != nil { return "FontFile" }
        guard type == nil, dictionary["Subtype"] == nil, !Self.otherStreams.contains(where: { dictionary[$0] != nil })
        else { return nil }
        // What cannot be looked at may be content.
        guard let data = source.data(object) else { return "Contents" }
        return Self.isContent(data) ? "Contents" : nil
    }

    /// Whether the bytes begin like a content stream: operators that are known, and none that are not.
    private static func isContent(_ data: [UInt8]) -> Bool {
        var lexer = ContentLexer(Array(data.prefix(sample)))
        var known = 0
        while known < 64, let word = lexer.nextWord() {
            guard let kind = ContentOperator(word) else { return known > 8 }
            if kind == .beginInlineImage { return true }
            known += 1
        }
        return known > 0
    }

    /// Whether there is an operator that leaves marks, or too much to tell.
    private static func paints(_ data: [UInt8]) -> Bool {
        guard data.count <= sample else { return true }
        var lexer = ContentLexer(data)
        while let word = lexer.nextWord() {
            if let kind = ContentOperator(word), kind.paints { return true }
        }
        return false
    }
}
