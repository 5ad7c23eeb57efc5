package import EvidenceArchive
import Foundation

extension AuditRecord {
    /// The event as one JSON object on a line of its own.
    ///
    /// Schema `lastro.audit-log/1`: the members of the entry, its `index`, and the `sha256` of its bytes.
    package func json() throws(ApplianceError) -> String {
        let digest = try archiving { () throws(ArchiveError) in try ObjectDigest(hashing: bytes) }
        var members: [String: Any] = [:]
        if event != nil, let value = try? JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any] {
            members = value
        } else {
            // Of a later version: its text, whatever it is.
            for key in ["event", "at", "actor", "subject"] { members[key] = NSNull() }
            members["details"] = ["entry": String(decoding: bytes, as: UTF8.self)]
        }
        members["schema"] = "lastro.audit-log/1"
        members["index"] = index
        members["sha256"] = digest.hex
        return try ArchiveJSON.line(members: members) + "\n"
    }
}
