import TimeStampProtocol

/// What gave nothing that a run asked for, and why.
package struct RenewalRefusal: Sendable, Hashable, CustomStringConvertible {
    /// The name of an authority, or what was to be fetched; nil where it was no single one.
    package let source: String?
    /// A code of lower-case words joined by hyphens; without a source the words of an error.
    package let reason: String

    package init(source: String?, reason: String) {
        self.source = source
        self.reason = reason
    }

    init(_ attempt: TimeStampUnavailable.Attempt) { self.init(source: attempt.source, reason: attempt.reason) }

    /// As JSON has it: `source: reason`.
    package var description: String { source.map { "\($0): \(reason)" } ?? reason }
}
