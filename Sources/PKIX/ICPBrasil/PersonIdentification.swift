package import ASN1

/// The data of a natural person: otherName 2.16.76.1.3.1 of a person, .4 of a company's responsible person.
///
/// Text of 45 to 53 characters; whatever is missing, filled with zeros or blanks, or not as it should be is nil.
package struct PersonIdentification: Hashable, Sendable {
    /// Midnight UTC of the day.
    package let birthDate: Instant?
    package let cpf: CPF?
    /// NIS, PIS, PASEP or CI.
    package let nis: String?
    /// The identity card's number without the zeros that fill it.
    package let rg: String?
    /// Who issued the identity card.
    package let rgIssuer: String?
    /// The state of the issuer (UF).
    package let rgState: String?

    init(_ text: String) {
        var fields = FixedWidthText(text)
        birthDate = fields.next(8).flatMap(Self.date)
        cpf = fields.next(11).flatMap { CPF($0) }
        nis = fields.next(11)
        rg = fields.next(15).map { String($0.drop { $0 == "0" }) }
        (rgIssuer, rgState) = fields.nameAndState()
    }

    /// ddmmyyyy.
    private static func date(_ text: String) -> Instant? {
        guard text.utf8.count == 8, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let number = Int(text) else {
            return nil
        }
        return Instant(year: number % 10_000, month: number / 10_000 % 100, day: number / 1_000_000)
    }
}
