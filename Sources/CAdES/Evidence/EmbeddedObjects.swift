import LibCrypto
import TimeStampProtocol

/// What stands where in a file: tokens, and the objects inside of attribute values, by their place in the buffer.
struct EmbeddedObjects: Sendable {
    private var tokens: [Range<Int>: Result<TimeStampToken, TimeStampError>] = [:]
    private var contents: [Range<Int>: [Digest256]] = [:]

    /// How many tokens are known.
    var tokenCount: Int { tokens.count }

    mutating func note(_ token: Result<TimeStampToken, TimeStampError>, at encoding: ArraySlice<UInt8>) {
        tokens[encoding.indices] = token
    }

    mutating func note(_ digests: [Digest256], in encoding: ArraySlice<UInt8>) { contents[encoding.indices] = digests }

    /// The token that stands there; nil where it was not opened, because there are too many or they nest too deep.
    func token(_ encoding: ArraySlice<UInt8>) -> Result<TimeStampToken, TimeStampError>? { tokens[encoding.indices] }

    /// SHA-256 of the certificates, CRLs, OCSP responses and tokens in an attribute's value, or in a counter-signature.
    func digests(in encoding: ArraySlice<UInt8>) -> [Digest256] { contents[encoding.indices] ?? [] }
}
