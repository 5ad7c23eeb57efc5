package import ASN1
package import PKIX
import TimeStampProtocol

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

    /// The time that the token proves: the one that it states, or, where its accuracy is worse than clocks are, the latest
    /// that this leaves open (RFC 3161 §2.4.2).
    package var provenTime: Instant? {
        guard conclusion.verdict.isPassed, let statedTime else { return nil }
        guard timeStamp.kind != .content, case .success(let token) = timeStamp.token,
            let seconds = token.tstInfo.accuracy?.seconds, seconds > Self.usualAccuracy
        else { return statedTime }
        return statedTime.adding(seconds: Int64(min(seconds, Self.greatestAccuracy)))
    }

    /// In seconds: what TSAs state is a second or less.
    private static let usualAccuracy = 60
    /// In seconds: a hundred years, beyond which nothing is proven.
    private static let greatestAccuracy = 36_525 * 86_400
}
