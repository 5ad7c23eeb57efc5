/// Which of the archive time-stamp attributes carries a token: each has an imprint of its own.
package enum ArchiveTimeStampForm: String, Sendable, Hashable, CaseIterable {
    /// id-aa-ets-archiveTimestamp, 1.2.840.113549.1.9.16.2.27 (RFC 3126 §3.12.1): recognised, its imprint is not computed.
    case version1 = "archive-time-stamp"
    /// id-aa-ets-archiveTimestampV2, 1.2.840.113549.1.9.16.2.48 (RFC 5126 §6.4.1).
    case version2 = "archive-time-stamp-v2"
    /// id-aa-ets-archiveTimestampV3, 0.4.0.1733.2.4, with its ats-hash-index (EN 319 122-1 §5.5.3).
    case version3 = "archive-time-stamp-v3"
}
