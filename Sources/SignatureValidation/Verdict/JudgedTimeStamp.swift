package import ASN1
package import PKIX

/// A time-stamp token with its verdict; its time may be used only where the verdict is TOTAL-PASSED.
///
/// A class, because it is handed from part to part: a copy is one reference count.
package final class JudgedTimeStamp: Sendable {
    package let timeStamp: ParsedTimeStamp
    package let conclusion: ValidationConclusion
    /// The time that the token states, whatever the verdict.
    package let statedTime: Instant?
    /// Since when the token itself is proven to exist: the time at which a newer token covers it, or the validation time.
    package let existsSince: Instant
    /// Whether the message imprint is the digest of the bytes that it must cover; nil where they are not known.
    package let isImprintIntact: Bool?
    /// Whether the TSA's signature over the token verifies.
    package let isCryptographicallyValid: Bool
    package let authority: Certificate?
    package let certification: JudgedCertification?

    init(
        timeStamp: ParsedTimeStamp,
        conclusion: ValidationConclusion,
        statedTime: Instant?,
        existsSince: Instant,
        isImprintIntact: Bool?,
        isCryptographicallyValid: Bool,
        authority: Certificate?,
        certification: JudgedCertification?
    ) {
        self.timeStamp = timeStamp
        self.conclusion = conclusion
        self.statedTime = statedTime
        self.existsSince = existsSince
        self.isImprintIntact = isImprintIntact
        self.isCryptographicallyValid = isCryptographicallyValid
        self.authority = authority
        self.certification = certification
    }

    /// The time that the token proves.
    package var provenTime: Instant? { conclusion.verdict.isPassed ? statedTime : nil }
}
