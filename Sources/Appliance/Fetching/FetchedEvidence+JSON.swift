import Foundation

extension FetchedEvidence {
    /// One JSON object on a line of its own (`lastro.revocation-fetch/1`), every key always there.
    package func json() throws(ApplianceError) -> String {
        var members: [String: Any] = [
            "schema": "lastro.revocation-fetch/1", "certificate": certificate, "serialNumber": serialNumber,
            "kind": kind.rawValue, "url": address, "file": NSNull(), "reason": NSNull(),
            "thisUpdate": thisUpdate ?? NSNull(), "nextUpdate": nextUpdate ?? NSNull(),
        ]
        switch outcome {
        case .stored(let file):
            members["status"] = "stored"
            members["file"] = file
        case .unchanged(let file):
            members["status"] = "unchanged"
            members["file"] = file
        case .refused(let refusal):
            members["status"] = "refused"
            members["reason"] = refusal.reason
        }
        return try ArchiveJSON.line(members: members) + "\n"
    }
}
