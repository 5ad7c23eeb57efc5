/// Goes through the bytes of a file that has no structure to go by, and notes what each object says of itself.
///
/// Nothing is parsed: an object that cannot be read is seen all the same. Names are compared with their escapes resolved.
package struct PDFSalvageScan {
    /// Something that calls itself an object.
    package struct Found: Hashable, Sendable {
        /// The object's number and generation; nil in front of the first object.
        package let reference: PDFReference?
        /// Where the object's number stands, or the first name where there is no object.
        package let offset: Int
        /// Whether it has ByteRange, Type with Sig or DocTimeStamp, or Contents with what may be a message, as signature
        /// dictionaries do.
        package let isSignature: Bool
        /// Whether it has FT with Sig, as signature fields do.
        package let isSignatureField: Bool
    }

    /// How many signatures and fields are kept.
    package static let maximumFound = 64

    private let bytes: PDFBytes
    private let range: Range<Int>
    private var found: [Found] = []
    private var reference: PDFReference?
    private var start: Int?
    private var isSignature = false
    private var isSignatureField = false

    /// The signature dictionaries and fields in a range of the file, in its order.
    package static func signatures(in bytes: PDFBytes, _ range: Range<Int>) -> [Found] {
        var scan = PDFSalvageScan(bytes, range)
        scan.run()
        return scan.found
    }

    /// The first objects that begin in a range of the file, with their places.
    package static func objects(
        in bytes: PDFBytes,
        _ range: Range<Int>,
        limit: Int
    ) -> [(reference: PDFReference, offset: Int)] {
        var objects: [(reference: PDFReference, offset: Int)] = []
        var position = range.lowerBound
        while objects.count < limit, let place = bytes.first("obj", in: position..<range.upperBound) {
            if let object = object(endingAt: place, in: bytes, from: range.lowerBound) { objects.append(object) }
            position = place + 3
        }
        return objects
    }

    private init(_ bytes: PDFBytes, _ range: Range<Int>) {
        self.bytes = bytes
        self.range = range.clamped(to: 0..<bytes.count)
    }

    private mutating func run() {
        var position = range.lowerBound
        while position < range.upperBound, found.count < Self.maximumFound {
            switch bytes[position] {
            case UInt8(ascii: "/"): position = mayMatter(bytes[position + 1]) ? name(at: position) : position + 1
            case UInt8(ascii: "o") where bytes.starts(with: "obj", at: position):
                if let object = Self.object(endingAt: position, in: bytes, from: range.lowerBound) {
                    finish()
                    reference = object.reference
                    start = object.offset
                }
                position += 3
            default: position += 1
            }
        }
        finish()
    }

    /// Whether a name that begins so is looked at.
    private func mayMatter(_ first: UInt8?) -> Bool {
        switch first {
        case UInt8(ascii: "B"), UInt8(ascii: "T"), UInt8(ascii: "F"), UInt8(ascii: "C"), UInt8(ascii: "#"): true
        default: false
        }
    }

    private mutating func finish() {
        if isSignature || isSignatureField, let start {
            found.append(
                Found(
                    reference: reference,
                    offset: start,
                    isSignature: isSignature,
                    isSignatureField: isSignatureField
                )
            )
        }
        (isSignature, isSignatureField) = (false, false)
        start = nil
        reference = nil
    }

    /// Notes a name, and gives where to go on.
    private mutating func name(at position: Int) -> Int {
        let (key, end) = text(at: position)
        switch key {
        case "ByteRange": isSignature = true
        case "Contents": if isMessage(behind: end) { isSignature = true }
        case "Type", "FT":
            var next = end
            while let byte = bytes[next], PDFCharacter.isWhiteSpace(byte) { next += 1 }
            guard next < range.upperBound, bytes[next] == UInt8(ascii: "/") else { return end }
            let value = text(at: next).text
            if key == "FT", value == "Sig" { isSignatureField = true }
            if key == "Type", value == "Sig" || value == "DocTimeStamp" { isSignature = true }
        default: return end
        }
        if start == nil, isSignature || isSignatureField { start = position }
        return end
    }

    /// Whether a hexadecimal string stands behind a name, and begins as a long SEQUENCE does: a file that is cut off inside
    /// of a signature has nothing else of it.
    private func isMessage(behind end: Int) -> Bool {
        var next = end
        while let byte = bytes[next], PDFCharacter.isWhiteSpace(byte), next < end + 16 { next += 1 }
        let head = bytes.starts(with: "<308", at: next)
        return head && bytes[next + 4].flatMap(PDFCharacter.hexadecimalValue).map { $0 < 5 } ?? false
    }

    /// A name of up to 12 characters, without its solidus and with escapes resolved; an empty one for longer ones.
    private func text(at position: Int) -> (text: String, end: Int) {
        var characters: [UInt8] = []
        var next = position + 1
        while let byte = bytes[next], next < range.upperBound, PDFCharacter.isRegular(byte) {
            guard characters.count < 12 else { return ("", next) }
            if byte == UInt8(ascii: "#"),
                let high = bytes[next + 1].flatMap(PDFCharacter.hexadecimalValue),
                let low = bytes[next + 2].flatMap(PDFCharacter.hexadecimalValue)
            {
                characters.append(high << 4 | low)
                next += 3
            } else {
                characters.append(byte)
                next += 1
            }
        }
        return (String(decoding: characters, as: UTF8.self), next)
    }

    /// The object whose keyword `obj` stands at a place: the number and generation in front of it.
    private static func object(
        endingAt keyword: Int,
        in bytes: PDFBytes,
        from start: Int
    ) -> (reference: PDFReference, offset: Int)? {
        var position = keyword
        func skip(_ condition: (UInt8) -> Bool, limit: Int) -> Range<Int>? {
            let end = position
            while position > start, end - position < limit, let byte = bytes[position - 1], condition(byte) {
                position -= 1
            }
            return position < end ? position..<end : nil
        }
        guard skip(PDFCharacter.isWhiteSpace, limit: 16) != nil,
            let generation = skip(PDFCharacter.isDigit, limit: 5).flatMap({ number(bytes, $0) }),
            skip(PDFCharacter.isWhiteSpace, limit: 16) != nil,
            let number = skip(PDFCharacter.isDigit, limit: 10).flatMap({ number(bytes, $0) })
        else { return nil }
        return (PDFReference(number: number, generation: generation), position)
    }

    private static func number(_ bytes: PDFBytes, _ range: Range<Int>) -> Int? {
        range.reduce(0) { $0 * 10 + Int(bytes[$1] ?? 48) - 48 }
    }
}
