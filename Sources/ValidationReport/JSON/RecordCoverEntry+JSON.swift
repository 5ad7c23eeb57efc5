import SignatureValidation

extension RecordCoverEntry {
    func json(_ language: ReportLanguage) -> JSONValue {
        // Of a record of another file there is no verdict: nobody judged its tokens.
        let isJudged = relation == .proof || relation == .noProof
        return .object([
            "evidence": .object(["origin": JSONValue(origin), "sha256": .string(sha256)]),
            "relation": .string(relation.rawValue),
            "indication": isJudged ? .string(verdict.indication.rawValue) : .null,
            "subIndication": isJudged ? JSONValue(verdict.subIndication) : .null,
            "provenSince": JSONValue(provenSince),
            "findings": .array(findings.map { $0.json(language) }),
        ])
    }
}
