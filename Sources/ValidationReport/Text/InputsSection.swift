/// What a judgement was made from.
struct InputsSection {
    let inputs: ReportInputs

    /// The files and the time, for the top of a report; `label` says what was done to the content.
    func writeFiles(_ layout: inout TextLayout, content label: ReportLabel = .content) {
        write(inputs.document, .file, &layout)
        if let content = inputs.content { write(content, label, &layout) }
        if let namesake = inputs.namesake { write(namesake, .namesake, remark: .notWhatWasSigned, &layout) }
        layout.field(.validatedAt, TimeText.make(inputs.validationTime, layout.language))
    }

    /// Trust store, policy and evidence with their digests, for its end.
    func writeBasis(_ layout: inout TextLayout) {
        let language = layout.language
        layout.blank()
        layout.rule("-")
        layout.paragraph(ReportLabel.basisTitle.text[language])
        let anchors = inputs.trustStore.anchorCount.map { " (\(ReportLabel.anchors.text[language]): \($0))" } ?? ""
        layout.field(.trustStore, OriginText.make(inputs.trustStore.origin, language) + anchors)
        layout.field("", "SHA-256 \(inputs.trustStore.digest)")
        if let policy = inputs.policy {
            layout.field(
                .validationPolicy,
                policy.id + (policy.origin.map { " (\(OriginText.make($0, language)))" } ?? "")
            )
            layout.field("", "SHA-256 \(policy.digest)")
        }
        let evidence = inputs.evidence
        layout.field(.evidenceGiven, Self.counts(evidence, language))
        layout.field("", "SHA-256 \(evidence.digest)")
        if let digest = inputs.signaturePoliciesDigest {
            layout.field(PageLabel.signaturePolicies.text[language], "SHA-256 \(digest)")
        }
        if let register = inputs.register {
            layout.field(PageLabel.register.text[language], register.source)
            layout.field("", "SHA-256 \(register.digest)")
        }
        layout.field(.software, inputs.software)
        layout.paragraph(ReportLabel.replay.text[language])
    }

    /// How many objects of each kind were given.
    static func counts(_ evidence: EvidenceInput, _ language: ReportLanguage) -> String {
        let records = "\(ReportLabel.evidenceRecords.text[language]): \(evidence.evidenceRecordCount)"
        return
            ([
                "\(ReportLabel.certificates.text[language]): \(evidence.certificateCount)",
                "\(ReportLabel.crls.text[language]): \(evidence.crlCount)",
                "\(ReportLabel.ocspResponses.text[language]): \(evidence.ocspResponseCount)",
            ] + (evidence.evidenceRecordCount > 0 ? [records] : [])).joined(separator: "; ")
    }

    private func write(
        _ file: ReportedFile,
        _ label: ReportLabel,
        remark: ReportLabel? = nil,
        _ layout: inout TextLayout
    ) {
        let size = NumberText.bytes(file.size, layout.language)
        let remarks = file.remarks + (remark.map { [$0] } ?? [])
        let facts = [size] + remarks.map { $0.text[layout.language] }
        layout.field(label, "\(file.name) (\(facts.joined(separator: "; ")))")
        layout.field(.sha256, file.sha256)
    }
}
