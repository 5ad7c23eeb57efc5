package import ASN1
package import LibCrypto

/// Since when objects are proven to have existed (EN 319 102-1 §5.6.2.3).
///
/// Objects are named by the SHA-256 of their encoding. What no proof covers is known to exist since the validation time
/// only (§5.6.3.4 step 2).
package struct ProofsOfExistence: Hashable, Sendable {
    /// The time of judgement, at which everything at hand exists.
    package let validationTime: Instant
    /// Whether a verified archive time-stamp is among the proofs: the process for archival data has begun (§5.6.3.4).
    package var isArchival = false
    private var times: [Digest256: Instant] = [:]

    /// No proofs yet.
    package init(validationTime: Instant) { self.validationTime = validationTime }

    /// The earliest proven time; the validation time where nothing is proven.
    package func earliest(_ sha256: [UInt8]) -> Instant {
        times.isEmpty ? validationTime : earliest(Digest256(sha256))
    }

    /// The earliest proven time; the validation time where nothing is proven.
    package func earliest(_ digest: Digest256) -> Instant { times[digest] ?? validationTime }

    /// Whether a time before the validation time is proven for the object.
    package func contains(_ sha256: [UInt8]) -> Bool { times[Digest256(sha256)] != nil }

    /// Whether nothing is proven to be older than the validation time.
    package var isEmpty: Bool { times.isEmpty }

    /// Takes over a proof; an earlier one stands, and one that is not older than the validation time proves nothing.
    package mutating func add(_ digest: Digest256, at time: Instant) {
        guard time < earliest(digest) else { return }
        times[digest] = time
    }
}
