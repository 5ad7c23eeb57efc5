/// Masks CPF numbers in names and messages, as official reports do.
package enum PersonalData {
    /// The text with each standing number of eleven digits, plain or as `123.456.789-09`, as `***.456.789-**`.
    ///
    /// A number is standing where no letter, digit or full stop touches it: digests and object identifiers stay whole.
    package static func masked(_ text: String) -> String {
        // Most texts cannot hold a number.
        guard text.utf8.count(where: isDigit) >= 11 else { return text }
        let characters = Array(text.utf8)
        var result: [UInt8] = []
        result.reserveCapacity(characters.count)
        var index = 0
        while index < characters.count {
            guard let (length, digits) = number(characters, at: index) else {
                result.append(characters[index])
                index += 1
                continue
            }
            result += "***.".utf8
            result += digits[3..<6]
            result += ".".utf8
            result += digits[6..<9]
            result += "-**".utf8
            index += length
        }
        return String(decoding: result, as: UTF8.self)
    }

    private static func number(_ text: [UInt8], at start: Int) -> (length: Int, digits: [UInt8])? {
        guard isDigit(text[start]), start == 0 || !touches(text[start - 1]) else { return nil }
        for form in ["ddddddddddd", "ddd.ddd.ddd-dd"] {
            let pattern = Array(form.utf8)
            let end = start + pattern.count
            guard end <= text.count else { continue }
            let slice = text[start..<end]
            let fits = zip(slice, pattern).allSatisfy { $1 == 0x64 ? isDigit($0) : $0 == $1 }
            if fits, end == text.count || !touches(text[end]) { return (pattern.count, slice.filter(isDigit)) }
        }
        return nil
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

    private static func touches(_ byte: UInt8) -> Bool {
        isDigit(byte) || (0x41...0x5a).contains(byte) || (0x61...0x7a).contains(byte) || byte == 0x2e || byte >= 0x80
    }
}
