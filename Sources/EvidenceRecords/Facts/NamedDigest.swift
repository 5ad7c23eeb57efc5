package import LibCrypto

/// A digest algorithm as a record names it.
package struct NamedDigest: Sendable, Hashable {
    /// The object identifier, or the URI.
    package let identifier: String
    /// Nil where it is not known here.
    package let algorithm: DigestAlgorithm?

    /// The algorithm's own name, or the identifier.
    package var name: String { algorithm?.rawValue ?? identifier }
}
