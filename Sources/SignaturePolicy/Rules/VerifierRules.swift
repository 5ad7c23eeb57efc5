package import ASN1

/// What must be there when a signature is verified, whoever added it (RFC 3125 §3.4.2, `VerifierRules`).
package struct VerifierRules: Hashable, Sendable {
    package let mandatedUnsignedAttr: [ObjectIdentifier]
    package let pdf: PDFDemands

    package init(mandatedUnsignedAttr: [ObjectIdentifier], pdf: PDFDemands) {
        self.mandatedUnsignedAttr = mandatedUnsignedAttr
        self.pdf = pdf
    }
}
