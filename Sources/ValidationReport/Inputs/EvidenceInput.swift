/// The certificates and revocation data that were at hand beside those inside the signature.
package struct EvidenceInput: Sendable, Hashable {
    /// SHA-256 over the set, lower-case hexadecimal.
    package let digest: String
    package let certificateCount: Int
    package let crlCount: Int
    package let ocspResponseCount: Int
    package let evidenceRecordCount: Int

    package init(
        digest: String,
        certificateCount: Int = 0,
        crlCount: Int = 0,
        ocspResponseCount: Int = 0,
        evidenceRecordCount: Int = 0
    ) {
        self.digest = digest
        self.certificateCount = certificateCount
        self.crlCount = crlCount
        self.ocspResponseCount = ocspResponseCount
        self.evidenceRecordCount = evidenceRecordCount
    }
}
