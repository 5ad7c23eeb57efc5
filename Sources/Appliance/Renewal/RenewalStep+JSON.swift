import ASN1
import EvidenceArchive
import EvidenceRenewal
import LibCrypto
import TransparencyLog

extension RenewalStep {
    /// One JSON object (`lastro.renewal/1`) on a line of its own.
    package func json(isDryRun: Bool) throws(ApplianceError) -> String {
        var form = Form(status: isDryRun ? "planned" : "done")
        switch self {
        case .sealed(let batch, let objects, let digest):
            form.action = "seal"
            form.batch = batch
            form.objects = objects
            form.algorithm = digest?.rawValue
        case .prepared(let batch, let tokens):
            form.action = "validation-data"
            form.batch = batch
            form.tokens = tokens
        case .renewed(let batch, let tokens, let batches, let end):
            form.action = "time-stamp-renewal"
            form.batch = batch
            form.tokens = tokens
            form.batches = batches
            form.set(end)
        case .rehashed(let batch, let batches, let objects, let digest, let end):
            form.action = "hash-tree-renewal"
            form.batch = batch
            form.batches = batches
            form.objects = objects
            form.algorithm = digest.rawValue
            form.set(end)
        case .lost(let object, let batch, let end):
            form.action = "proof-lost"
            form.status = "lost"
            form.sha256 = object.hex
            form.batch = batch
            form.set(end)
        case .replaced(let batch, let batches, let objects):
            form.action = "seal-anew"
            form.batch = batch
            form.batches = batches
            form.objects = objects
        case .stamped(let batch, let key):
            form.action = "own-time-stamp"
            form.batch = batch
            form.key = key
        case .signed(let signed):
            form.action = "sign-checkpoint"
            form.size = signed.checkpoint.size
            form.key = signed.custody.rawValue
            form.path = signed.path
        case .unsigned(let entries):
            form.action = "sign-checkpoint"
            form.size = entries
        case .fetched(let pieces):
            form.action = "fetch"
            form.pieces = pieces
        case .notFetched(let reasons):
            form.action = "fetch"
            form.status = "warning"
            form.reasons = reasons.map(\.description)
        case .unanchored(let tokens):
            form.action = "warning"
            form.status = "warning"
            form.tokens = tokens
            form.reason = ProofEnd.Reason.noAnchor.rawValue
        case .warned(let reasons):
            form.action = "warning"
            form.status = "warning"
            form.reasons = reasons.map(\.description)
        }
        return try ArchiveJSON.line(form) + "\n"
    }

    /// Keys that do not apply are left out; `schema`, `action` and `status` are always there.
    private struct Form: Encodable {
        let schema = "lastro.renewal/1"
        var action = ""
        var status: String
        var batch: UInt64?
        var batches: Int?
        var objects: Int?
        var tokens: Int?
        var pieces: Int?
        var algorithm: String?
        var sha256: String?
        var end: String?
        var reason: String?
        var reasons: [String]?
        var size: Int?
        var key: String?
        var path: String?

        mutating func set(_ end: ProofEnd) {
            self.end = end.at.description
            reason = end.reason.rawValue
        }
    }
}

extension RenewalSummary {
    /// One JSON object (`lastro.renewal-summary/1`) on a line of its own.
    package func json() throws(ApplianceError) -> String {
        struct Form: Encodable {
            let schema = "lastro.renewal-summary/1"
            let dryRun, complete, belowThreshold: Bool
            let waitingObjects, dueTokens, dueBatches, lostBatches, lostObjects: Int
            let nextEnd, nextReason, failure, signingFailure: String?
        }
        return try ArchiveJSON.line(
            Form(
                dryRun: isDryRun,
                complete: isComplete,
                belowThreshold: isBelowThreshold,
                waitingObjects: waiting,
                dueTokens: dueTokens,
                dueBatches: dueBatches,
                lostBatches: lostBatches,
                lostObjects: lostObjects,
                nextEnd: next?.at.description,
                nextReason: next?.reason.rawValue,
                failure: failure.map { $0.map(\.description).joined(separator: ", ") },
                signingFailure: signingFailure?.message
            )
        ) + "\n"
    }
}
