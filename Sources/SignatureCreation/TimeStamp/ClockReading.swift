package import ASN1

/// What a clock says when a token is to be issued.
package enum ClockReading: Sendable, Hashable {
    /// The time, which whoever reads the clock vouches for.
    case time(Instant)
    /// The clock is not to be relied on now: it is not synchronized, or off by more than the accuracy that is promised.
    case untrusted
}
