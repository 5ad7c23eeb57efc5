import TransparencyLog

extension AuditEvent {
    /// The event of a checkpoint that a key beside the log's own signed; `sha256` is that of the file with the signature.
    static func signing(
        _ key: VerifierKey,
        _ custody: AuditKeyCustody,
        size: Int,
        sha256: ObjectDigest,
        at: ArchiveTime,
        actor: ObjectDigest
    ) -> AuditEvent {
        let details: [String: Detail] = [
            "custody": .text(custody.rawValue), "key": .text(key.identifier), "size": .number(UInt64(clamping: size)),
        ]
        return AuditEvent(.sign, at: at, actor: actor, subject: sha256, details: details)
    }

    /// Whether an entry of the log may be such an event: told by its end, without reading the rest.
    static func mayBeSigning(_ entry: ArraySlice<UInt8>) -> Bool {
        entry.dropLast(subjectLength).suffix(signingEnd.count).elementsEqual(signingEnd)
    }

    /// Of the digest, its last quotation mark and the closing brace.
    static let subjectLength = 66

    /// What stands before the digest in an entry of this kind.
    static func end(_ kind: Kind) -> [UInt8] {
        Array("},\"event\":\"\(kind.rawValue)\",\"schema\":\"\(schema)\",\"subject\":\"".utf8)
    }

    private static let signingEnd = end(.sign)
}
