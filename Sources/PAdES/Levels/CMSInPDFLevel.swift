package import SignatureValidation

/// How far the evidence goes of a signature by one of the older sub-filters, `adbe.pkcs7.detached` and `adbe.pkcs7.sha1`
/// (ISO 32000-2 §12.8.3.3, EN 319 142-2 §4).
package enum CMSInPDFLevel: String, Sendable, Hashable, CaseIterable {
    /// The signature with its certificate.
    case basic = "CMS"
    /// And a time-stamp over the signature value, or a document time-stamp over the file.
    case time = "CMS-T"
    /// And certificates and revocation data for the paths of signer and TSA.
    case longTerm = "CMS-LT"
    /// And a document time-stamp over all of it.
    case longTermWithArchiveTimeStamps = "CMS-LTA"

    /// The level of a judged signature; nil under other sub-filters, and where the signing certificate is not in the message.
    package init?(_ judged: JudgedSignature) {
        guard judged.signature.format == .pkcs7, let pdf = judged.signature.pdf, !pdf.messageCertificates.isEmpty else {
            return nil
        }
        let ladder = PDFEvidenceLadder(judged)
        if !ladder.isTimed {
            self = .basic
        } else if !ladder.hasRevocationData || !ladder.hasValidationMaterial {
            self = .time
        } else {
            self = ladder.isArchived ? .longTermWithArchiveTimeStamps : .longTerm
        }
    }
}
