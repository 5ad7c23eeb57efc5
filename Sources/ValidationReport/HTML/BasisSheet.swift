/// What a judgement was made from, with digests, and how to make it again.
struct BasisSheet {
    let inputs: ReportInputs
    let language: ReportLanguage

    var nodes: [MarkupNode] {
        var table = FactTable(language)
        let anchors = inputs.trustStore.anchorCount.map { " (\(ReportLabel.anchors.text[language]): \($0))" } ?? ""
        table.add(.trustStore, OriginText.make(inputs.trustStore.origin, language) + anchors)
        table.add(digest: .sha256, inputs.trustStore.digest)
        if let policy = inputs.policy {
            let origin = policy.origin.map { " (\(OriginText.make($0, language)))" } ?? ""
            table.add(.validationPolicy, policy.id + origin)
            table.add(digest: .sha256, policy.digest)
        }
        table.add(.evidenceGiven, InputsSection.counts(inputs.evidence, language))
        table.add(digest: .sha256, inputs.evidence.digest)
        if let digest = inputs.signaturePoliciesDigest {
            table.add(PageLabel.signaturePolicies.text[language], [.digest("SHA-256 \(digest)")])
        }
        table.add(PageLabel.register, inputs.register?.source)
        table.add(digest: .sha256, inputs.register?.digest)
        table.add(.validatedAt, TimeText.make(inputs.validationTime, language))
        return [.html(.heading2, PageTitle.sentenceCase(.basisTitle, language))] + table.nodes + [
            .html(.heading3, PageLabel.recompute.text[language]),
            .html(.paragraph, PageLabel.recomputeText.text[language]),
        ]
    }
}
