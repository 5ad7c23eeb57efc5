import PDFSyntax

/// What of a font decides where its text is, what it says, and who may exchange it.
final class LatentFont {
    /// The fonts that need not be embedded (ISO 32000-2 §9.6.2.2), by the beginning of their names.
    private static let standard = ["Helvetica", "Times", "Courier", "Symbol", "ZapfDingbats", "Arial", "TimesNewRoman"]

    /// Widths that are read of one font, those that are read again included.
    private static let maximumWidths = 1 << 17

    let reference: PDFReference?
    let subtype: PDFName?
    /// Without its solidus.
    let baseName: String
    /// The embedded program; nil without.
    let program: PDFReference?
    let isComposite: Bool
    private var widths: [UInt32: Double] = [:]
    private var defaultWidth: Double
    private var differences: [UInt8: Character?] = [:]
    private var isLatin: Bool
    private var map: CharacterMap?
    /// What a width is multiplied with to be one of text space for size 1.
    private let widthScale: Double
    /// About the height of small letters, for size 1.
    let height: Double

    init(_ dictionary: PDFDictionary, _ reference: PDFReference?, _ source: LatentSource) {
        self.reference = reference
        subtype = source.name(dictionary["Subtype"])
        baseName = source.name(dictionary["BaseFont"])?.text ?? ""
        isComposite = subtype == "Type0"
        let descendant = isComposite ? source.dictionary(source.array(dictionary["DescendantFonts"])?.first) : nil
        let descriptor = source.dictionary((descendant ?? dictionary)["FontDescriptor"])
        let keys: [PDFName] = ["FontFile", "FontFile2", "FontFile3"]
        program = descriptor.flatMap { descriptor in keys.compactMap { descriptor[$0]?.reference }.first }
        let matrix = subtype == "Type3" ? source.numbers(dictionary["FontMatrix"]) : nil
        let transform = matrix.flatMap { AffineMatrix(numbers: $0) }
        widthScale = transform.map { abs($0.a) + abs($0.b) } ?? 0.001
        let box = source.rectangle(dictionary["FontBBox"])
        height = transform.map { 0.6 * abs($0.d) * (box?.height ?? 1_000) }.flatMap { $0 > 0 ? $0 : nil } ?? 0.5
        defaultWidth = (descriptor?["MissingWidth"]?.number).flatMap { $0 > 0 ? $0 : nil } ?? 500
        let name = String(baseName.split(separator: "+").last ?? "")
        isLatin = !isComposite && subtype != "Type3" && !["Symbol", "ZapfDingbats"].contains(name)
        if let stream = source.target(dictionary["ToUnicode"]), let data = source.data(stream) {
            map = CharacterMap(data)
        }
        if let descendant { readWidths(descendant, source) } else { readWidths(simple: dictionary, source) }
        if !isComposite { readEncoding(dictionary["Encoding"], descriptor, source) }
    }

    /// Whether the name says that the program has only the glyphs of this document: six capitals and a plus sign.
    var isSubset: Bool {
        let name = Array(baseName.utf8)
        return name.count > 7 && name[6] == UInt8(ascii: "+") && name[..<6].allSatisfy { (65...90).contains($0) }
    }

    /// Whether viewers bring the font with them.
    var isStandard: Bool { Self.standard.contains { baseName.hasPrefix($0) } }

    /// The width of a code, for size 1.
    func width(_ code: UInt32) -> Double { (widths[code] ?? defaultWidth) * widthScale }

    /// The character that a code stands for; nil where that is not known.
    ///
    /// What a viewer draws in a font of its own follows the encoding, whatever ToUnicode says (§9.6.5, §9.10.2).
    func character(_ code: UInt32) -> Character? {
        if program == nil, subtype != "Type3", let encoded = encoded(code) { return encoded }
        return map == nil ? encoded(code) : map?[code]
    }

    private func encoded(_ code: UInt32) -> Character? {
        guard !isComposite, code < 256 else { return nil }
        let byte = UInt8(code)
        if let known = differences[byte] { return known }
        return isLatin ? CharacterEncoding.windows(byte) : nil
    }

    /// The codes of a string that is shown.
    func codes(_ bytes: [UInt8]) -> [UInt32] {
        guard isComposite else { return bytes.map(UInt32.init) }
        return stride(from: 0, to: bytes.count - 1, by: 2).map { UInt32(bytes[$0]) << 8 | UInt32(bytes[$0 + 1]) }
    }

    private func readWidths(simple dictionary: PDFDictionary, _ source: LatentSource) {
        guard let first = source.integer(dictionary["FirstChar"]), (0...255).contains(first),
            let array = source.array(dictionary["Widths"])
        else {
            widths = StandardWidths.widths(of: baseName)
            return
        }
        for (offset, object) in array.prefix(256).enumerated() {
            if let width = source.number(object) { widths[UInt32(first + offset)] = width }
        }
    }

    /// Table 115: W has runs of widths and ranges of one width.
    private func readWidths(_ descendant: PDFDictionary, _ source: LatentSource) {
        defaultWidth = source.number(descendant["DW"]) ?? 1_000
        guard let array = source.array(descendant["W"]), array.count <= 1 << 16 else { return }
        var index = 0
        var made = 0
        while index + 1 < array.count, made <= Self.maximumWidths {
            guard let first = source.integer(array[index]), (0...0xffff).contains(first) else { return }
            if let run = source.array(array[index + 1]) {
                for (offset, object) in run.prefix(1 << 16).enumerated() {
                    if let width = source.number(object) { widths[UInt32(first + offset)] = width }
                }
                made += run.count
                index += 2
            } else {
                guard index + 2 < array.count, let last = source.integer(array[index + 1]),
                    (first...0xffff).contains(last), let width = source.number(array[index + 2])
                else { return }
                for code in first...last { widths[UInt32(code)] = width }
                made += last - first
                index += 3
            }
        }
    }

    private func readEncoding(_ object: PDFObject?, _ descriptor: PDFDictionary?, _ source: LatentSource) {
        let encoding = source.value(object)
        let base = encoding?.name ?? source.name(encoding?.dictionary?["BaseEncoding"])
        // A symbolic font's codes are what its program says (§9.6.5).
        let isSymbolic = (source.integer(descriptor?["Flags"]) ?? 0) & 4 != 0
        if base == nil, isSymbolic { isLatin = false }
        if base == "MacExpertEncoding" { isLatin = false }
        if base == "MacRomanEncoding" { for code in UInt8(128)...255 { differences[code] = .some(nil) } }
        var code = 0
        for object in (source.array(encoding?.dictionary?["Differences"]) ?? []).prefix(1_024) {
            let element = source.value(object)
            if let start = element?.integer { code = start }
            guard let name = element?.name else { continue }
            if (0...255).contains(code) { differences[UInt8(code)] = .some(CharacterEncoding.glyph(name.text)) }
            code = (0...255).contains(code) ? code + 1 : 256
        }
    }
}
