package import TimeStampProtocol

/// A time-stamp token as it was found, not yet judged: it proves nothing so far.
package struct ParsedTimeStamp: Sendable {
    /// What the token stands for, by the attribute that carries it.
    package enum Kind: String, Sendable, Hashable, CaseIterable {
        /// content-time-stamp (RFC 5126 §5.11.4): the content existed.
        case content = "CONTENT_TIMESTAMP"
        /// signature-time-stamp (RFC 5126 §6.1.1): the signature value existed.
        case signature = "SIGNATURE_TIMESTAMP"
        /// A token by itself.
        case standalone = "STANDALONE_TIMESTAMP"
    }

    package let kind: Kind
    /// The token, or why it cannot be read.
    package let token: Result<TimeStampToken, TimeStampError>
    /// The token's bytes.
    package let encoding: ArraySlice<UInt8>
    /// The bytes whose digest the message imprint must be.
    package let imprinted: SignedContent

    package init(
        kind: Kind,
        token: Result<TimeStampToken, TimeStampError>,
        encoding: ArraySlice<UInt8>,
        imprinted: SignedContent
    ) {
        self.kind = kind
        self.token = token
        self.encoding = encoding
        self.imprinted = imprinted
    }
}
