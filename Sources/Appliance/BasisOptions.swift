package import ASN1

/// What a command line says about the basis of a judgement.
package struct BasisOptions: Sendable, Hashable {
    /// The folder of the trust store; nil: looked for.
    package var trustStore: String?
    /// Files with anchors; they replace the trust store for this run.
    package var anchors: [String]
    /// Files and folders with certificates.
    package var certificates: [String]
    /// Files and folders with CRLs and OCSP responses.
    package var revocation: [String]
    /// Files and folders with evidence records.
    package var evidenceRecords: [String]
    /// The name or the file of the validation policy; nil where none takes part.
    package var policy: String?
    /// Files and folders with signature policies and lists of approved ones.
    package var signaturePolicies: [String]
    /// The validation time; nil: now.
    package var time: Instant?
    /// Name and version of the program, for the report.
    package var software: String?
    /// Whether reports show CPF numbers in full.
    package var showsPersonalData: Bool
    /// The folder to which names of files in reports are relative, for files in it; nil: as they are given.
    package var root: String?

    package init(
        trustStore: String? = nil,
        anchors: [String] = [],
        certificates: [String] = [],
        revocation: [String] = [],
        evidenceRecords: [String] = [],
        policy: String? = nil,
        signaturePolicies: [String] = [],
        time: Instant? = nil,
        software: String? = nil,
        showsPersonalData: Bool = false
    ) {
        self.trustStore = trustStore
        self.anchors = anchors
        self.certificates = certificates
        self.revocation = revocation
        self.evidenceRecords = evidenceRecords
        self.policy = policy
        self.signaturePolicies = signaturePolicies
        self.time = time
        self.software = software
        self.showsPersonalData = showsPersonalData
    }
}
