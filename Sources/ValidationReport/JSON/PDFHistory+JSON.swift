import SignatureValidation

extension PDFHistoryEntry {
    /// The `pdf` object of a report.
    func json(_ report: DocumentReport, _ language: ReportLanguage) -> JSONValue {
        let words = HistoryWords(
            history: self,
            signatures: report.signatures,
            documentTimeStamps: report.documentTimeStamps,
            language: language
        )
        let judged = Set(report.signatures.map(\.id))
        return .object([
            "summary": .string(words.summary),
            "revisions": .array(revisions.map { $0.json(words, language) }),
            "otherSignatures": .array(
                self.signatures.filter { !judged.contains($0.id) }.map { $0.json(language) }
            ),
            "latentContent": .array(latentContent.map { $0.json(language) }),
            "irregularities": .array(irregularities.map { $0.json(language) }),
        ])
    }
}

extension DocumentTimeStampEntry {
    /// One of a report's `documentTimestamps`.
    func json(_ language: ReportLanguage) -> JSONValue {
        .object([
            "id": .string(id),
            "coveredRevision": JSONValue(pdf?.coveredRevision),
            "scope": .string(DocumentTimeStampWords(entry: self, language: language).coveredBytes),
            "timestamp": timeStamp.json(language),
            "pdf": pdf?.json(language) ?? .null,
        ])
    }
}

extension RevisionEntry {
    func json(_ words: HistoryWords, _ language: ReportLanguage) -> JSONValue {
        .object([
            "number": .integer(number),
            "range": .object(["start": .integer(range.lowerBound), "end": .integer(range.upperBound)]),
            "sha256": JSONValue(sha256),
            "file": JSONValue(fileName),
            "signatures": JSONValue(signatures),
            "text": JSONValue(words.lines(self)),
            "changes": isCompared ? .array(changes.map(\.json)) : .null,
            "changesLeftOut": .integer(changesLeftOut),
        ])
    }
}

extension ChangeEntry {
    var json: JSONValue {
        .object([
            "object": JSONValue(object),
            "kind": .string(kind),
            "page": JSONValue(page),
            "rectangle": area?.json ?? .null,
            "subject": JSONValue(subject),
            "new": .bool(isNew),
            "coversContent": .bool(coversContent),
            "replacesValue": .bool(isReplacingValue),
            "reason": JSONValue(reason),
            "standing": .string(standing.rawValue),
            "rule": JSONValue(rule),
        ])
    }
}

extension PDFSignatureEntry {
    /// The `pdf` object of a signature.
    func json(_ language: ReportLanguage) -> JSONValue {
        let words = PDFSignatureWords(entry: self, language: language)
        return .object([
            "id": .string(id),
            "role": .string(role.rawValue),
            "fieldName": JSONValue(fieldName),
            "object": JSONValue(object),
            "subFilter": JSONValue(subFilter),
            "page": JSONValue(page),
            "rectangle": area?.json ?? .null,
            "byteRange": byteRange.map { .array($0.map { .integer($0) }) } ?? .null,
            "coveredRevision": JSONValue(coveredRevision),
            "revisions": .integer(revisionCount),
            "scope": .string(words.scope),
            "certificationLevel": JSONValue(certificationLevel),
            "lock": lock?.json ?? .null,
            "permissions": JSONValue(words.permissions),
            "laterChanges": .object([
                "count": .integer(laterChanges),
                "allowed": JSONValue(coveredRevision == nil ? nil : forbiddenChanges.isEmpty),
                "notAllowed": .array(forbiddenChanges.map(\.json)),
                "text": JSONValue(words.laterChanges),
            ]),
        ])
    }
}

extension FieldLockEntry {
    var json: JSONValue {
        switch self {
        case .all: .object(["action": .string("all"), "fields": .array([])])
        case .include(let names): .object(["action": .string("include"), "fields": JSONValue(names)])
        case .exclude(let names): .object(["action": .string("exclude"), "fields": JSONValue(names)])
        }
    }
}

extension AreaEntry {
    /// Left, bottom, right, top in points.
    var json: JSONValue { .array(edges.map { .hundredths($0) }) }
}

extension LatentContentEntry {
    func json(_ language: ReportLanguage) -> JSONValue {
        let words = LatentWords(entry: self, language: language)
        return .object([
            "kind": .string(kind),
            "level": .string(level.rawValue),
            "object": JSONValue(object),
            "page": JSONValue(page),
            "rectangle": area?.json ?? .null,
            "detail": .string(detail),
            "count": .integer(count),
            "text": .string(words.line),
            "danger": JSONValue(words.danger),
        ])
    }
}

extension IrregularityEntry {
    func json(_ language: ReportLanguage) -> JSONValue {
        .object([
            "code": .string(code),
            "object": JSONValue(object),
            "offset": .integer(offset),
            "text": .string(IrregularityText.text(code, language)),
        ])
    }
}
