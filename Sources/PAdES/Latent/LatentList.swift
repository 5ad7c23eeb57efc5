import PDFSyntax

/// Latent content as it is found: entries about the same object on the same page are one with a count.
struct LatentList {
    private struct Key: Hashable {
        let kind: PDFLatentContent.Kind
        let reference: PDFReference?
        let page: Int?
        let detail: String
    }

    private var order: [Key] = []
    private var entries: [Key: PDFLatentContent] = [:]
    private let limit: Int

    init(limit: Int) { self.limit = limit }

    mutating func add(
        _ kind: PDFLatentContent.Kind,
        _ reference: PDFReference? = nil,
        page: Int? = nil,
        rectangle: PDFRectangle? = nil,
        detail: String = ""
    ) {
        let isCollective = kind.isCollective
        let key = Key(
            kind: kind,
            reference: isCollective ? nil : reference,
            page: isCollective ? nil : page,
            detail: detail
        )
        let known = entries[key]
        if known == nil {
            guard order.count < limit else {
                if order.count == limit { incomplete("entries") }
                return
            }
            order.append(key)
        }
        entries[key] = PDFLatentContent(
            kind,
            known == nil ? reference : known?.reference,
            page: known == nil ? page : known?.page,
            rectangle: isCollective
                ? known?.rectangle ?? rectangle?.bounded : Self.union(known?.rectangle, rectangle?.bounded),
            detail: detail,
            count: (known?.count ?? 0) + 1
        )
    }

    /// Says what could not be looked at, once for each reason.
    mutating func incomplete(_ reason: String, _ reference: PDFReference? = nil, page: Int? = nil) {
        let key = Key(kind: .scanIncomplete, reference: reference, page: page, detail: reason)
        guard entries[key] == nil, order.count <= limit else { return }
        order.append(key)
        entries[key] = PDFLatentContent(.scanIncomplete, reference, page: page, detail: reason)
    }

    /// In the order of the kinds, then of the pages and objects.
    var items: [PDFLatentContent] {
        let ranks = Dictionary(
            PDFLatentContent.Kind.allCases.enumerated().map { ($0.element, $0.offset) },
            uniquingKeysWith: { first, _ in first }
        )
        let found = order.enumerated().compactMap { index, key in entries[key].map { (index, $0) } }
        return found.sorted { left, right in
            let (a, b) = (left.1, right.1)
            if a.kind != b.kind { return ranks[a.kind, default: 0] < ranks[b.kind, default: 0] }
            if a.page != b.page { return (a.page ?? 0) < (b.page ?? 0) }
            let (first, second) = (a.reference?.number ?? 0, b.reference?.number ?? 0)
            return first != second ? first < second : left.0 < right.0
        }
        .map(\.1)
    }

    private static func union(_ first: PDFRectangle?, _ second: PDFRectangle?) -> PDFRectangle? {
        guard let first else { return second }
        return second.map { first.union($0) } ?? first
    }
}

extension PDFLatentContent.Kind {
    /// Whether one entry stands for all of a document, with the first object and its page: there may be hundreds.
    var isCollective: Bool {
        switch self {
        case .javaScript, .formAction, .visibilityAction, .remoteAction, .uriAction, .multimedia, .unreachableObject,
            .undefinedReference, .hiddenField, .alternateImage:
            true
        default: false
        }
    }
}
