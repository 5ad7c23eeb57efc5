/// A CNPJ number: twelve digits or, from 2026 on, capital letters, and two check digits.
package struct CNPJ: Hashable, Sendable, CustomStringConvertible {
    /// Fourteen characters.
    package let characters: String

    /// Takes fourteen characters; nil for any other text and for fourteen zeros, which fill an empty field.
    package init?(_ text: some StringProtocol) {
        let octets = Array(text.utf8)
        guard octets.count == 14, octets.contains(where: { $0 != 0x30 }),
            octets.prefix(12).allSatisfy({ (0x30...0x39).contains($0) || (0x41...0x5a).contains($0) }),
            octets.suffix(2).allSatisfy({ (0x30...0x39).contains($0) })
        else { return nil }
        characters = String(text)
    }

    /// Whether the check digits fit; a letter counts as its ASCII code less 48 (IN RFB 2.229/2024).
    package var hasValidCheckDigits: Bool {
        let values = characters.utf8.map { Int($0) - 0x30 }
        return [12, 13].allSatisfy { count in
            let sum = values.prefix(count).enumerated().reduce(0) {
                $0 + $1.element * ((count - 1 - $1.offset) % 8 + 2)
            }
            let rest = sum % 11
            return values[count] == (rest < 2 ? 0 : 11 - rest)
        }
    }

    /// `12.ABC.345/01DE-35`.
    package var description: String {
        let parts = Array(characters)
        return "\(String(parts[0..<2])).\(String(parts[2..<5])).\(String(parts[5..<8]))/\(String(parts[8..<12]))"
            + "-\(String(parts[12..<14]))"
    }
}
