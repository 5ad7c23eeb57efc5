package import TransparencyLog

/// A verification of an audit log: what `LogStore.verify` finds, and whether every signature is there that the log tells of.
package struct AuditVerification: Sendable {
    /// What was found, defects of signatures among it.
    package private(set) var log: LogVerification
    /// The signatures that the log tells of, in its order.
    package let signatures: [AuditSignature]

    /// Recomputes the log from its entries; `required`: keys of which a signature must be there.
    ///
    /// Throws `ARC-CRYPTO-FAILED` only.
    init(
        _ store: LogStore,
        required: [VerifierKey] = [],
        earlier: [SignedCheckpoint] = [],
        progress: (Int) -> Void = { _ in }
    ) throws(ArchiveError) {
        var told: [AuditSignature] = []
        do throws(TransparencyLogError) {
            log = try store.verify(older: earlier, progress: progress) { entry in
                if let signature = AuditSignature(entry: entry) { told.append(signature) }
            }
        } catch {
            throw ArchiveError(error)
        }
        signatures = told
        compare()
        for key in required where !log.signatures.contains(where: { $0.isVerified && $0.keyID == key.id }) {
            log.report(.missing(path: LogStore.signaturesPath(keyID: key.id)))
        }
    }

    /// Names signatures that are missing, or not the files that were made.
    private mutating func compare() {
        var found: [String: LogSignature] = [:]
        for signature in log.signatures { found[signature.path] = signature }
        for signature in signatures {
            guard let id = UInt32(signature.key, radix: 16), signature.size >= 0 else { continue }
            let path = LogStore.signaturePath(keyID: id, size: signature.size)
            guard let file = found[path] else {
                log.report(.missing(path: path))
                continue
            }
            guard let sha256 = file.sha256, sha256 != signature.sha256.bytes else { continue }
            log.report(.altered(path: path))
        }
    }

    /// Where a key lay when it signed last, by its identifier; nil where the log does not tell of it.
    package func custody(ofKey key: String) -> AuditKeyCustody? { signatures.last { $0.key == key }?.custody }
}
