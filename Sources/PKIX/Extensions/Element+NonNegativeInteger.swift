import ASN1

extension Element {
    /// An INTEGER (0..MAX), whatever its tag, that fits 63 bits.
    func nonNegativeInteger() throws(ASN1Error) -> Int {
        let value = try implicitInteger()
        guard value >= 0 else { throw ASN1Error(.invalidInteger, at: encoding.startIndex) }
        return value
    }
}
