/// Reads objects as of one revision.
struct PDFObjectReader {
    let structure: PDFStructure
    let security: PDFSecurityHandler?
    let revision: Int

    private var budget: PDFBudget { structure.budget }

    /// The object that a reference names; nil if it is not defined, which is the null object (§7.3.10).
    ///
    /// `depth` counts the objects that are read to read another.
    func object(_ reference: PDFReference, depth: Int = 0) throws(PDFSyntaxError) -> PDFIndirectObject? {
        guard let entry = structure.definition(of: reference.number, in: revision)?.entry else { return nil }
        switch entry.location {
        case .free: return nil
        case .file(let offset, let generation):
            guard generation == reference.generation else { return nil }
            return try parse(at: offset, reference, depth: depth)
        case .objectStream(let number, let index):
            guard reference.generation == 0 else { return nil }
            let stream = try objectStream(number, depth: depth + 1)
            var lexed = 0
            var isFailure = true
            defer { structure.meter.count(lexed, isFailure: isFailure) }
            try structure.meter.check(at: index)
            let object = try stream.object(number: reference.number, at: index, budget: budget, lexed: &lexed)
            isFailure = false
            return object
        }
    }

    /// What an object is once references are followed; the null object where there is nothing.
    func resolve(_ object: PDFObject, depth: Int = 0) throws(PDFSyntaxError) -> PDFObject {
        var result = object
        for _ in 0...budget.references {
            guard let reference = result.reference else { return result }
            guard let target = try self.object(reference, depth: depth + 1) else {
                return PDFObject(.null, range: result.range)
            }
            result = target.object
        }
        throw PDFSyntaxError(.tooManyReferences, at: object.range.lowerBound)
    }

    /// The object of a file at an offset, decrypted.
    func parse(
        at offset: Int,
        end: Int? = nil,
        _ expected: PDFReference?,
        depth: Int = 0
    ) throws(PDFSyntaxError) -> PDFIndirectObject {
        guard depth <= budget.references else { throw PDFSyntaxError(.tooManyReferences, at: offset) }
        try structure.meter.check(at: offset)
        let parser = PDFIndirectObjectParser(bytes: structure.bytes, budget: budget) {
            (reference) throws(PDFSyntaxError) -> Int? in
            try self.object(reference, depth: depth + 1)?.object.integer
        }
        var lexed = 0
        var isFailure = true
        defer { structure.meter.count(lexed, isFailure: isFailure) }
        let parsed = try parser.parse(at: offset, end: end, expected: expected, lexed: &lexed)
        isFailure = false
        // The encryption dictionary is what the others are decrypted with (§7.6.2).
        guard let security, parsed.reference != structure.encryptReference else { return parsed }
        return PDFIndirectObject(
            reference: parsed.reference,
            object: try security.decrypted(parsed.object, of: parsed.reference),
            range: parsed.range,
            container: parsed.container,
            irregularities: parsed.irregularities
        )
    }

    /// The decoded data of a stream, and whether its filters ended properly.
    func data(
        of object: PDFIndirectObject,
        depth: Int = 0
    ) throws(PDFSyntaxError) -> (bytes: [UInt8], isProper: Bool) {
        let offset = object.range.lowerBound
        guard let stream = object.object.stream else { throw PDFSyntaxError(.malformedStream, at: offset) }
        let decoder = try PDFStreamDecoder(stream.dictionary, limit: structure.meter.decodable, offset: offset) {
            (object) throws(PDFSyntaxError) -> PDFObject in
            try resolve(object, depth: depth + 1)
        }
        let result: (bytes: [UInt8], isProper: Bool)
        // Encoded in hexadecimal digits data are twice as long; what is not straight from the file is copied.
        guard decoder.isStraight && security == nil || stream.dataRange.count <= 2 * budget.decodedStream + 1_024 else {
            throw PDFSyntaxError(.decodedTooLarge, at: offset)
        }
        if let security {
            let plain = try security.decrypted(
                structure.bytes[stream.dataRange],
                of: object.reference,
                stream.dictionary,
                cryptFilter: decoder.cryptFilter,
                offset: offset
            )
            result = try decoder.decode(plain)
        } else {
            result = try decoder.decode(structure.bytes, stream.dataRange)
        }
        structure.meter.decoded(result.bytes.count)
        return result
    }

    /// The object stream of a number as of this revision.
    func objectStream(_ number: Int, depth: Int = 0) throws(PDFSyntaxError) -> PDFObjectStream {
        guard let entry = structure.definition(of: number, in: revision)?.entry,
            case .file(let offset, let generation) = entry.location
        else { throw PDFSyntaxError(.malformedObjectStream, at: structure.bytes.count) }
        let reference = PDFReference(number: number, generation: generation)
        let object = try parse(at: offset, reference, depth: depth)
        guard let range = object.object.stream?.dataRange else {
            throw PDFSyntaxError(.malformedObjectStream, at: offset)
        }
        if let known = structure.meter.objectStream(range), known.number == number { return known }
        let decoded = try data(of: object, depth: depth)
        let stream = try PDFObjectStream(decoded.bytes, of: object, budget: budget)
        structure.meter.keep(stream, range)
        return stream
    }
}
