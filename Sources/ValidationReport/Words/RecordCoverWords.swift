import SignatureValidation

/// What people are told of one of the given evidence records.
struct RecordCoverWords {
    let entry: RecordCoverEntry
    let language: ReportLanguage

    /// The record's file, or its digest.
    var name: String { entry.origin ?? "SHA-256 \(entry.sha256)" }

    /// What the record is worth here.
    var headline: String {
        let label: EvidenceLabel =
            switch entry.relation {
            case .proof: .fileProven
            case .noProof: .fileNotProven
            case .otherFile: .otherFile
            case .unknown: .fileNotTold
            }
        return ([label.text[language]] + [entry.provenSince.map { TimeText.make($0, language) }].compactMap { $0 })
            .joined(separator: " ")
    }

    /// Why, with code and clause: each failure.
    var reasons: [String] {
        entry.findings.filter { $0.level == .fail }.map { finding in
            let source = [finding.code, finding.clause].compactMap { $0 }.joined(separator: " · ")
            return "\(finding.statement(language)) [\(source)]"
        }
    }
}
