import ASN1
import SignatureValidation

/// What one of the given evidence records says of the document.
struct RecordCoverEntry: Sendable, Hashable {
    /// Of the record's file, hexadecimal.
    let sha256: String
    /// The record's file; nil where nobody said.
    let origin: String?
    let relation: JudgedRecordCover.Relation
    let verdict: Verdict
    /// Since when the document is proven to exist; nil where nothing is proven.
    let provenSince: Instant?
    let findings: [FindingEntry]
}
