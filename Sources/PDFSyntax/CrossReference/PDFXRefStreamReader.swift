/// Reads a cross-reference stream (ISO 32000-2 §7.5.8).
struct PDFXRefStreamReader {
    let bytes: PDFBytes
    /// Where offsets count from.
    let origin: Int
    let budget: PDFBudget

    /// The stream whose object number stands at an offset.
    func read(
        at offset: Int,
        _ list: inout PDFXRefEntryList,
        _ irregularities: inout PDFIrregularityList
    ) throws(PDFSyntaxError) -> (trailer: PDFDictionary, end: Int) {
        let failure = PDFSyntaxError(.malformedXRefStream, at: offset)
        // Nothing can be looked up yet: Length has to be direct.
        let parser = PDFIndirectObjectParser(bytes: bytes, budget: budget) { _ in nil }
        var lexed = 0
        let indirect = try parser.parse(at: offset, lexed: &lexed)
        irregularities.add(indirect.irregularities)
        guard case .stream(let stream) = indirect.object.value, stream.dictionary["Type"]?.name == "XRef" else {
            throw failure
        }
        let decoder = try PDFStreamDecoder(
            stream.dictionary,
            limit: budget.decodedStream,
            offset: offset
        ) { (object) throws(PDFSyntaxError) -> PDFObject in
            guard object.reference == nil else { throw failure }
            return object
        }
        let decoded = try decoder.decode(bytes, stream.dataRange)
        if !decoded.isProper { irregularities.add(.filterDataEnd, at: offset, object: indirect.reference) }
        let isExact = try entries(decoded.bytes, stream.dictionary, offset, &list, &irregularities)
        if !isExact { irregularities.add(.xrefStreamSurplusBytes, at: offset, object: indirect.reference) }
        return (stream.dictionary, indirect.range.upperBound)
    }

    /// Whether the entries take all the data.
    private func entries(
        _ data: [UInt8],
        _ dictionary: PDFDictionary,
        _ offset: Int,
        _ list: inout PDFXRefEntryList,
        _ irregularities: inout PDFIrregularityList
    ) throws(PDFSyntaxError) -> Bool {
        let failure = PDFSyntaxError(.malformedXRefStream, at: offset)
        let widths = (dictionary["W"]?.array ?? []).map { $0.integer ?? -1 }
        guard widths.count == 3, widths.allSatisfy({ (0...8).contains($0) }) else { throw failure }
        let length = widths[0] + widths[1] + widths[2]
        guard length > 0, let size = dictionary["Size"]?.integer, size >= 0 else { throw failure }
        let index = dictionary["Index"]?.array?.map { $0.integer ?? -1 } ?? [0, size]
        guard index.count.isMultiple(of: 2), index.allSatisfy({ $0 >= 0 && $0 <= Int(Int32.max) }) else {
            throw failure
        }
        var position = 0
        for pair in stride(from: 0, to: index.count, by: 2) {
            let (first, count) = (index[pair], index[pair + 1])
            guard count <= (data.count - position) / length else { throw failure }
            try list.expect(count, at: offset)
            for number in first..<(first + count) {
                var fields = [1, 0, 0]
                for field in 0..<3 where widths[field] > 0 {
                    guard let value = Self.integer(data[position..<(position + widths[field])]) else { throw failure }
                    fields[field] = value
                    position += widths[field]
                }
                let location = try location(fields, number, offset, &irregularities)
                try list.add(number, location, at: offset)
            }
        }
        return position == data.count
    }

    /// Table 18.
    private func location(
        _ fields: [Int],
        _ number: Int,
        _ offset: Int,
        _ irregularities: inout PDFIrregularityList
    ) throws(PDFSyntaxError) -> PDFXRefEntry.Location {
        switch fields[0] {
        case 0: return .free
        case 1:
            guard fields[1] < bytes.count, fields[2] <= 65_535 else {
                irregularities.add(.xrefEntryPointsElsewhere, at: offset, object: PDFReference(number: number))
                return .file(offset: bytes.count, generation: min(fields[2], 65_535))
            }
            return .file(offset: origin + fields[1], generation: fields[2])
        case 2: return .objectStream(number: fields[1], index: fields[2])
        default:
            irregularities.add(.xrefEntryTypeUnknown, at: offset, object: PDFReference(number: number))
            return .free
        }
    }

    /// A number of up to 8 bytes, the highest first; nil if it does not fit.
    private static func integer(_ bytes: ArraySlice<UInt8>) -> Int? {
        var value: UInt64 = 0
        for byte in bytes { value = value << 8 | UInt64(byte) }
        return Int(exactly: value)
    }
}
