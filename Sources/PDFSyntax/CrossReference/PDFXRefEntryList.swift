/// Entries of one section as they are read; the first entry of a number counts.
struct PDFXRefEntryList {
    private(set) var entries: [PDFXRefEntry] = []
    private var isSorted = true
    private var isBeyondSize = false
    private var hasUnknownType = false
    /// How many entries may come yet.
    private(set) var remaining: Int
    private let maximumNumber: Int

    init(remaining: Int, budget: PDFBudget) {
        self.remaining = remaining
        maximumNumber = budget.objectNumber
    }

    /// Throws `tooManyObjects` before more is read than the budget allows.
    mutating func expect(_ count: Int, at offset: Int) throws(PDFSyntaxError) {
        guard count <= remaining else { throw PDFSyntaxError(.tooManyObjects, at: offset) }
        remaining -= count
    }

    mutating func add(_ number: Int, _ location: PDFXRefEntry.Location, at offset: Int) throws(PDFSyntaxError) {
        guard number <= maximumNumber else { throw PDFSyntaxError(.tooManyObjects, at: offset) }
        if let last = entries.last, last.number >= number { isSorted = false }
        entries.append(PDFXRefEntry(number: number, location: location))
    }

    /// The entries by number, without those at or above Size and those of a number that came before.
    func finished(size: Int, at offset: Int, _ irregularities: inout PDFIrregularityList) -> [PDFXRefEntry] {
        var list = entries
        if list.contains(where: { $0.number >= size }) {
            for entry in list where entry.number >= size && entry.location != .free {
                irregularities.add(.xrefEntryBeyondSize, at: offset, object: PDFReference(number: entry.number))
            }
            list.removeAll { $0.number >= size }
        }
        guard !isSorted else { return list }
        let order = list.indices.sorted { (list[$0].number, $0) < (list[$1].number, $1) }
        var result: [PDFXRefEntry] = []
        result.reserveCapacity(list.count)
        for index in order {
            if result.last?.number == list[index].number {
                irregularities.add(.xrefEntryDuplicate, at: offset, object: PDFReference(number: list[index].number))
            } else {
                result.append(list[index])
            }
        }
        return result
    }
}
