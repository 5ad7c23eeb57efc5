import SignatureValidation

/// Something in the signed bytes that nobody saw when signing, and that may show or act later.
struct LatentContentEntry: Sendable, Hashable {
    /// The kind by its name in the JSON report.
    let kind: String
    let level: Finding.Level
    /// Number and generation, such as `12 0`.
    let object: String?
    /// From 1.
    let page: Int?
    let area: AreaEntry?
    /// What it is, in the words of the file's format; safe to show.
    let detail: String
    /// How many there are of the kind in the object and on the page.
    let count: Int
}
