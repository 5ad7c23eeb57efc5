/// The sections of a file from the last one back to the first, along Prev (ISO 32000-2 §7.5.6).
struct PDFXRefChain {
    /// Where offsets count from: the header, or the start of a file that has something before it.
    let origin: Int
    /// The newest section first.
    let sections: [PDFXRefSection]
    /// The offset that the last `startxref` gives, from the start of the file.
    let startOffset: Int
    private(set) var irregularities: PDFIrregularityList

    init(_ bytes: PDFBytes, headerOffset: Int, budget: PDFBudget) throws(PDFSyntaxError) {
        irregularities = PDFIrregularityList(limit: budget.irregularities)
        guard let keyword = bytes.last("startxref", in: 0..<bytes.count) else {
            throw PDFSyntaxError(.noStartxref, at: bytes.count)
        }
        var lexer = PDFLexer(bytes, at: keyword + 9)
        lexer.skipWhiteSpace()
        guard let value = lexer.takeDigits(limit: 18) else { throw PDFSyntaxError(.noStartxref, at: keyword) }
        // From the header by §7.5.2; many tools that put something before it left the offsets as they were.
        let isFromHeader = PDFXRefReader(bytes: bytes, origin: headerOffset, budget: budget)
            .hasSection(at: headerOffset + value)
        origin = isFromHeader ? headerOffset : 0
        if !isFromHeader { irregularities.add(.offsetsNotFromHeader, at: keyword) }
        startOffset = origin + value

        let reader = PDFXRefReader(bytes: bytes, origin: origin, budget: budget)
        var sections: [PDFXRefSection] = []
        var visited: Set<Int> = []
        var remaining = budget.crossReferenceEntries
        var next: Int? = startOffset
        while let offset = next {
            guard sections.count < budget.sections else { throw PDFSyntaxError(.tooManySections, at: offset) }
            let section = try reader.section(at: offset, remaining: &remaining)
            guard visited.insert(section.range.lowerBound).inserted else { throw PDFSyntaxError(.xrefLoop, at: offset) }
            irregularities.add(section.irregularities)
            sections.append(section)
            next = nil
            if let previous = section.trailer["Prev"] {
                guard let place = previous.integer, place >= 0, place < bytes.count else {
                    throw PDFSyntaxError(.malformedTrailer, at: section.range.lowerBound)
                }
                next = origin + place
            }
        }
        self.sections = sections
        for (number, offset) in Self.takenAway(sections) {
            irregularities.add(.hybridEntriesDiffer, at: offset, object: PDFReference(number: number))
        }
    }

    /// What a hybrid section's table frees, its stream does not, and older tables have in use (§7.5.8.4).
    ///
    /// Readers that go by tables lose it. With the section's offset.
    private static func takenAway(_ sections: [PDFXRefSection]) -> [(number: Int, offset: Int)] {
        guard sections.contains(where: { !$0.concealed.free.isEmpty }) else { return [] }
        var result: [(number: Int, offset: Int)] = []
        var used: Set<Int> = []
        for section in sections.reversed() {
            let concealed = section.concealed
            result += concealed.free.intersection(used).sorted().map { ($0, section.range.lowerBound) }
            for entry in section.entries where !concealed.absent.contains(entry.number) {
                if entry.location == .free || concealed.free.contains(entry.number) {
                    used.remove(entry.number)
                } else {
                    used.insert(entry.number)
                }
            }
        }
        return result
    }
}
