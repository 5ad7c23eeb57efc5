/// What makes a time-stamp authority's chain trusted (RFC 3125 §3.6.3, `TimestampTrustCondition`).
package struct TimestampTrustCondition: Hashable, Sendable {
    /// Nil: the same as for the signer's chain is not said; any that the validation policy accepts.
    package let ttsCertificateTrustTrees: [CertificateTrustPoint]?
    package let ttsRevReq: CertRevReq?

    package init(ttsCertificateTrustTrees: [CertificateTrustPoint]?, ttsRevReq: CertRevReq?) {
        self.ttsCertificateTrustTrees = ttsCertificateTrustTrees
        self.ttsRevReq = ttsRevReq
    }
}
