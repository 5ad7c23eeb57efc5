import ASN1

/// Reads the policy extensions of module ExtensoesPAsPAdES: `SignPolExtensions` (RFC 3125 §3.8) around lists of `PdfEntry`.
enum PDFDemandsReader {
    private static let signatureDictionary = ObjectIdentifier(2, 16, 76, 1, 8, 1)
    private static let dss = ObjectIdentifier(2, 16, 76, 1, 8, 2)
    private static let documentTimeStamp = ObjectIdentifier(2, 16, 76, 1, 8, 3)
    /// How many extensions, and entries in one, a policy may have.
    private static let maximumCount = 200

    static func read(_ extensions: Element?, _ unprocessed: inout UnprocessedDemands) throws -> PDFDemands {
        var dictionary: [PDFEntry] = []
        var store: [PDFEntry] = []
        var related: [PDFEntry] = []
        var timeStamp: [PDFEntry] = []
        for one in try extensions?.elements(limit: maximumCount) ?? [] {
            var fields = try one.sequence()
            let type = try fields.next(.objectIdentifier).objectIdentifier()
            let value = try fields.next(.octetString).octetString()
            try fields.end()
            switch type {
            case signatureDictionary: dictionary = try entries(.parse(value, rules: .der))
            case documentTimeStamp: timeStamp = try entries(.parse(value, rules: .der))
            case dss:
                var lists = try Element.parse(value, rules: .der).sequence()
                store = try entries(lists.next(.sequence))
                related = try lists.nextIfPresent().map { try entries($0) } ?? []
                try lists.end()
            default: unprocessed.note("signPolExtension \(type)")
            }
        }
        return PDFDemands(signatureDictionary: dictionary, dss: store, vri: related, documentTimeStamp: timeStamp)
    }

    private static func entries(_ list: Element) throws -> [PDFEntry] {
        try list.expecting(.sequence).elements(limit: maximumCount).map { element in
            var fields = try element.sequence()
            let id = try fields.next(.utf8String).characterString()
            let value = try fields.optional(.octetString).map { try self.value($0.octetString()) }
            try fields.end()
            return PDFEntry(id: id, value: value ?? .any)
        }
    }

    /// A UTF8String with a name, or a ValidationReq.
    private static func value(_ encoding: ArraySlice<UInt8>) throws -> PDFEntry.Value {
        let element = try Element.parse(encoding, rules: .der)
        guard element.has(.enumerated) else { return .name(try element.characterString()) }
        switch try element.enumerated() {
        case 0: return .revocation(.crlCheck)
        case 1: return .revocation(.ocspCheck)
        case 2: return .revocation(.eitherCheck)
        case 3: return .revocation(.bothCheck)
        default: throw ASN1Error(.invalidValue, at: element.encoding.startIndex)
        }
    }
}
