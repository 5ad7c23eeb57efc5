package import EvidenceRecords

/// An evidence record that was given beside the files to be judged.
package struct GivenEvidenceRecord: Sendable {
    /// SHA-256 of its file.
    package let sha256: [UInt8]
    package let record: EvidenceRecord
}
