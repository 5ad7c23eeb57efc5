package import ASN1
import CMS

extension ParsedSignature {
    /// The time of signing that the signer claims; nil without.
    ///
    /// In PAdES it is M of the signature dictionary (EN 319 142-1 §6.3), in other PDF signatures the signing-time attribute
    /// where there is one (ISO 32000-2 table 255, M).
    package var claimedSigningTime: Instant? {
        let attribute = signer.signedAttributes?.signingTime.value
        guard let pdf else { return attribute }
        return pdf.isTimeInDictionary ? pdf.claimedTime.value ?? attribute : attribute ?? pdf.claimedTime.value
    }
}

extension PDFSignatureFacts {
    /// Whether the time of signing stands in the dictionary, and not among the signed attributes.
    var isTimeInDictionary: Bool { subFilter == SubFilter.cades || isPBAD }
}
