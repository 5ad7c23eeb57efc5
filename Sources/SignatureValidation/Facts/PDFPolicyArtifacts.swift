package import SignaturePolicy

/// ICP-Brasil's policy artefacts in a document security store: the policy and the list of approved policies by which a
/// signature is to be judged in later years (DOC-ICP-15.03).
///
/// They came with the file: facts to compare, never the policy that is applied.
package struct PDFPolicyArtifacts: Sendable, Hashable {
    /// PBAD_PolicyArtifacts and PBAD_LpaArtifacts of the store; nil for what is neither a policy nor a list.
    package let inStore: [SignaturePolicyFile?]
    /// PBAD_PolicyArtifact and PBAD_LpaArtifact of the signature's own VRI; nil likewise.
    package let inRelatedInformation: [SignaturePolicyFile?]

    package init(inStore: [SignaturePolicyFile?] = [], inRelatedInformation: [SignaturePolicyFile?] = []) {
        self.inStore = inStore
        self.inRelatedInformation = inRelatedInformation
    }
}
