import Foundation

extension ImportedEvidence {
    /// One JSON object on a line of its own (`lastro.revocation-import/1`), every key always there.
    package func json() throws(ApplianceError) -> String {
        var members: [String: Any] = [
            "schema": "lastro.revocation-import/1", "source": source, "kind": kind?.rawValue ?? NSNull(),
            "sha256": sha256 ?? NSNull(),
            "thisUpdate": thisUpdate ?? NSNull(), "nextUpdate": nextUpdate ?? NSNull(),
        ]
        members.merge(outcome.members(added: "added", present: "present")) { _, new in new }
        return try ArchiveJSON.line(members: members) + "\n"
    }
}
