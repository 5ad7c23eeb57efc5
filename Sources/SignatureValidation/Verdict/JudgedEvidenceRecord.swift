package import ASN1
package import EvidenceRecords

/// An evidence record with its verdict and what led to it.
package struct JudgedEvidenceRecord: Sendable {
    package let record: EvidenceRecord
    package let verification: EvidenceVerification
    package let conclusion: ValidationConclusion
    /// One for each archive time-stamp, the oldest first.
    package let timeStamps: [JudgedTimeStamp]
    /// Since when each given object is proven to exist: by time-stamps that passed and renewals that cover what is before
    /// them, back from the newest; nil where nothing is proven.
    package let existsSince: [Instant?]
}
