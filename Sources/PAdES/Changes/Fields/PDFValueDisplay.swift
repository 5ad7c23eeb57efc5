/// What a field shows next to its value (ISO 32000-2 §12.7.4.3); the later is the worse.
enum PDFValueDisplay: Int, Comparable {
    /// The value.
    case same
    /// Part of the value or nothing of it, or something that cannot be told for text.
    case unverified
    /// Something else than the value.
    case different
    /// The budget ended before that was known.
    case unknown

    static func < (left: PDFValueDisplay, right: PDFValueDisplay) -> Bool { left.rawValue < right.rawValue }
}
