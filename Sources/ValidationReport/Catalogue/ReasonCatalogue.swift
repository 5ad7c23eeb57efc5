/// The texts of all reason codes.
enum ReasonCatalogue {
    /// Every entry, one a code; a test compares them with `ReasonCode`, `PathFindingCode` and the trust store's codes.
    static let entries: [ReasonText] =
        FormatReasons.entries + IdentificationReasons.entries + CryptographyReasons.entries + SignerReasons.entries
        + AcceptanceReasons.entries + TimeStampReasons.entries + TimeStampCertificateReasons.entries
        + EvidenceRecordReasons.entries + ArchiveTimeStampReasons.entries
        + TimeReasons.entries + PathBuildingReasons.entries + CertificateReasons.entries
        + SignaturePolicyReasons.entries + PolicyDemandReasons.entries + PolicyTrustReasons.entries
        + ConstraintReasons.entries + RevocationReasons.entries + EvidenceReasons.entries
        + ProofReasons.entries + TrustReasons.entries + PDFPolicyReasons.entries
        + DocumentChangeReasons.entries + LatentStructureReasons.entries
        + LatentReplacementReasons.entries + LatentHidingReasons.entries + LatentActionReasons.entries
        + PDFFileReasons.entries + ByteRangeReasons.entries + PDFContentsReasons.entries

    private static let byCode = Dictionary(entries.map { ($0.code, $0) }) { first, _ in first }

    /// The entry; nil for a code that no catalogue knows, which reports then show as it stands.
    static func text(for code: String) -> ReasonText? { byCode[code] }

    private static let ofTimeStamps = Dictionary(
        StampedReasons.entries.map { ($0.code, $0) }
    ) { first, _ in first }

    /// What the code says of a time-stamp or an evidence record; nil where the entry fits those too.
    static func timeStampText(for code: String) -> ReasonText? { ofTimeStamps[code] }
}
