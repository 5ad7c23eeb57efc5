import ASN1

extension ReportInputs {
    /// The `inputs` object.
    var json: JSONValue {
        var members: JSONObject = [
            "document": document.json,
            "content": content?.contentJSON ?? .null,
            "trustStore": .object([
                "digest": .string(trustStore.digest), "origin": .string(trustStore.origin),
                "anchors": JSONValue(trustStore.anchorCount),
            ]),
            "policy": .null,
            "evidence": .object([
                "digest": .string(evidence.digest), "certificates": .integer(evidence.certificateCount),
                "crls": .integer(evidence.crlCount), "ocspResponses": .integer(evidence.ocspResponseCount),
                "evidenceRecords": .integer(evidence.evidenceRecordCount),
            ]),
            "validationTime": JSONValue(validationTime),
            "signaturePolicies": signaturePoliciesDigest.map { .object(["digest": .string($0)]) } ?? .null,
            "register": register.map { register in
                .object(["source": .string(register.source), "digest": .string(register.digest)])
            } ?? .null,
            "software": JSONValue(software),
        ]
        if let policy {
            members["policy"] = .object([
                "id": .string(policy.id), "digest": .string(policy.digest), "origin": JSONValue(policy.origin),
            ])
        }
        if let namesake { members["namesake"] = namesake.json }
        return .object(members)
    }
}

extension ReportedFile {
    var json: JSONValue {
        .object(["name": .string(name), "size": .integer(size), "sha256": .string(sha256)])
    }

    /// The same, whether the file was found by its name, and whether it carries signatures of its own.
    var contentJSON: JSONValue {
        var members: JSONObject = [
            "name": .string(name), "size": .integer(size), "sha256": .string(sha256),
            "foundByName": .bool(isFoundByName),
        ]
        if carriesSignatures { members["carriesSignatures"] = .bool(true) }
        return .object(members)
    }
}

extension JSONValue {
    /// The time as RFC 3339 text, or null.
    init(_ time: Instant?) { self = time.map { .string($0.description) } ?? .null }
}
