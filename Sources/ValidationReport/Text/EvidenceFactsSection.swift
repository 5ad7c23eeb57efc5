/// What an evidence record says of itself.
struct EvidenceFactsSection {
    let facts: EvidenceRecordFacts

    func write(_ layout: inout TextLayout) {
        let language = layout.language
        layout.field(EvidenceLabel.record.text[language], "\(facts.form), v\(facts.version)")
        layout.field(EvidenceLabel.digests.text[language], facts.digestAlgorithms.joined(separator: ", "))
        layout.field(EvidenceLabel.chains.text[language], "\(facts.chainCount)")
    }
}
