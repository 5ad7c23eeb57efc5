package import ASN1

/// What must be there when a signature is verified, whoever added it (RFC 3125 §3.4.2, `VerifierRules`).
package struct VerifierRules: Hashable, Sendable {
    package let mandatedUnsignedAttr: [ObjectIdentifier]
    /// What policies for XAdES demand in place of attributes (ETSI TR 102 038 §5.6).
    package let mandatedUnsignedQProperties: [QualifyingProperty]
    package let pdf: PDFDemands

    package init(
        mandatedUnsignedAttr: [ObjectIdentifier],
        mandatedUnsignedQProperties: [QualifyingProperty] = [],
        pdf: PDFDemands
    ) {
        self.mandatedUnsignedAttr = mandatedUnsignedAttr
        self.mandatedUnsignedQProperties = mandatedUnsignedQProperties
        self.pdf = pdf
    }
}
