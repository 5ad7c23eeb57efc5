import DurableFiles
import TransparencyLog

extension ArchiveError {
    /// What went wrong in the audit log, in the archive's words.
    init(_ error: TransparencyLogError) {
        switch error {
        case .file(let path, let reason): self.init(reason, named: "audit/\(path)")
        case .cryptography(let reason): self.init(.cryptographyFailed, detail: "\(reason)")
        case .damaged(let path): self.init(.auditDamaged, subject: "audit/\(path)")
        case .noCheckpoint: self.init(.auditDamaged, subject: "audit/checkpoint", detail: "not there")
        case .gap(let next):
            self.init(.auditDamaged, subject: "audit", detail: "the log ends at \(next), the catalogue goes on later")
        case .entryConflict(let index):
            self.init(.auditMismatch, subject: "audit", detail: "entry \(index) is another one than the catalogue has")
        case .noteUnsigned, .signatureInvalid, .originDiffers, .keyMalformed:
            self.init(.auditMismatch, subject: "audit/checkpoint", detail: "\(error)")
        case .noteMalformed, .checkpointMalformed, .proofMalformed:
            self.init(.auditDamaged, subject: "audit/checkpoint")
        case .sizeUnsupported, .outOfRange, .entryTooLong, .appendTooLarge:
            self.init(.auditDamaged, subject: "audit", detail: "\(error)")
        }
    }
}
