/// The voter registration (título de eleitor) of otherName 2.16.76.1.3.5.
package struct VoterRegistration: Hashable, Sendable {
    package let number: String
    package let zone: String?
    package let section: String?
    package let municipality: String?
    package let state: String?

    /// Nil where the number is fill, as it mostly is.
    init?(_ text: String) {
        var fields = FixedWidthText(text)
        guard let number = fields.next(12) else { return nil }
        self.number = number
        zone = fields.next(3)
        section = fields.next(4)
        (municipality, state) = fields.nameAndState()
    }
}
