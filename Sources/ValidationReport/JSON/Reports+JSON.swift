import SignatureValidation

extension DocumentReport {
    func json(_ language: ReportLanguage) -> JSONValue {
        var members = verdict.json
        members["schema"] = .string(Self.schema)
        members["language"] = .string(language.rawValue)
        members["inputs"] = inputs.json
        members["verdict"] = .string(VerdictText.identifier(verdict.indication))
        members["signatures"] = .array(signatures.map { $0.json(language) })
        members["pdf"] = history?.json(self, language) ?? .null
        if history != nil {
            members["documentTimestamps"] = .array(documentTimeStamps.map { $0.json(language) })
        }
        if !evidenceRecords.isEmpty || otherRecordCount > 0 {
            members["evidenceRecords"] = .array(evidenceRecords.map { $0.json(language) })
            members["otherEvidenceRecords"] = .integer(otherRecordCount)
        }
        return .object(members)
    }
}

extension TimeStampReport {
    func json(_ language: ReportLanguage) -> JSONValue {
        guard case .object(var members) = timeStamp.json(language) else { return .null }
        members["schema"] = .string(Self.schema)
        members["language"] = .string(language.rawValue)
        members["inputs"] = inputs.json
        members["valid"] = .bool(verdict.isPassed)
        return .object(members)
    }
}

extension ChainReport {
    func json(_ language: ReportLanguage) -> JSONValue {
        var members = verdict.json
        members["schema"] = .string(Self.schema)
        members["language"] = .string(language.rawValue)
        members["inputs"] = inputs.json
        members["verdict"] = .string(VerdictText.identifier(verdict.indication))
        members["valid"] = .bool(verdict.isPassed)
        members["certificate"] = target?.json ?? .null
        members["path"] = .array(path.map(\.json))
        members["anchor"] = JSONValue(anchorName)
        members["findings"] = .array(findings.map { $0.json(language) })
        members["revocation"] = .array(revocation.map { $0.json(language) })
        members["userConstrainedPolicySet"] = JSONValue(userConstrainedPolicies)
        members["authorityConstrainedPolicySet"] = JSONValue(authorityConstrainedPolicies)
        members["refusedPaths"] = .array(
            refused.map { refused in
                .object([
                    "path": .array(refused.certificates.map(\.json)),
                    "findings": .array(refused.findings.map { $0.json(language) }),
                ])
            }
        )
        return .object(members)
    }
}
