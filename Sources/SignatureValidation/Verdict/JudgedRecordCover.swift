package import ASN1

/// What an evidence record says of one signed file, as a time-stamp over all that stands in it.
package struct JudgedRecordCover: Sendable {
    /// How the record stands to the file.
    package enum Relation: String, Sendable, Hashable, CaseIterable {
        /// It proves since when the file exists.
        case proof = "PROOF"
        /// It has the file's digest, and proves nothing of it.
        case noProof = "NO_PROOF"
        /// The file's digest is not where it has to be: the record is of another file, or this one was changed.
        case otherFile = "OTHER_FILE"
        /// It cannot be told, for want of an algorithm or of a token that can be read.
        case unknown = "UNKNOWN"
    }

    package let relation: Relation
    /// The verdict on the record over the file; without tokens, which nobody judged, where it is of another file.
    package let conclusion: ValidationConclusion
    /// Since when the file is proven to exist; nil where nothing is proven.
    package let existsSince: Instant?
    /// The archive time-stamp that stands for the record; nil where it has nothing of the file.
    package let timeStamp: JudgedTimeStamp?
}
