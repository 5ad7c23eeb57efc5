import TimeStampProtocol

/// Why a response is not used, or an authority is not asked; raw values stand in `TimeStampUnavailable`.
///
/// What the judgement of a token finds is named by its own code in lower case, such as `tst-purpose-missing`.
package enum AuthorityRefusal: String, Error, Sendable, Hashable, CaseIterable {
    /// As many requests as may be sent within the window have been.
    case quotaExhausted = "quota-exhausted"
    /// The authority asked us to stay away for longer than we wait.
    case stayedAway = "asked-to-stay-away"
    /// The configuration says that the authority does not take this digest.
    case digestNotOffered = "digest-not-offered"
    /// An authority of one's own whose key or folder could not be opened.
    case notOpened = "authority-not-opened"
    /// What came is no TimeStampResp, or its token cannot be read (RFC 3161 §2.4.2).
    case unreadable = "answer-unreadable"
    /// The status is rejection (RFC 3161 §2.4.2).
    case rejected = "request-rejected"
    /// The status is rejection, with badAlg.
    case algorithmRejected = "rejected-algorithm"
    /// The status is rejection, with unacceptedPolicy.
    case policyRejected = "rejected-policy"
    /// The status is rejection, with timeNotAvailable or systemFailure: another time it may be granted.
    case unableNow = "authority-unable-now"
    /// The status is waiting, or a warning about revocation: no token comes with it.
    case notGranted = "status-not-granted"
    /// The status is granted and there is no token.
    case tokenMissing = "token-missing"
    /// A token bears the signature of exactly one TSA (RFC 3161 §2.4.2).
    case signerCount = "signer-count"
    /// The nonce is absent or not the request's (RFC 3161 §2.4.2).
    case nonceDiffers = "nonce-differs"
    /// The imprint or its algorithm is not the request's (RFC 3161 §2.4.2).
    case imprintDiffers = "imprint-differs"
    /// The policy is not the one that was asked for (RFC 3161 §2.4.2).
    case policyDiffers = "policy-differs"
    /// genTime is farther from our clock than is allowed (RFC 3161 §2.2).
    case timeOutOfBounds = "time-out-of-bounds"
    /// What genTime says is as good as nothing: its accuracy is wider than our clock could check (RFC 3161 §2.4.2).
    case accuracyTooCoarse = "accuracy-too-coarse"
    /// The signer's certificate, which was asked for, is not in the token (RFC 3161 §2.4.1).
    case certificateMissing = "certificate-missing"
    /// Nobody could judge the token: libcrypto failed, or there is no policy.
    case judgementImpossible = "judgement-impossible"
    /// Its path does not reach an anchor by what the archive has.
    case pathMissing = "path-missing"
    /// It proves nothing from the beginning on: the archive knows of a revocation, or the policy of an algorithm's end.
    case proofEnded = "proof-ended"

    /// Whether to ask the same authority again may help.
    var isTransient: Bool { self == .unableNow || self == .notGranted }

    /// Why an authority granted nothing.
    init(status: PKIStatusInfo) {
        guard status.status == .rejection else {
            self = .notGranted
            return
        }
        let failures = Set(status.failures)
        if failures.contains(.timeNotAvailable) || failures.contains(.systemFailure) {
            self = .unableNow
        } else if failures.contains(.badAlg) {
            self = .algorithmRejected
        } else if failures.contains(.unacceptedPolicy) {
            self = .policyRejected
        } else {
            self = .rejected
        }
    }
}
