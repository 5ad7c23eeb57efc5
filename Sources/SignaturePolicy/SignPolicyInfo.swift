package import ASN1

/// Who issued a policy, when, for what, and what it demands (RFC 3125 §3.2, `SignPolicyInfo`).
package struct SignPolicyInfo: Hashable, Sendable {
    package let signPolicyIdentifier: ObjectIdentifier
    /// The short name that reports show, `AD-RB v2.4`; nil where the identifier has none.
    package let name: String?
    package let dateOfIssue: Instant
    /// policyIssuerName as text: RFC 4514 for a directory name, a URI as it stands.
    package let policyIssuerName: String
    package let fieldOfApplication: String
    package let signatureValidationPolicy: SignatureValidationPolicy

    package init(
        signPolicyIdentifier: ObjectIdentifier,
        name: String?,
        dateOfIssue: Instant,
        policyIssuerName: String,
        fieldOfApplication: String,
        signatureValidationPolicy: SignatureValidationPolicy
    ) {
        self.signPolicyIdentifier = signPolicyIdentifier
        self.name = name
        self.dateOfIssue = dateOfIssue
        self.policyIssuerName = policyIssuerName
        self.fieldOfApplication = fieldOfApplication
        self.signatureValidationPolicy = signatureValidationPolicy
    }
}
