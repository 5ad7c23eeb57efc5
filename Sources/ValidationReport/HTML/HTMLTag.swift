/// The elements that reports are made of; none of them can run or load anything.
enum HTMLTag: String, Sendable, Hashable, CaseIterable {
    case article
    case bold = "b"
    case body
    case code
    case division = "div"
    case footer
    case heading1 = "h1"
    case heading2 = "h2"
    case heading3 = "h3"
    case heading4 = "h4"
    case link = "a"
    case listItem = "li"
    case orderedList = "ol"
    case paragraph = "p"
    case section
    case small
    case span
    case table
    case tableBody = "tbody"
    case tableCell = "td"
    case tableHead = "thead"
    case tableHeaderCell = "th"
    case tableRow = "tr"
    case unorderedList = "ul"

    /// Whether it stands within a line, so that no line break may come beside it.
    var isInline: Bool {
        switch self {
        case .bold, .code, .link, .small, .span: true
        default: false
        }
    }
}
