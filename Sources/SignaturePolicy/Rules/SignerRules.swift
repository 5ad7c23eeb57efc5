package import ASN1

/// What the signer has to provide (RFC 3125 §3.4.1, `SignerRules`).
package struct SignerRules: Hashable, Sendable {
    /// True: the content is outside of the CMS structure; false: inside; nil: either.
    package let externalSignedData: Bool?
    package let mandatedSignedAttr: [ObjectIdentifier]
    /// Signed attributes that may not be there.
    ///
    /// Not part of RFC 3125: DOC-ICP-15.03 forbids signing-time in PAdES, whose time stands in the dictionary.
    package let forbiddenSignedAttr: [ObjectIdentifier]
    package let mandatedUnsignedAttr: [ObjectIdentifier]
    /// What policies for XAdES demand in place of attributes (ETSI TR 102 038 §5.6).
    package let mandatedSignedQProperties: [QualifyingProperty]
    package let mandatedUnsignedQProperties: [QualifyingProperty]
    package let mandatedCertificateRef: CertRefReq
    package let mandatedCertificateInfo: CertInfoReq
    package let pdf: PDFDemands

    package init(
        externalSignedData: Bool?,
        mandatedSignedAttr: [ObjectIdentifier],
        forbiddenSignedAttr: [ObjectIdentifier],
        mandatedUnsignedAttr: [ObjectIdentifier],
        mandatedSignedQProperties: [QualifyingProperty] = [],
        mandatedUnsignedQProperties: [QualifyingProperty] = [],
        mandatedCertificateRef: CertRefReq,
        mandatedCertificateInfo: CertInfoReq,
        pdf: PDFDemands
    ) {
        self.externalSignedData = externalSignedData
        self.mandatedSignedAttr = mandatedSignedAttr
        self.forbiddenSignedAttr = forbiddenSignedAttr
        self.mandatedUnsignedAttr = mandatedUnsignedAttr
        self.mandatedSignedQProperties = mandatedSignedQProperties
        self.mandatedUnsignedQProperties = mandatedUnsignedQProperties
        self.mandatedCertificateRef = mandatedCertificateRef
        self.mandatedCertificateInfo = mandatedCertificateInfo
        self.pdf = pdf
    }
}
