package import LibCrypto

/// Who issues time-stamp tokens over digests: authorities over HTTP, or a local TSA (RFC 3161 §2.2).
package protocol TimeStampSource {
    /// A token over a digest, checked in full before it is returned: status, nonce, imprint, policy, signature, path
    /// and time.
    ///
    /// Throws `TimeStampUnavailable` where nobody who was asked gave such a token.
    func token(over digest: [UInt8], _ algorithm: DigestAlgorithm) throws(TimeStampUnavailable) -> TimeStampToken
}
