/// Irregularities as they are found, up to the budget.
struct PDFIrregularityList: Sendable {
    private(set) var items: [PDFIrregularity] = []
    private var seen: Set<PDFIrregularity> = []
    private let limit: Int

    init(limit: Int) { self.limit = limit }

    mutating func add(_ item: PDFIrregularity) {
        guard items.count <= limit, seen.insert(item).inserted else { return }
        items.append(items.count < limit ? item : PDFIrregularity(.tooManyIrregularities, at: item.offset))
    }

    mutating func add(_ code: PDFIrregularity.Code, at offset: Int, object: PDFReference? = nil) {
        add(PDFIrregularity(code, at: offset, object: object))
    }

    mutating func add(_ more: [PDFIrregularity], object: PDFReference? = nil) {
        for item in more { add(item.code, at: item.offset, object: item.object ?? object) }
    }
}
