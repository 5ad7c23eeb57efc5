package import ASN1

/// Which evidence proves a status at which time.
package enum RevocationTimePolicy: Hashable, Sendable {
    /// The rule of RFC 5280 §6.3 and RFC 6960 §3.2: evidence counts while it is current at the path's own time.
    ///
    /// thisUpdate ≤ time ≤ nextUpdate, where there is one, and time − thisUpdate within `maximumAge`.
    case current(maximumAge: RevocationAge = RevocationAge())
    /// The rule of ETSI EN 319 102-1 §5.2.5: what is known at `knownUntil` about the status at the control time.
    ///
    /// Evidence issued at the control time or later is preferred: a certificate that it does not list, or lists with a later
    /// revocation date, was good, unless it was issued after the certificate's notAfter and need not list it any more.
    /// Evidence issued before the control time counts if it was still fresh then: not older than `maximumAge` says, or,
    /// where that says nothing, its nextUpdate not before the control time. Evidence after `knownUntil` is not looked at.
    case proof(at: Instant, knownUntil: Instant, maximumAge: RevocationAge = RevocationAge())
}
