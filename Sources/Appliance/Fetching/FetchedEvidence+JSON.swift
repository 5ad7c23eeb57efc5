import Foundation

extension FetchedEvidence {
    /// One JSON object on a line of its own (`lastro.revocation-fetch/1`), every key always there.
    package func json() throws(ApplianceError) -> String {
        var members: [String: Any] = [
            "schema": "lastro.revocation-fetch/1", "certificate": certificate, "serialNumber": serialNumber,
            "kind": kind.rawValue, "url": address,
            "thisUpdate": thisUpdate ?? NSNull(), "nextUpdate": nextUpdate ?? NSNull(),
        ]
        members.merge(outcome.members(added: "stored", present: "unchanged")) { _, new in new }
        return try ArchiveJSON.line(members: members) + "\n"
    }
}
