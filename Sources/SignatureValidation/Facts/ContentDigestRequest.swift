package import LibCrypto

/// A digest that must be taken while content streams by.
package struct ContentDigestRequest: Hashable, Sendable {
    package let algorithm: DigestAlgorithm
    /// Octets that are digested before the content: empty for the content's own digest, encapContentInfo for an archive
    /// time-stamp of version 2 (RFC 5126 §6.4.1).
    package let prefix: [UInt8]

    package init(_ algorithm: DigestAlgorithm, after prefix: [UInt8] = []) {
        self.algorithm = algorithm
        self.prefix = prefix
    }
}
