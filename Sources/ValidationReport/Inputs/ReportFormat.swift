/// How a report is rendered; always UTF-8, always ended by a newline.
package enum ReportFormat: Sendable, Hashable, CaseIterable {
    /// For people: 100 columns at most, no colour.
    case text
    /// One JSON object over many lines, keys sorted.
    case json
    /// The same object on one line, for several inputs.
    case jsonLine
}
