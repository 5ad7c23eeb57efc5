import ASN1

extension Element {
    /// The octets of an INTEGER that is not negative.
    func unsignedIntegerBytes() throws(ASN1Error) -> ArraySlice<UInt8> {
        let bytes = try integerBytes()
        guard let first = bytes.first, first < 0x80 else {
            throw ASN1Error(.invalidInteger, at: encoding.startIndex)
        }
        return bytes
    }
}
