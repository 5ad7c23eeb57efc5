extension SignaturePolicyEntry {
    var json: JSONValue {
        .object([
            "oid": JSONValue(identifier),
            "name": JSONValue(name),
            "available": .bool(isAvailable),
            "hash": hash.map { .object(["algorithm": JSONValue(hashAlgorithm), "value": .string($0)]) } ?? .null,
            "hashIntact": JSONValue(isHashIntact),
            "signingPeriod": notBefore.map {
                .object(["notBefore": JSONValue($0), "notAfter": JSONValue(notAfter)])
            } ?? .null,
            "approval": approval.map(\.json) ?? .null,
        ])
    }
}

extension SignaturePolicyEntry.Approval {
    fileprivate var json: JSONValue {
        .object([
            "nextUpdate": JSONValue(nextUpdate),
            "sha256": JSONValue(sha256),
            "current": .bool(isCurrent),
            "listed": .bool(isListed),
            "digestIntact": JSONValue(isDigestIntact),
            "revocationDate": JSONValue(revocationDate),
        ])
    }
}
