extension ReasonCode {
    /// Whether only evidence records give the code.
    package var isOfEvidenceRecord: Bool { rawValue.hasPrefix("ERS-") }
}
