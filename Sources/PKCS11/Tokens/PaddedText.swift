/// The texts of PKCS #11 structures: UTF-8 in a field of fixed length, padded with blanks.
enum PaddedText {
    /// The text of a field, which is imported as a tuple of octets.
    static func read<Field>(_ field: Field) -> String {
        unsafe withUnsafeBytes(of: field) { bytes in
            var octets = unsafe Array(bytes)
            while let last = octets.last, last == 0x20 || last == 0 { octets.removeLast() }
            return String(decoding: octets, as: UTF8.self)
        }
    }
}
