import SignatureValidation

extension EvidenceRecordReport {
    func json(_ language: ReportLanguage) -> JSONValue {
        var members = verdict.json
        members["schema"] = .string(Self.schema)
        members["language"] = .string(language.rawValue)
        members["inputs"] = inputs.json
        members["verdict"] = .string(VerdictText.identifier(verdict.indication))
        members["valid"] = .bool(verdict.isPassed)
        members["objectsIntact"] = JSONValue(areObjectsIntact)
        members["record"] = facts.json
        members["objects"] = .array(objects.map(\.json))
        members["timestamps"] = .array(timeStamps.map { $0.json(language) })
        members["orphanReferences"] = .object([
            "count": .integer(orphanCount),
            "values": .array(
                orphans.map {
                    .object([
                        "chain": .integer($0.chain), "algorithm": .string($0.algorithm), "value": .string($0.value),
                    ])
                }
            ),
        ])
        members["findings"] = .array(findings.map { $0.json(language) })
        return .object(members)
    }
}

extension EvidenceRecordFacts {
    var json: JSONValue {
        .object([
            "form": .string(form), "version": .string(version), "digestAlgorithms": JSONValue(digestAlgorithms),
            "chains": .integer(chainCount), "encryption": JSONValue(encryptionType),
            "supportingInformation": .integer(supportingInformationCount),
        ])
    }
}

extension EvidenceObjectEntry {
    var json: JSONValue {
        .object([
            "name": .string(name), "size": JSONValue(file?.size), "sha256": JSONValue(file?.sha256),
            "intact": JSONValue(isIntact), "existsSince": JSONValue(existsSince),
            "coverage": .array(
                coverage.map {
                    .object([
                        "chain": .integer($0.chain), "listed": JSONValue($0.isListed),
                        "covered": JSONValue($0.isCovered), "form": JSONValue($0.form), "rule": JSONValue($0.rule),
                    ])
                }
            ),
        ])
    }
}

extension ArchiveTimeStampEntry {
    /// That of the token, and its place in the record.
    func json(_ language: ReportLanguage) -> JSONValue {
        guard case .object(var members) = token.json(language) else { return .null }
        members["chainNumber"] = .integer(chain)
        members["number"] = .integer(number)
        members["role"] = .string(role.rawValue)
        members["digestAlgorithm"] = .string(digest)
        members["hashTreeLists"] = .integer(listCount)
        members["concatenation"] = JSONValue(order)
        members["singleValueHashed"] = JSONValue(hashesSingleValue)
        members["hashTreeIntact"] = JSONValue(isImprintIntact)
        members["references"] = .array(
            references.map { .object(["kind": .string($0.kind), "intact": JSONValue($0.isIntact)]) }
        )
        return .object(members)
    }
}
