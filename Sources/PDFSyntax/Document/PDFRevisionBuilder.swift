/// Makes revisions out of the chain of sections, and finds where each ends.
struct PDFRevisionBuilder {
    /// How far behind a section its `startxref` may be.
    private static let reach = 1 << 16

    let bytes: PDFBytes
    let chain: PDFXRefChain

    /// The oldest revision first.
    ///
    /// `linearizedEnd` is where the file ended when it was linearised, by its own word (Annex F.3.3, L).
    func revisions(linearizedEnd: Int?, _ irregularities: inout PDFIrregularityList) -> [PDFRevision] {
        // A section that points forward belongs to the same save as the section it points at: a linearised file has the
        // section of its first page in front (Annex F).
        var groups: [[PDFXRefSection]] = []
        var continues = false
        for (index, section) in chain.sections.enumerated() {
            if continues { groups[groups.count - 1].append(section) } else { groups.append([section]) }
            let next = index + 1 < chain.sections.count ? chain.sections[index + 1] : nil
            continues = next.map { $0.range.lowerBound > section.range.lowerBound } ?? false
        }
        var revisions: [PDFRevision] = []
        var start = 0
        for (index, sections) in groups.reversed().enumerated() {
            let endings = sections.map { ending(of: $0) }
            for (section, ending) in zip(sections, endings) {
                check(ending, of: section, in: sections, &irregularities)
            }
            var end = start
            for (section, ending) in zip(sections, endings) {
                end = max(end, ending?.range.upperBound ?? section.range.upperBound)
            }
            // Nothing but an end of line may be between the two.
            let isWhole = linearizedEnd.map { abs($0 - end) <= 2 } ?? false
            if sections.count > 1, !(index == 0 && isWhole && sections.count == 2) {
                irregularities.add(.prevPointsForward, at: sections[0].range.lowerBound)
            }
            revisions.append(
                PDFRevision(
                    index: index,
                    range: start..<end,
                    sections: sections,
                    trailer: sections[0].trailer,
                    endings: endings.map { $0?.range }
                )
            )
            start = end
        }
        return revisions
    }

    private func check(
        _ ending: (range: Range<Int>, value: Int)?,
        of section: PDFXRefSection,
        in sections: [PDFXRefSection],
        _ irregularities: inout PDFIrregularityList
    ) {
        guard let ending else {
            irregularities.add(.missingEndOfFileMarker, at: section.range.upperBound)
            return
        }
        let expected = sections[0].range.lowerBound - chain.origin
        // The part in front of a linearised file may say 0: nobody shall use it (Annex F).
        let isFront = sections.count > 1 && section == sections[0] && ending.value == 0
        if ending.value != expected, !isFront {
            irregularities.add(.startxrefMismatch, at: ending.range.lowerBound)
        }
    }

    /// `startxref`, an offset and `%%EOF` with its end of line behind a section.
    private func ending(of section: PDFXRefSection) -> (range: Range<Int>, value: Int)? {
        var lexer = PDFLexer(bytes, at: section.range.upperBound)
        lexer.skipWhiteSpaceAndComments()
        if let found = ending(at: lexer.position) { return found }
        let limit = min(bytes.count, section.range.upperBound + Self.reach)
        var from = section.range.upperBound
        // Something else may stand between; then only a `startxref` that names this section is its own.
        while let place = bytes.first("startxref", in: from..<max(from, limit)) {
            if let found = ending(at: place), found.value == section.range.lowerBound - chain.origin { return found }
            from = place + 9
        }
        return nil
    }

    private func ending(at offset: Int) -> (range: Range<Int>, value: Int)? {
        guard bytes.starts(with: "startxref", at: offset) else { return nil }
        var lexer = PDFLexer(bytes, at: offset + 9)
        lexer.skipWhiteSpace()
        guard let value = lexer.takeDigits(limit: 18) else { return nil }
        lexer.skipWhiteSpace()
        guard bytes.starts(with: "%%EOF", at: lexer.position) else { return nil }
        lexer.position += 5
        lexer.takeEndOfLine()
        return (offset..<lexer.position, value)
    }
}
