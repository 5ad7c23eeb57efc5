package import EvidenceArchive
package import EvidenceRenewal
package import LibCrypto

/// What a run of renewals did, would do, or found out.
package enum RenewalStep: Sendable, Hashable {
    /// Objects were covered for the first time; without a number in a dry run.
    case sealed(batch: UInt64?, objects: Int, DigestAlgorithm?)
    /// Tokens were stored again with their validation data.
    case prepared(batch: UInt64, tokens: Int)
    /// Tokens were renewed by one token (RFC 4998 §5.2); `end` is the first of their ends.
    case renewed(batch: UInt64?, tokens: Int, batches: Int, end: ProofEnd)
    /// The objects of batches were covered by a new tree (RFC 4998 §5.3).
    case rehashed(batch: UInt64?, batches: Int, objects: Int, DigestAlgorithm, end: ProofEnd)
    /// An object's proof was lost; from the next seal on it is proven anew.
    case lost(ObjectDigest, batch: UInt64, end: ProofEnd)
    /// The objects of batches whose proof was lost were covered as if for the first time.
    case replaced(batch: UInt64?, batches: Int, objects: Int)
    /// The token of a batch was signed by a key of one's own: `token` or `software`.
    case stamped(batch: UInt64, key: String)
    /// The audit log's checkpoint was signed by the key of the configuration.
    case signed(SignedAuditCheckpoint)
    /// The configured key would sign the audit log, which has so many entries by now: in a dry run only.
    case unsigned(entries: Int)
    /// So many CRLs, OCSP responses and certificates of authorities were fetched, or are unchanged since they were.
    case fetched(pieces: Int)
    /// What could not be fetched, and why; nothing is kept from being renewed by it.
    case notFetched([RenewalRefusal])
    /// So many tokens prove nothing by the trust store as it is; the newest of them are renewed, nothing is given up.
    case unanchored(tokens: Int)
    /// A source gave no token while another one did.
    case warned([RenewalRefusal])
}
