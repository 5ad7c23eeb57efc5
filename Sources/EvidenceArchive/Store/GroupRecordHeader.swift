/// The first line of a group record, read exactly as it is written.
struct GroupRecordHeader {
    let actor: ObjectDigest
    let event: AuditEvent.Kind
    let count: Int
    let itemsDigest: ObjectDigest
    let objects: [ObjectDigest]

    /// Reads a line without its line feed; nil for any other form than the one that is written.
    init?(_ line: [UInt8]) {
        var scanner = Scanner(rest: line[...])
        guard scanner.pass("{\"actor\":"), let actor = scanner.digest(), scanner.pass(",\"event\":"),
            let event = scanner.word().flatMap({ AuditEvent.Kind(rawValue: $0) }), scanner.pass(",\"items\":"),
            let count = scanner.number(), scanner.pass(",\"itemsDigest\":"), let itemsDigest = scanner.digest(),
            scanner.pass(",\"objects\":[")
        else { return nil }
        var objects: [ObjectDigest] = []
        while !scanner.pass("]") {
            guard objects.isEmpty || scanner.pass(","), objects.count < GroupRecord.largestObjectCount,
                let object = scanner.digest()
            else { return nil }
            objects.append(object)
        }
        guard scanner.pass(",\"schema\":\"\(GroupRecord.schema)\"}"), scanner.rest.isEmpty else { return nil }
        self.actor = actor
        self.event = event
        self.count = count
        self.itemsDigest = itemsDigest
        self.objects = objects
    }

    private struct Scanner {
        var rest: ArraySlice<UInt8>

        mutating func pass(_ text: String) -> Bool {
            guard rest.starts(with: text.utf8) else { return false }
            rest = rest.dropFirst(text.utf8.count)
            return true
        }

        mutating func word() -> String? {
            guard rest.popFirst() == 0x22, let end = rest.prefix(80).firstIndex(of: 0x22) else { return nil }
            defer { rest = rest[(end + 1)...] }
            return String(validating: rest[..<end], as: UTF8.self)
        }

        mutating func digest() -> ObjectDigest? { word().flatMap { ObjectDigest(hex: $0) } }

        mutating func number() -> Int? {
            let digits = rest.prefix(10).prefix { (0x30...0x39).contains($0) }
            guard let first = digits.first, first != 0x30 || digits.count == 1 else { return nil }
            rest = rest.dropFirst(digits.count)
            return Int(String(decoding: digits, as: UTF8.self))
        }
    }
}
