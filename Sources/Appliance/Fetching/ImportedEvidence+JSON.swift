import Foundation

extension ImportedEvidence {
    /// One JSON object on a line of its own (`lastro.revocation-import/1`), every key always there.
    package func json() throws(ApplianceError) -> String {
        var members: [String: Any] = [
            "schema": "lastro.revocation-import/1", "source": source, "kind": kind?.rawValue ?? NSNull(),
            "sha256": sha256 ?? NSNull(), "file": NSNull(), "reason": NSNull(),
            "thisUpdate": thisUpdate ?? NSNull(), "nextUpdate": nextUpdate ?? NSNull(),
        ]
        switch outcome {
        case .added(let file):
            members["status"] = "added"
            members["file"] = file
        case .present(let file):
            members["status"] = "present"
            members["file"] = file
        case .refused(let refusal):
            members["status"] = "refused"
            members["reason"] = refusal.reason
        }
        return try ArchiveJSON.line(members: members) + "\n"
    }
}
