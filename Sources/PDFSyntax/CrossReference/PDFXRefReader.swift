/// Reads the cross-reference sections of a file, one at a time.
struct PDFXRefReader {
    let bytes: PDFBytes
    /// Where offsets count from.
    let origin: Int
    let budget: PDFBudget

    /// Whether a section begins at an offset, white space aside.
    func hasSection(at offset: Int) -> Bool {
        guard let start = start(of: offset) else { return false }
        return bytes.starts(with: "xref", at: start) || PDFIndirectObjectParser.reference(in: bytes, at: start) != nil
    }

    /// The section at an offset from the start of the file; `remaining` is how many entries all may have yet.
    func section(at offset: Int, remaining: inout Int) throws(PDFSyntaxError) -> PDFXRefSection {
        guard let start = start(of: offset), hasSection(at: offset) else {
            throw PDFSyntaxError(.xrefNotFound, at: offset)
        }
        var irregularities = PDFIrregularityList(limit: budget.irregularities)
        if start != offset { irregularities.add(.offsetNotExact, at: offset) }
        var list = PDFXRefEntryList(remaining: remaining, budget: budget)
        let form: PDFXRefSection.Form
        let content: (trailer: PDFDictionary, end: Int)
        var entries: [PDFXRefEntry]
        var concealed = PDFXRefSection.Concealed()
        if bytes.starts(with: "xref", at: start) {
            let reader = PDFXRefTableReader(bytes: bytes, origin: origin, budget: budget)
            content = try reader.read(at: start, &list, &irregularities)
            let size = try Self.size(content.trailer, at: start, &irregularities)
            entries = list.finished(size: size, at: start, &irregularities)
            if let value = content.trailer["XRefStm"] {
                guard let place = value.integer, place >= 0, place < bytes.count else {
                    throw PDFSyntaxError(.malformedTrailer, at: start)
                }
                form = .hybrid(streamOffset: origin + place)
                var hidden = PDFXRefEntryList(remaining: list.remaining, budget: budget)
                let previous = content.trailer["Prev"]?.integer
                let table = entries
                entries = try merge(table, previous, streamAt: origin + place, &hidden, &irregularities)
                concealed = Self.concealed(entries, by: table)
                remaining = hidden.remaining
            } else {
                form = .table
                remaining = list.remaining
            }
        } else {
            let reader = PDFXRefStreamReader(bytes: bytes, origin: origin, budget: budget)
            content = try reader.read(at: start, &list, &irregularities)
            form = .stream
            remaining = list.remaining
            let size = try Self.size(content.trailer, at: start, &irregularities)
            entries = list.finished(size: size, at: start, &irregularities)
        }
        return PDFXRefSection(
            form: form,
            range: start..<content.end,
            trailer: content.trailer,
            entries: entries,
            concealed: concealed,
            irregularities: irregularities.items
        )
    }

    /// §7.5.8.4: what the table has in use counts, then the stream's entries, then what the table has free.
    private func merge(
        _ table: [PDFXRefEntry],
        _ previous: Int?,
        streamAt offset: Int,
        _ list: inout PDFXRefEntryList,
        _ irregularities: inout PDFIrregularityList
    ) throws(PDFSyntaxError) -> [PDFXRefEntry] {
        let reader = PDFXRefStreamReader(bytes: bytes, origin: origin, budget: budget)
        let content = try reader.read(at: offset, &list, &irregularities)
        if let other = content.trailer["Prev"], other.integer == nil || other.integer != previous {
            irregularities.add(.hybridEntriesDiffer, at: offset)
        }
        let size = try Self.size(content.trailer, at: offset, &irregularities)
        let hidden = list.finished(size: size, at: offset, &irregularities)
        var byNumber: [Int: PDFXRefEntry] = Dictionary(hidden.map { ($0.number, $0) }) { first, _ in first }
        for entry in table {
            guard let other = byNumber[entry.number] else {
                byNumber[entry.number] = entry
                continue
            }
            guard entry.location != .free else { continue }
            if other.location != .free, other.location != entry.location {
                irregularities.add(.hybridEntriesDiffer, at: offset, object: PDFReference(number: entry.number))
            }
            byNumber[entry.number] = entry
        }
        return byNumber.values.sorted { $0.number < $1.number }
    }

    /// What a hybrid section has in use, out of all its entries, and its table alone has not.
    private static func concealed(_ entries: [PDFXRefEntry], by table: [PDFXRefEntry]) -> PDFXRefSection.Concealed {
        let visible = Dictionary(table.map { ($0.number, $0.location) }) { first, _ in first }
        var result = PDFXRefSection.Concealed()
        for entry in entries where entry.location != .free {
            guard let location = visible[entry.number] else {
                result.absent.insert(entry.number)
                continue
            }
            if location == .free { result.free.insert(entry.number) }
        }
        return result
    }

    /// One more than the highest number that readers have to know.
    private static let maximumSize = 8_388_608

    private static func size(
        _ trailer: PDFDictionary,
        at offset: Int,
        _ irregularities: inout PDFIrregularityList
    ) throws(PDFSyntaxError) -> Int {
        guard let size = trailer["Size"]?.integer, size >= 0 else {
            throw PDFSyntaxError(.malformedTrailer, at: offset)
        }
        if size > maximumSize { irregularities.add(.sizeBeyondLimit, at: offset) }
        return size
    }

    /// Behind the white space at an offset; nil outside the file.
    ///
    /// Few bytes of it only: more is not an inexact offset.
    private func start(of offset: Int) -> Int? {
        guard offset >= 0, offset < bytes.count else { return nil }
        var lexer = PDFLexer(bytes, at: offset, end: offset + 16)
        lexer.skipWhiteSpace()
        return lexer.position
    }
}
