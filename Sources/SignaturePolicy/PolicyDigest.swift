package import LibCrypto

/// A digest with its algorithm: `OtherHashAlgAndValue` (RFC 5126 §5.8.1), as policies and lists of them state it.
package struct PolicyDigest: Hashable, Sendable {
    package let algorithm: DigestAlgorithm
    package let value: [UInt8]

    package init(algorithm: DigestAlgorithm, value: [UInt8]) {
        self.algorithm = algorithm
        self.value = value
    }
}
