/// The extra fields of a header (APPNOTE.TXT 4.5): those that change what the header says.
struct ZIPExtraFields {
    /// The content of the ZIP64 field (4.5.3); nil where there is none.
    private(set) var zip64: ArraySlice<UInt8>?
    /// The content of Info-ZIP's Unicode path field (4.6.9); nil where there is none.
    private(set) var unicodePath: ArraySlice<UInt8>?
    /// Whether the bytes are a list of fields to their end.
    private(set) var isWellFormed = true

    init(_ bytes: ArraySlice<UInt8>) {
        var reader = LittleEndianReader(bytes)
        while !reader.rest.isEmpty {
            guard let identifier = reader.uint16(), let length = reader.uint16(),
                let content = reader.bytes(Int(length))
            else {
                isWellFormed = false
                return
            }
            switch identifier {
            case ZIPRecord.zip64Field:
                if zip64 != nil { isWellFormed = false }
                zip64 = content
            case ZIPRecord.unicodePathField:
                if unicodePath != nil { isWellFormed = false }
                unicodePath = content
            default: break
            }
        }
    }
}
