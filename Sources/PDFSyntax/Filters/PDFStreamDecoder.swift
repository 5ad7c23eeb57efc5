import LibZ

/// Takes the filters off a stream's data (ISO 32000-2 §7.4), in the order of its Filter entry.
struct PDFStreamDecoder {
    /// More filters than this on one stream serve nobody.
    private static let maximumFilters = 8

    /// The bytes that each filter may make.
    let limit: Int
    /// Where the stream is, for errors.
    let offset: Int
    private let filters: [PDFFilter]

    /// Throws `unsupportedFilter` for a filter that gives no bytes, `malformedStream` for entries of a wrong type.
    ///
    /// `resolve` gives what a reference refers to.
    init(
        _ dictionary: PDFDictionary,
        limit: Int,
        offset: Int,
        resolve: (PDFObject) throws(PDFSyntaxError) -> PDFObject
    ) throws(PDFSyntaxError) {
        self.limit = limit
        self.offset = offset
        // With F the data are in another file, which is nobody's to open here.
        guard dictionary["F"] == nil else { throw PDFSyntaxError(.unsupportedFilter, at: offset) }
        let names = try Self.list(dictionary["Filter"], resolve)
        let parameters = try Self.list(dictionary["DecodeParms"], resolve)
        guard names.count <= Self.maximumFilters, parameters.count <= Self.maximumFilters else {
            throw PDFSyntaxError(.malformedStream, at: offset)
        }
        var filters: [PDFFilter] = []
        for (index, object) in names.enumerated() {
            guard let name = object.name else { throw PDFSyntaxError(.malformedStream, at: offset) }
            guard let kind = PDFFilter.Kind(rawValue: name.text) else {
                throw PDFSyntaxError(.unsupportedFilter, at: offset)
            }
            var own: PDFDictionary?
            if index < parameters.count, !parameters[index].isNull {
                guard let dictionary = parameters[index].dictionary else {
                    throw PDFSyntaxError(.malformedStream, at: offset)
                }
                var entries: [PDFDictionary.Entry] = []
                for entry in dictionary.entries {
                    let value = try resolve(entry.value)
                    entries.append(PDFDictionary.Entry(key: entry.key, keyRange: entry.keyRange, value: value))
                }
                own = PDFDictionary(entries)
            }
            filters.append(PDFFilter(kind: kind, parameters: own))
        }
        self.filters = filters
    }

    /// The name of the crypt filter that the stream asks for itself (§7.4.10); nil if it does not.
    var cryptFilter: PDFName? {
        guard let filter = filters.first(where: { $0.kind == .crypt }) else { return nil }
        return filter.parameters?["Name"]?.name ?? "Identity"
    }

    /// Whether data that are not encrypted are read where they stand.
    var isStraight: Bool { filters.first?.kind == .flate }

    /// The decoded bytes of data that are not encrypted, and whether all filters ended properly.
    func decode(_ bytes: PDFBytes, _ range: Range<Int>) throws(PDFSyntaxError) -> (bytes: [UInt8], isProper: Bool) {
        guard let first = filters.first, isStraight else {
            guard !filters.isEmpty || range.count <= limit else { throw PDFSyntaxError(.decodedTooLarge, at: offset) }
            return try decode(bytes[range])
        }
        // The usual case, straight from the file.
        var isProper = true
        var data = try bytes.withSpan(range) { (span) throws(PDFSyntaxError) -> [UInt8] in
            try flate(span, first, &isProper)
        }
        for filter in filters.dropFirst() { data = try decode(data, filter, &isProper) }
        return (data, isProper)
    }

    /// The decoded bytes of data that are decrypted already, and whether all filters ended properly.
    func decode(_ plain: [UInt8]) throws(PDFSyntaxError) -> (bytes: [UInt8], isProper: Bool) {
        guard !filters.isEmpty || plain.count <= limit else { throw PDFSyntaxError(.decodedTooLarge, at: offset) }
        var isProper = true
        var data = plain
        for filter in filters { data = try decode(data, filter, &isProper) }
        return (data, isProper)
    }

    private func decode(_ data: [UInt8], _ filter: PDFFilter, _ isProper: inout Bool) throws(PDFSyntaxError) -> [UInt8]
    {
        var output = PDFFilterOutput(limit: limit, offset: offset)
        switch filter.kind {
        case .flate: return try unsafe flate(data.span.bytes, filter, &isProper)
        case .crypt: return data
        case .asciiHex: try ASCIIFilters.hexadecimal(data, &output)
        case .ascii85: try ASCIIFilters.base85(data, &output)
        case .runLength: try RunLengthFilter.decode(data, &output)
        case .lzw:
            let change = filter.parameters?["EarlyChange"]?.integer ?? 1
            guard change == 0 || change == 1 else { throw output.malformed }
            try LZWFilter.decode(data, earlyChange: change, &output)
        }
        isProper = isProper && output.endsProperly
        guard filter.kind == .lzw, let predictor = try PDFPredictor(filter.parameters, offset: offset) else {
            return output.bytes
        }
        return try predictor.undo(output.bytes, offset: offset)
    }

    private func flate(_ span: RawSpan, _ filter: PDFFilter, _ isProper: inout Bool) throws(PDFSyntaxError) -> [UInt8] {
        let result: (bytes: [UInt8], ending: Inflate.Ending)
        do throws(LibZError) {
            result = try Inflate.zlib(span, limit: limit)
        } catch {
            switch error.code {
            case .outputLimitExceeded: throw PDFSyntaxError(.decodedTooLarge, at: offset)
            case .unavailable: throw PDFSyntaxError(.libraryUnavailable, at: offset)
            default: throw PDFSyntaxError(.malformedFilterData, at: offset)
            }
        }
        switch result.ending {
        case .exact: break
        case .trailingBytes(let count): isProper = isProper && count <= 2  // an end of line that Length counts
        case .wrongChecksum: isProper = false
        case .truncated: throw PDFSyntaxError(.malformedFilterData, at: offset)
        }
        guard let predictor = try PDFPredictor(filter.parameters, offset: offset) else { return result.bytes }
        return try predictor.undo(result.bytes, offset: offset)
    }

    private static func list(
        _ object: PDFObject?,
        _ resolve: (PDFObject) throws(PDFSyntaxError) -> PDFObject
    ) throws(PDFSyntaxError) -> [PDFObject] {
        guard let object else { return [] }
        let direct = try resolve(object)
        guard let array = direct.array else { return direct.isNull ? [] : [direct] }
        guard array.count <= maximumFilters else { return array }
        var objects: [PDFObject] = []
        for element in array { objects.append(try resolve(element)) }
        return objects
    }
}
