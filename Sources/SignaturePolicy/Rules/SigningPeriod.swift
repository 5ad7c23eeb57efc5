package import ASN1

/// When signatures may be made under a policy (RFC 3125 §3.3, `SigningPeriod`).
package struct SigningPeriod: Hashable, Sendable {
    package let notBefore: Instant
    /// Nil: no end.
    package let notAfter: Instant?

    package init(notBefore: Instant, notAfter: Instant?) {
        self.notBefore = notBefore
        self.notAfter = notAfter
    }
}
