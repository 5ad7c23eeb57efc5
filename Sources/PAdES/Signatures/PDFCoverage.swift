import PDFSyntax

/// The bytes that a signature dictionary says it covers, against the rules of ISO 32000-2 §12.8.1 and table 255.
struct PDFCoverage {
    /// The ranges, where ByteRange is of the standard's form and the gap is this dictionary's Contents.
    private(set) var byteRange: PDFByteRange?
    /// The ranges in their order, where they are within the file: what a digest can be taken of.
    private(set) var ranges: [Range<Int>]?
    /// The revision at whose end the covered bytes end.
    private(set) var coveredRevision: Int?
    private(set) var defects: Set<PDFSignatureDefect> = []

    init(_ candidate: PDFSignatureCandidate, of document: PDFDocument) {
        guard let object = candidate.dictionary["ByteRange"] else {
            defects.insert(.byteRangeMissing)
            return
        }
        guard let items = object.array, items.count == 4 else {
            defects.insert(.byteRangeMalformed)
            return
        }
        let numbers = items.compactMap(\.integer)
        guard numbers.count == 4, numbers.allSatisfy({ $0 >= 0 }) else {
            defects.insert(.byteRangeMalformed)
            return
        }
        let count = document.bytes.count
        guard let first = Self.range(numbers[0], numbers[1], within: count),
            let second = Self.range(numbers[2], numbers[3], within: count), first.upperBound <= second.lowerBound
        else {
            defects.insert(.byteRangeOutOfBounds)
            return
        }
        ranges = [first, second]
        if first.lowerBound != 0 { defects.insert(.byteRangeStart) }
        // The parser knows where the string of this very dictionary stands; in an object stream it stands in no file.
        let contents = candidate.dictionary["Contents"].flatMap { $0.string == nil ? nil : $0.range }
        let isInFile = candidate.place != nil
        if !isInFile || contents != first.upperBound..<second.lowerBound { defects.insert(.byteRangeGap) }
        coveredRevision = Self.revision(endingAt: second.upperBound, of: document)
        if coveredRevision == nil { defects.insert(.byteRangeEnd) }
        if second.upperBound < Self.ends(of: candidate.revision, in: document).lowerBound {
            defects.insert(.revisionNotCovered)
        }
        if !defects.contains(.byteRangeGap) { byteRange = PDFByteRange(first: first, second: second) }
    }

    private static func range(_ start: Int, _ length: Int, within count: Int) -> Range<Int>? {
        guard start <= count, length <= count - start else { return nil }
        return start..<start + length
    }

    /// The newest revision at whose end, ends of line more or less, an offset is.
    private static func revision(endingAt end: Int, of document: PDFDocument) -> Int? {
        document.revisions.last { ends(of: $0.index, in: document).contains(end) }?.index
    }

    /// Where the end of a revision may be: its end-of-file marker may have an end of line behind it or none, and the next
    /// revision may begin with one.
    ///
    /// The last one may end at the end of the file, whatever is there: it is covered.
    private static func ends(of index: Int, in document: PDFDocument) -> ClosedRange<Int> {
        let revision = document.revisions[index]
        var lower = revision.range.upperBound
        while lower > revision.range.lowerBound, isWhiteSpace(document.bytes[lower - 1]) { lower -= 1 }
        var upper = revision.range.upperBound
        if index == document.revisions.count - 1 { return lower...max(upper, document.bytes.count) }
        while isWhiteSpace(document.bytes[upper]) { upper += 1 }
        return lower...upper
    }

    private static func isWhiteSpace(_ byte: UInt8?) -> Bool {
        switch byte {
        case 0x00, 0x09, 0x0a, 0x0c, 0x0d, 0x20: true
        default: false
        }
    }
}
