/// One token of a content stream (ISO 32000-2 §7.8.2).
enum ContentToken {
    case number(Double)
    case name(String)
    case string([UInt8])
    case arrayStart
    case arrayEnd
    case dictionaryStart
    case dictionaryEnd
    /// The last eight bytes of a run of regular characters, the last in the lowest place; see `ContentWord`.
    case word(UInt64)
}
