package import ASN1

/// Everything that a judgement was made from, by name and digest: the `inputs` of every JSON report.
package struct ReportInputs: Sendable, Hashable {
    /// The file that was judged: a signature, a certificate or a time-stamp token.
    package let document: ReportedFile
    /// The detached content; nil where none was given.
    package let content: ReportedFile?
    /// A file that by its name would be the content, and is not what the document carries and was judged; nil without one.
    package let namesake: ReportedFile?
    package let trustStore: TrustStoreInput
    /// Nil where no validation policy takes part (`lastro chain`).
    package let policy: PolicyInput?
    package let evidence: EvidenceInput
    /// SHA-256 over the files of signature policies and lists at hand, hexadecimal; nil where no signature names one.
    package let signaturePoliciesDigest: String?
    /// The register that names authorities; nil where there was none.
    package let register: RegisterInput?
    package let validationTime: Instant
    /// Name and version of the program, such as `lastro 1.0.0`; nil leaves it out.
    package let software: String?

    package init(
        document: ReportedFile,
        content: ReportedFile? = nil,
        namesake: ReportedFile? = nil,
        trustStore: TrustStoreInput,
        policy: PolicyInput?,
        evidence: EvidenceInput,
        signaturePoliciesDigest: String? = nil,
        register: RegisterInput? = nil,
        validationTime: Instant,
        software: String? = nil
    ) {
        self.document = document
        self.content = content
        self.namesake = namesake
        self.trustStore = trustStore
        self.policy = policy
        self.evidence = evidence
        self.signaturePoliciesDigest = signaturePoliciesDigest
        self.register = register
        self.validationTime = validationTime
        self.software = software
    }
}
