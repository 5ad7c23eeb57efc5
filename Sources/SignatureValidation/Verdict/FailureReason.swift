/// The sub-indications that stand under TOTAL-FAILED (ETSI EN 319 102-1 §5.1.3, table 6).
package enum FailureReason: String, Sendable, Hashable, CaseIterable {
    case formatFailure = "FORMAT_FAILURE"
    case hashFailure = "HASH_FAILURE"
    case signatureCryptoFailure = "SIG_CRYPTO_FAILURE"
    case revoked = "REVOKED"
    case expired = "EXPIRED"
    case notYetValid = "NOT_YET_VALID"
}
