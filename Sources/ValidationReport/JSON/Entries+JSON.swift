import SignatureValidation

extension Verdict {
    /// The members that every verdict has.
    var json: JSONObject {
        ["indication": .string(indication.rawValue), "subIndication": JSONValue(subIndication)]
    }
}

extension FindingEntry {
    func json(_ language: ReportLanguage) -> JSONValue {
        .object([
            "code": .string(code),
            "level": .string(level.rawValue),
            "clause": JSONValue(clause),
            "text": .string(statement(language)),
            "values": .object(JSONObject(values)),
        ])
    }
}

extension CertificateEntry {
    var json: JSONValue {
        .object([
            "subject": .string(subject),
            "issuer": .string(issuer),
            "serialNumber": .string(serialNumber),
            "notBefore": JSONValue(notBefore),
            "notAfter": JSONValue(notAfter),
            "sha256": .string(sha256),
            "algorithm": .string(algorithm),
            "key": .string(key),
            "isAnchor": .bool(isAnchor),
            "provenSince": JSONValue(provenSince),
        ])
    }
}

extension RevocationEntry {
    func json(_ language: ReportLanguage) -> JSONValue {
        .object([
            "certificate": .object(["sha256": .string(sha256), "subject": .string(subject)]),
            "status": .string(status.rawValue),
            "revokedAt": JSONValue(revokedAt),
            "reason": JSONValue(reason),
            "revokedLaterAt": JSONValue(laterRevokedAt),
            "invalidityDate": JSONValue(invalidSince),
            "evidence": evidence?.json ?? .null,
            "supportingEvidence": .array(supportingEvidence.map(\.json)),
            "finding": finding?.json(language) ?? .null,
            "gap": gap?.json ?? .null,
        ])
    }
}

extension RevocationGap {
    var json: JSONValue {
        .object([
            "neededAt": JSONValue(neededAt),
            "evidenceAt": JSONValue(evidenceAt),
            "openSeconds": JSONValue(openSeconds.map { Int($0) }),
            "evidenceAfterExpiry": .bool(isAfterExpiry),
        ])
    }
}

extension TimeBoundEntry {
    var json: JSONValue {
        .object([
            "time": JSONValue(time),
            "type": JSONValue(kind?.rawValue),
            "authority": JSONValue(authority),
            "sha256": JSONValue(sha256),
        ])
    }
}

extension EvidenceEntry {
    var json: JSONValue {
        .object([
            "type": .string(type),
            "issuer": .string(issuer),
            "number": JSONValue(number),
            "thisUpdate": JSONValue(thisUpdate),
            "nextUpdate": JSONValue(nextUpdate),
            "producedAt": JSONValue(producedAt),
            "sha256": .string(sha256),
            "origin": JSONValue(origin),
            "provenSince": JSONValue(provenSince),
        ])
    }
}
