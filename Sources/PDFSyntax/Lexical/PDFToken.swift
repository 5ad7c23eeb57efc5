/// One token of ISO 32000-2 §7.2, with the bytes that it takes.
struct PDFToken {
    enum Kind: Equatable {
        case integer(Int)
        case real(Double)
        case string(PDFString)
        case name(PDFName)
        case arrayStart
        case arrayEnd
        case dictionaryStart
        case dictionaryEnd
        /// A run of regular characters; a long one is cut to 32.
        case keyword(String)
        case end
    }

    let kind: Kind
    let range: Range<Int>
}
