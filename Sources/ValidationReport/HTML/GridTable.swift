/// A table with a heading over each column.
struct GridTable {
    private let style: HTMLClass
    private let headings: [String]
    private var rows: [MarkupNode] = []

    /// A table; the style gives the columns their widths.
    init(_ style: HTMLClass, _ headings: [String]) {
        self.style = style
        self.headings = headings
    }

    /// A row, one list of nodes a column.
    mutating func add(_ cells: [[MarkupNode]]) {
        rows.append(.html(.tableRow, cells.map { .html(.tableCell, $0) }))
    }

    /// The table; nothing where it has no row.
    var nodes: [MarkupNode] {
        guard !rows.isEmpty else { return [] }
        let head = MarkupNode.html(
            .tableHead,
            [.html(.tableRow, headings.map { .html(.tableHeaderCell, $0) })]
        )
        return [.html(.table, style, [head, .html(.tableBody, rows)])]
    }
}
