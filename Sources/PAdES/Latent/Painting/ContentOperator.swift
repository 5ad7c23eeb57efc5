/// The operators of content streams (ISO 32000-2 annex A); those that hide and show nothing are one.
enum ContentOperator {
    case saveState, restoreState, concatenate, setState
    case move, line, curve, curveFirst, curveLast, closePath, rectangle
    case clip, endPath, stroke, fill, fillEvenOdd, fillStroke, fillStrokeEvenOdd
    case setGrayFill, setGrayStroke, setRGBFill, setRGBStroke, setCMYKFill, setCMYKStroke
    case setSpaceFill, setSpaceStroke, setColorFill, setColorStroke
    case beginText, endText, moveText, moveTextLeading, setMatrix, nextLine
    case setFont, setLeading, setCharacterSpace, setWordSpace, setScale, setRise, setRenderingMode
    case show, showArray, showNextLine, showSpacedNextLine
    case paintObject, paintShading, beginInlineImage, inlineImageData
    case beginMarked, beginMarkedProperties, endMarked
    case setLineWidth
    case other

    private static let words: [UInt64: ContentOperator] = {
        let all: [(String, ContentOperator)] = [
            ("q", .saveState), ("Q", .restoreState), ("cm", .concatenate), ("gs", .setState), ("m", .move),
            ("l", .line), ("c", .curve), ("v", .curveFirst), ("y", .curveLast), ("h", .closePath), ("re", .rectangle),
            ("W", .clip), ("W*", .clip), ("n", .endPath), ("s", .stroke), ("S", .stroke), ("f", .fill), ("F", .fill),
            ("f*", .fillEvenOdd), ("b", .fillStroke), ("B", .fillStroke), ("b*", .fillStrokeEvenOdd),
            ("B*", .fillStrokeEvenOdd),
            ("g", .setGrayFill), ("G", .setGrayStroke), ("rg", .setRGBFill), ("RG", .setRGBStroke),
            ("k", .setCMYKFill), ("K", .setCMYKStroke), ("cs", .setSpaceFill), ("CS", .setSpaceStroke),
            ("sc", .setColorFill), ("scn", .setColorFill), ("SC", .setColorStroke), ("SCN", .setColorStroke),
            ("BT", .beginText), ("ET", .endText), ("Td", .moveText), ("TD", .moveTextLeading), ("Tm", .setMatrix),
            ("T*", .nextLine), ("Tf", .setFont), ("TL", .setLeading), ("Tc", .setCharacterSpace),
            ("Tw", .setWordSpace), ("Tz", .setScale), ("Ts", .setRise), ("Tr", .setRenderingMode), ("Tj", .show),
            ("TJ", .showArray), ("'", .showNextLine), ("\"", .showSpacedNextLine), ("Do", .paintObject),
            ("sh", .paintShading), ("BI", .beginInlineImage), ("ID", .inlineImageData), ("BMC", .beginMarked),
            ("BDC", .beginMarkedProperties), ("EMC", .endMarked), ("w", .setLineWidth), ("J", .other), ("j", .other),
            ("M", .other), ("d", .other), ("ri", .other), ("i", .other), ("BX", .other), ("EX", .other),
            ("MP", .other), ("DP", .other), ("d0", .other), ("d1", .other), ("EI", .other),
        ]
        return Dictionary(all.map { (ContentWord.value($0.0), $0.1) }, uniquingKeysWith: { first, _ in first })
    }()

    /// The operator of a word as the lexer gives it; nil for what is none.
    init?(_ word: UInt64) {
        guard let found = Self.words[word] else { return nil }
        self = found
    }

    /// Whether a word stands for an operator that closes the path before it paints it (§8.5.3.1).
    static func closesPath(_ word: UInt64) -> Bool { closing.contains(word) }

    private static let closing = Set(["s", "b", "b*"].map(ContentWord.value))

    /// Whether it leaves marks.
    var paints: Bool {
        switch self {
        case .stroke, .fill, .fillEvenOdd, .fillStroke, .fillStrokeEvenOdd, .show, .showArray, .showNextLine,
            .showSpacedNextLine, .paintObject,
            .paintShading, .beginInlineImage:
            true
        default: false
        }
    }
}
