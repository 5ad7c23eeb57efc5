/// A CPF number: eleven digits, the last two of which check the others.
///
/// Its description is masked, so that interpolating one into a report or a message gives nothing away; `digits` is
/// the number itself.
package struct CPF: Hashable, Sendable, CustomStringConvertible {
    /// Eleven digits.
    package let digits: String

    /// Takes eleven digits; nil for any other text and for eleven zeros, which fill an empty field.
    package init?(_ text: some StringProtocol) {
        let octets = Array(text.utf8)
        guard octets.count == 11, octets.allSatisfy({ (0x30...0x39).contains($0) }),
            octets.contains(where: { $0 != 0x30 })
        else { return nil }
        digits = String(text)
    }

    /// Whether the check digits fit.
    package var hasValidCheckDigits: Bool {
        let values = digits.utf8.map { Int($0) - 0x30 }
        return [9, 10].allSatisfy { count in
            let sum = values.prefix(count).enumerated().reduce(0) { $0 + $1.element * (count + 1 - $1.offset) }
            let rest = sum % 11
            return values[count] == (rest < 2 ? 0 : 11 - rest)
        }
    }

    /// `123.456.789-09`.
    package var formatted: String {
        let parts = Array(digits)
        return "\(String(parts[0..<3])).\(String(parts[3..<6])).\(String(parts[6..<9]))-\(String(parts[9..<11]))"
    }

    /// `***.456.789-**`, as official reports show it.
    package var description: String {
        let parts = Array(digits)
        return "***.\(String(parts[3..<6])).\(String(parts[6..<9]))-**"
    }
}
