package import ASN1

/// The moment from which something proves nothing any more unless newer evidence covers it by then, and why.
package struct ProofEnd: Sendable, Hashable {
    /// Why a proof ends; raw values are never reused or renamed.
    package enum Reason: String, Sendable, Hashable, CaseIterable {
        /// The certificate of the TSA expires.
        case authorityCertificate = "tsa-certificate"
        /// A certificate above the TSA's expires.
        case authorityChain = "tsa-chain"
        /// A certificate of the TSA's chain is known to be revoked.
        case revocation = "revocation"
        /// The policy gives the digest or the key of a signature up.
        case signatureAlgorithm = "signature-algorithm"
        /// The policy gives the digest or the key up by which a certificate of the TSA's chain is signed.
        case chainAlgorithm = "chain-algorithm"
        /// The TSA's chain reaches no anchor of the trust store.
        case noAnchor = "no-anchor"
        /// The policy gives the digest of the hash tree up.
        case digest = "digest"
    }

    /// The first moment at which it no longer stands.
    package let at: Instant
    package let reason: Reason

    package init(at: Instant, reason: Reason) {
        self.at = at
        self.reason = reason
    }

    /// The earlier one of two, either of which may never come.
    package static func earlier(_ one: ProofEnd?, _ other: ProofEnd?) -> ProofEnd? {
        guard let one, let other else { return one ?? other }
        return other.at < one.at ? other : one
    }
}
