package import LibCrypto

/// One way in which the objects of a batch are proven: chains of tokens, each of which covers all before it
/// (RFC 4998 §5.1).
package struct ProofStrand: Sendable, Hashable {
    /// A token of a chain.
    package struct Stamp: Sendable, Hashable {
        /// By what the caller knows the token.
        package let token: String
        package let life: TokenLife

        package init(token: String, life: TokenLife) {
            self.token = token
            self.life = life
        }
    }

    /// Tokens under one digest, the oldest first.
    package struct Chain: Sendable, Hashable {
        package let digest: DigestAlgorithm
        package let stamps: [Stamp]

        package init(digest: DigestAlgorithm, stamps: [Stamp]) {
            self.digest = digest
            self.stamps = stamps
        }
    }

    /// The batch's number.
    package let batch: UInt64
    /// The oldest first; each with one token at least.
    package let chains: [Chain]

    package init(batch: UInt64, chains: [Chain]) {
        self.batch = batch
        self.chains = chains
    }
}
