/// What a reason code says in one language; `{name}` stands for a value of the finding, and what stands between square
/// brackets is left out where one of its values is not there.
struct ReasonPassage: Sendable, Hashable {
    /// The short text: what was found.
    let statement: String
    /// What it means for the reader's case.
    let meaning: String
    /// What to do next.
    let action: String

    init(_ statement: String, meaning: String, action: String) {
        self.statement = statement
        self.meaning = meaning
        self.action = action
    }
}
