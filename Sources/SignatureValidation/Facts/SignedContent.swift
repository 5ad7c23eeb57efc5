package import LibCrypto

/// What is known of the bytes that a signature covers.
///
/// Large content is digested once while it streams by; the judge sees digests, and the bytes only where they are
/// at hand anyway.
package struct SignedContent: Sendable {
    /// Where the bytes were found.
    package enum Source: String, Sendable, Hashable {
        /// Inside the signature file.
        case attached
        /// In a file of their own.
        case detached
        /// In the PDF file around the signature, by its ByteRange.
        case byteRange
        /// Nowhere: the judge says SIGNED_DATA_NOT_FOUND.
        case absent
        /// Another signature's value (a counter-signature, RFC 5652 §11.4).
        case signatureValue
    }

    package let source: Source
    /// Digests by algorithm, all of the same bytes.
    package let digests: [DigestAlgorithm: [UInt8]]
    /// The bytes in order, where they are in memory.
    package let pieces: [ArraySlice<UInt8>]?
    /// How many bytes they are; nil where absent.
    package let size: Int?
    /// The first bytes, up to sixteen, of content that is not in memory.
    package let beginning: [UInt8]
    /// States of digests after the content, for what is digested together with it.
    private let states: [ContentDigestRequest: DigestPrefix]

    package init(
        source: Source,
        digests: [DigestAlgorithm: [UInt8]],
        pieces: [ArraySlice<UInt8>]?,
        size: Int?,
        beginning: [UInt8] = [],
        states: [ContentDigestRequest: DigestPrefix] = [:]
    ) {
        self.source = source
        self.digests = digests
        self.pieces = pieces
        self.size = size
        self.beginning = beginning
        self.states = states
    }

    /// Content that nobody gave.
    package static let absent = SignedContent(source: .absent, digests: [:], pieces: nil, size: nil)

    /// The digest of the content; taken now where the bytes are in memory and it was not taken before.
    ///
    /// - Returns: nil where neither the digest nor the bytes are known.
    /// - Throws: `LibCryptoError` where the library could not be asked.
    package func digest(_ algorithm: DigestAlgorithm) throws(LibCryptoError) -> [UInt8]? {
        if let known = digests[algorithm] { return known }
        guard let pieces else { return nil }
        return try Digest.hash(algorithm, pieces)
    }

    /// The state of a digest after the request's prefix and the content, to go on from.
    ///
    /// - Returns: nil where the bytes are not in memory and the request was not served while they streamed by.
    /// - Throws: `LibCryptoError` where the library could not be asked.
    package func state(_ request: ContentDigestRequest) throws(LibCryptoError) -> DigestPrefix? {
        if let known = states[request] { return known }
        guard let pieces else { return nil }
        return try DigestPrefix(request.algorithm, [request.prefix[...]] + pieces)
    }

    /// The same content with the digests taken that are asked for, where the bytes are in memory.
    ///
    /// - Throws: `LibCryptoError` where the library could not be asked.
    package func digested(_ requests: Set<ContentDigestRequest>) throws(LibCryptoError) -> SignedContent {
        var digests = self.digests
        var states = self.states
        for request in requests {
            if !request.prefix.isEmpty {
                states[request] = try state(request)
            } else if digests[request.algorithm] == nil {
                digests[request.algorithm] = try digest(request.algorithm)
            }
        }
        return SignedContent(
            source: source,
            digests: digests,
            pieces: pieces,
            size: size,
            beginning: beginning,
            states: states
        )
    }
}
