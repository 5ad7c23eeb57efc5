/// One filter of a stream with its parameters (ISO 32000-2 §7.4).
struct PDFFilter {
    /// The filters that give bytes; those that give pictures are not decoded.
    enum Kind: String {
        case asciiHex = "ASCIIHexDecode"
        case ascii85 = "ASCII85Decode"
        case lzw = "LZWDecode"
        case flate = "FlateDecode"
        case runLength = "RunLengthDecode"
        case crypt = "Crypt"
    }

    let kind: Kind
    let parameters: PDFDictionary?
}
