import ASN1

/// The interval between the time at which a certificate had to be good and the evidence that says so.
struct RevocationGap: Sendable, Hashable {
    /// The control time of the certificate.
    let neededAt: Instant
    /// thisUpdate of the evidence; nil where no evidence proves a status.
    let evidenceAt: Instant?
    /// Whether the certificate had expired when the evidence was issued: a CRL then keeps the entry only where it has
    /// expiredCertsOnCRL (RFC 5280 §3.3; X.509 §9.5.2.8).
    let isAfterExpiry: Bool

    /// The part of the time up to `neededAt` of which the evidence says nothing, in seconds; 0 where it is as young, nil
    /// where there is no evidence.
    var openSeconds: Int64? { evidenceAt.map { max(0, neededAt.seconds - $0.seconds) } }
}
