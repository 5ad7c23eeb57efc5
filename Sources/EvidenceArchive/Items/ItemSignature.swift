/// What was judged of one signature when the item line was written.
package struct ItemSignature: Sendable, Hashable {
    /// The signature's identifier in the validation report.
    package let id: String
    /// `CAdES`, `PAdES` or another format's name; nil where nothing could tell.
    package let format: String?
    /// ETSI EN 319 102-1 indication, as `TOTAL-PASSED`; nil where nothing was judged.
    package let indication: String?
    package let subIndication: String?
    /// ICP-Brasil profile or ETSI baseline level, as `AD-RT`.
    package let profile: String?
    package let signer: ItemSigner?
    package let signingTimeClaimed: ArchiveTime?
    package let bestSignatureTime: ArchiveTime?

    package init(
        id: String,
        format: String? = nil,
        indication: String? = nil,
        subIndication: String? = nil,
        profile: String? = nil,
        signer: ItemSigner? = nil,
        signingTimeClaimed: ArchiveTime? = nil,
        bestSignatureTime: ArchiveTime? = nil
    ) {
        self.id = id
        self.format = format
        self.indication = indication
        self.subIndication = subIndication
        self.profile = profile
        self.signer = signer
        self.signingTimeClaimed = signingTimeClaimed
        self.bestSignatureTime = bestSignatureTime
    }
}
