import ASN1
import LibCrypto

/// The way in for structures that are known by the digest of their encoding.
enum DigestedEncoding {
    /// Reads a structure that fills `der`, in DER; `body` gets its element and the SHA-256 of its encoding.
    ///
    /// `limit` is how many octets one may have. Throws `PKIXError`.
    static func read<Value>(
        _ der: ArraySlice<UInt8>,
        limit: Int,
        _ body: (Element, [UInt8]) throws(ASN1Error) -> Value
    ) throws(PKIXError) -> Value {
        guard der.count <= limit else { throw PKIXError(.tooLarge, at: der.startIndex) }
        let element = try PKIXError.translating { () throws(ASN1Error) in try Element.parse(der, rules: .der) }
        let sha256 = try sha256(der)
        return try PKIXError.translating { () throws(ASN1Error) in try body(element, sha256) }
    }

    /// The digest by which an encoding is known.
    static func sha256(_ encoding: ArraySlice<UInt8>) throws(PKIXError) -> [UInt8] {
        do throws(LibCryptoError) {
            return try Digest.hash(.sha256, encoding)
        } catch {
            throw PKIXError(.digestUnavailable, at: encoding.startIndex)
        }
    }
}
