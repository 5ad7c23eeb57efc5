import EvidenceRecords

/// What an evidence record says of itself.
struct EvidenceRecordFacts: Sendable, Hashable {
    /// `RFC 4998` or `RFC 6283`.
    let form: String
    let version: String
    /// Names; those of the chains where the record names none of its own.
    let digestAlgorithms: [String]
    let chainCount: Int
    /// The type of encryptionInfo; nil where there is none.
    let encryptionType: String?
    let supportingInformationCount: Int
}

extension EvidenceRecordFacts {
    init(_ record: EvidenceRecord) {
        var names: [String] = []
        let named = record.digestAlgorithms.isEmpty ? record.chains.compactMap(\.digest) : record.digestAlgorithms
        for name in named.map(\.name) where !names.contains(name) { names.append(name) }
        self.init(
            form: record.form.rawValue,
            version: record.version,
            digestAlgorithms: names,
            chainCount: record.chains.count,
            encryptionType: record.encryptionType,
            supportingInformationCount: record.supportingInformationCount
        )
    }
}
