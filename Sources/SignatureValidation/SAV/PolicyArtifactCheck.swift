import SignaturePolicy

/// Whether ICP-Brasil's policy artefacts in a PDF are about the policy that the signer names (DOC-ICP-15.03).
///
/// The policy that is applied is the operator's; an artefact that is another one would mislead whoever judges by the file
/// alone in later years.
struct PolicyArtifactCheck {
    let demands: PolicyDemands

    func check(_ artifacts: PDFPolicyArtifacts, _ result: inout BlockResult) {
        // In the store another signature's may stand; they count where this one's policy wants its own there.
        if demands.pdf.dss.contains(where: { $0.id.hasPrefix("PBAD_") }) {
            check(artifacts.inStore, "DSS", isShared: true, &result)
        }
        check(artifacts.inRelatedInformation, "VRI", isShared: false, &result)
    }

    /// Those of the store are for all signatures of the file, those of VRI for this one.
    private func check(
        _ artifacts: [SignaturePolicyFile?],
        _ place: String,
        isShared: Bool,
        _ result: inout BlockResult
    ) {
        let values = ["dictionary": place]
        if artifacts.contains(nil) {
            demands.violated(.pbadArtifactUnreadable, .signatureConstraintsFailure, values, &result)
        }
        let policies = artifacts.compactMap { if case .policy(let policy) = $0 { policy } else { nil } }
        if fails(policies.map(isNamed), isShared: isShared) {
            demands.violated(.pbadArtifactMismatch, .signatureConstraintsFailure, values, &result)
        }
        let lists = artifacts.compactMap { if case .list(let list) = $0 { list } else { nil } }
        if fails(lists.map(isApproving), isShared: isShared) {
            demands.violated(.pbadListMismatch, .signatureConstraintsFailure, values, &result)
        }
    }

    /// Among shared ones another signature's may stand.
    private func fails(_ matches: [Bool], isShared: Bool) -> Bool {
        guard !matches.isEmpty else { return false }
        return isShared ? !matches.contains(true) : matches.contains(false)
    }

    private func isNamed(_ policy: SignaturePolicyDocument) -> Bool {
        policy.info.signPolicyIdentifier == demands.document.info.signPolicyIdentifier
            && policy.signPolicyHash == demands.document.signPolicyHash
    }

    private func isApproving(_ list: ApprovedPolicyList) -> Bool {
        list.entry(for: demands.document)?.agrees(with: demands.document) ?? false
    }
}
