import PDFSyntax

/// Names the fonts of page text that can be exchanged without the text itself being touched (*replace via overwrite*).
struct ExchangeableFonts {
    /// Bytes; what a document needs of a font is less as a rule.
    private static let wholeProgram = 256 << 10

    let source: LatentSource
    /// The fonts of the form's default resources.
    private let formFonts: Set<PDFReference>
    private var named: Set<PDFReference> = []

    init(_ source: LatentSource, form: PDFDictionary?) {
        self.source = source
        let fonts = source.dictionary(source.dictionary(form?["DR"])?["Font"])
        formFonts = Set((fonts?.entries ?? []).prefix(4_096).compactMap { $0.value.reference })
    }

    /// Each font once, with the first page that it is on.
    mutating func find(_ painted: PaintedPage, _ page: LatentPage, _ list: inout LatentList) {
        for (reference, font) in painted.fonts.sorted(by: { $0.key < $1.key }) where named.insert(reference).inserted {
            func add(_ kind: PDFLatentContent.Kind, _ object: PDFReference?) {
                list.add(kind, object, page: page.number, detail: font.baseName)
            }
            if formFonts.contains(reference) { add(.formFontShared, reference) }
            if font.subtype == "Type3" {
                add(.typeThreeFont, reference)
            } else if font.program == nil {
                if !font.isStandard { add(.fontNotEmbedded, reference) }
            } else if !font.isSubset {
                add(isWhole(font) ? .wholeFont : .unmarkedFont, font.program)
            }
        }
    }

    /// Whether a font's program is as long as one with the glyphs of whole alphabets.
    private func isWhole(_ font: LatentFont) -> Bool {
        guard let program = font.program.flatMap({ source.read($0) }), let stream = program.object.stream else {
            return false
        }
        let length = source.integer(stream.dictionary["Length1"]) ?? 0
        return max(length, stream.dataRange.count) >= Self.wholeProgram
    }
}
