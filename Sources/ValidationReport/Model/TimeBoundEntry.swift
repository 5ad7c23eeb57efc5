import ASN1
import SignatureValidation

/// A time that bounds the making of a signature, and the time-stamp that proves it.
struct TimeBoundEntry: Sendable, Hashable {
    let time: Instant
    /// Nil where the time-stamps of the signature prove it that this one countersigns.
    let kind: ParsedTimeStamp.Kind?
    /// The name of the TSA's certificate.
    let authority: String?
    /// SHA-256 of the token, hexadecimal.
    let sha256: String?

    init(time: Instant, kind: ParsedTimeStamp.Kind?, authority: String?, sha256: String?) {
        self.time = time
        self.kind = kind
        self.authority = authority
        self.sha256 = sha256
    }

    /// The bound that a token gives; nil for one that did not pass, which proves nothing.
    init?(_ timeStamp: TimeStampEntry) {
        guard timeStamp.verdict.isPassed, let time = timeStamp.time else { return nil }
        self.init(
            time: time,
            kind: timeStamp.kind,
            authority: timeStamp.authority?.name,
            sha256: timeStamp.sha256
        )
    }
}
