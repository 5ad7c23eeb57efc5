/// What a revision of a PDF file did to one object.
struct ChangeEntry: Sendable, Hashable {
    /// How a change stands to the signatures before it.
    enum Standing: String, Sendable, Hashable, CaseIterable {
        /// No signature covers an earlier revision.
        case unsigned
        /// Every signature before it allows it.
        case allowed
        /// A signature before it forbids it.
        case forbidden
        /// It is nothing that may happen to a signed file.
        case unexplained

        /// Whether it tells against a signature.
        var isAgainstSignature: Bool { self == .forbidden || self == .unexplained }
    }

    /// Number and generation, such as `12 0`; nil for the trailer.
    let object: String?
    /// The kind by its name in the JSON report.
    let kind: String
    /// From 1.
    let page: Int?
    let area: AreaEntry?
    /// The field, key or object that it is about; safe to show.
    let subject: String?
    /// Whether it lies over content of the page.
    let coversContent: Bool
    /// Whether a signature stands in the field that it is about.
    let isSigned: Bool
    /// Whether the field or annotation was not there before.
    let isNew: Bool
    /// Whether it takes the place of a value that was not empty.
    let isReplacingValue: Bool
    /// Why it is not explained, by its name in the JSON report.
    let reason: String?
    let standing: Standing
    /// The rule that forbids it, by its name in the JSON report.
    let rule: String?
}
