/// A table of labels with their values.
struct FactTable {
    private let language: ReportLanguage
    private var rows: [MarkupNode] = []

    init(_ language: ReportLanguage) { self.language = language }

    /// A row; none where there is no value.
    mutating func add(_ label: ReportLabel, _ value: String?) {
        guard let value, !value.isEmpty else { return }
        add(label.text[language], [.text(value)])
    }

    /// A row; none where there is no value.
    mutating func add(_ label: PageLabel, _ value: String?) {
        guard let value, !value.isEmpty else { return }
        add(label.text[language], [.text(value)])
    }

    /// A row; none where there is no value.
    mutating func add(_ label: HistoryLabel, _ value: String?) {
        guard let value, !value.isEmpty else { return }
        add(label.text[language], [.text(value)])
    }

    /// A row with a digest; none where there is no value.
    mutating func add(digest label: ReportLabel, _ value: String?) {
        guard let value, !value.isEmpty else { return }
        add(label.text[language], [.digest(value)])
    }

    /// A row of nodes.
    mutating func add(_ label: String, _ nodes: [MarkupNode]) {
        rows.append(.html(.tableRow, [.html(.tableHeaderCell, label), .html(.tableCell, nodes)]))
    }

    /// The table; nothing where it has no row.
    var nodes: [MarkupNode] {
        rows.isEmpty ? [] : [.html(.table, .facts, [.html(.tableBody, rows)])]
    }
}
