import ASN1
import CAdES
import CMS
import PKIX
import SignatureValidation

/// The presence requirements of ETSI EN 319 142-1 §6.3, table 1, for level B-B.
///
/// That the signing-time attribute shall not be there is the judge's to say (SAV-PADES-SIGNINGTIME-ATTRIBUTE): what has it
/// besides is read by everybody as the level that it is.
enum PAdESBaselineRequirements {
    static func isBasic(_ signature: ParsedSignature, signer: Certificate?) -> Bool {
        guard signature.format == .pades, let pdf = signature.pdf, let attributes = signature.signer.signedAttributes,
            let signer
        else { return false }
        return hasDictionary(pdf) && hasAttributes(attributes, pdf)
            && BaselineRequirements.isReferenced(signer, by: attributes)
            && pdf.messageCertificates.contains(signer.sha256)
    }

    /// SubFilter, and once each M, Contents, Filter, ByteRange; no Cert (requirements l and following).
    private static func hasDictionary(_ pdf: PDFSignatureFacts) -> Bool {
        guard pdf.subFilter == PDFSignatureFacts.SubFilter.cades, pdf.claimedTime.value != nil else { return false }
        let entries = pdf.signatureDictionary
        guard case .name = entries["Filter"], entries["Contents"] != nil, entries["ByteRange"] != nil else {
            return false
        }
        return entries["Cert"] == nil
    }

    /// content-type with id-data, message-digest and one reference to the signing certificate (requirements c, g); a Reason
    /// is not given beside a commitment or a policy (requirements d, m).
    private static func hasAttributes(_ attributes: AttributeSet, _ pdf: PDFSignatureFacts) -> Bool {
        let references =
            attributes.valueCount(of: CMSAttribute.signingCertificate)
            + attributes.valueCount(of: CMSAttribute.signingCertificateV2)
        guard references == 1, attributes.valueCount(of: CMSAttribute.messageDigest) == 1,
            attributes.valueCount(of: CAdESAttribute.sigPolicyId) <= 1,
            attributes.contentType.value == ContentType.data
        else { return false }
        guard pdf.signatureDictionary["Reason"] != nil else { return true }
        return attributes.valueCount(of: CAdESAttribute.commitmentType) == 0
            && attributes.valueCount(of: CAdESAttribute.sigPolicyId) == 0
    }
}
