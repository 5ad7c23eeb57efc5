/// How old evidence may be at the time for which a status is wanted; ages in seconds.
package struct RevocationAge: Hashable, Sendable {
    /// One day.
    package static let day: Int64 = 86_400

    /// CRLs, and OCSP responses that have a nextUpdate; nil: until their own nextUpdate.
    package let maximum: Int64?
    /// OCSP responses without nextUpdate, and CRLs without one where there is no `maximum`, measured from thisUpdate.
    ///
    /// Their responder has newer information at any time (RFC 6960 §4.2.2.1), so they vouch for no later time by themselves:
    /// how long they are good is for the one who relies on them to say (§3.2 (5)).
    package let maximumWithoutNextUpdate: Int64

    package init(maximum: Int64? = nil, withoutNextUpdate: Int64 = day) {
        self.maximum = maximum
        maximumWithoutNextUpdate = withoutNextUpdate
    }
}
