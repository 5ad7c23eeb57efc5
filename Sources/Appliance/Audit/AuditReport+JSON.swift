import ASN1
import EvidenceArchive
import TransparencyLog

extension AuditReport {
    /// One JSON object (`lastro.audit-report/1`) on a line of its own.
    package func json() throws(ApplianceError) -> String { try ArchiveJSON.line(Form(self)) + "\n" }

    private struct Form: Encodable {
        struct Kept: Encodable {
            let path: String
            let size: Int
            let consistent: Bool
        }

        struct Signed: Encodable {
            let signer: Signer

            private enum Key: CodingKey { case id, key, verifierKey, signatures, size, verified }

            func encode(to encoder: any Encoder) throws {
                var members = encoder.container(keyedBy: Key.self)
                try members.encode(signer.key, forKey: .id)
                try members.encode(signer.custody?.rawValue, forKey: .key)
                try members.encode(signer.verifierKey, forKey: .verifierKey)
                try members.encode(signer.count, forKey: .signatures)
                try members.encode(signer.size, forKey: .size)
                try members.encode(signer.isVerified, forKey: .verified)
            }
        }

        let schema = "lastro.audit-report/1"
        let log: String
        let keys: [String]
        let sound: Bool
        let size: Int?
        let root: String?
        let entries: Int
        let checkpoints: Int
        let earlier: [Kept]
        let interrupted: Bool
        let defectCount: Int
        let defects: [String]
        let signers: [Signed]

        init(_ report: AuditReport) {
            log = report.origin
            keys = report.keys
            sound = report.isSound
            size = report.verification.checkpoint?.checkpoint.size
            root = report.verification.checkpoint.map { Hexadecimal.encode($0.checkpoint.root.bytes) }
            entries = report.verification.entries
            checkpoints = report.verification.checkpoints
            earlier = report.earlier.map { Kept(path: $0.path, size: $0.size, consistent: report.isConsistent($0)) }
            interrupted = report.verification.isInterrupted
            defectCount = report.verification.defectCount
            defects = report.verification.defects.map { "\($0)" }
            signers = report.signers.map(Signed.init)
        }

        private enum Key: CodingKey {
            case schema, log, keys, sound, size, root, entries, checkpoints, earlier, interrupted, defectCount, defects
            case signers
        }

        func encode(to encoder: any Encoder) throws {
            var members = encoder.container(keyedBy: Key.self)
            try members.encode(schema, forKey: .schema)
            try members.encode(log, forKey: .log)
            try members.encode(keys, forKey: .keys)
            try members.encode(sound, forKey: .sound)
            try members.encode(size, forKey: .size)
            try members.encode(root, forKey: .root)
            try members.encode(entries, forKey: .entries)
            try members.encode(checkpoints, forKey: .checkpoints)
            try members.encode(earlier, forKey: .earlier)
            try members.encode(interrupted, forKey: .interrupted)
            try members.encode(defectCount, forKey: .defectCount)
            try members.encode(defects, forKey: .defects)
            try members.encode(signers, forKey: .signers)
        }
    }
}
