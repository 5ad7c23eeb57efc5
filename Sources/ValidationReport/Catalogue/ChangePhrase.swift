/// What a change is, as a part of a sentence, and how Portuguese agrees with it.
struct ChangePhrase: Sendable, Hashable {
    /// Such as `campo{subject} preenchido`, where the name of the subject goes.
    let text: LocalizedText
    /// The ending of a Portuguese participle that goes with it: `o`, `a`, `os` or `as`.
    let ending: String

    init(_ portuguese: String, _ english: String, _ ending: String) {
        text = LocalizedText(portuguese, english)
        self.ending = ending
    }
}
