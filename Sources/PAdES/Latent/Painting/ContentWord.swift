/// Keywords as numbers, which compare faster than texts.
enum ContentWord {
    static let beginCharacters = value("beginbfchar")
    static let beginRanges = value("beginbfrange")

    /// The last eight bytes of a text, the last in the lowest place.
    static func value(_ text: String) -> UInt64 { text.utf8.reduce(0) { $0 << 8 | UInt64($1) } }
}
