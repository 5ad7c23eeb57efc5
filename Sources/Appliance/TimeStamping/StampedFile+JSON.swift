import Foundation
import LibCrypto

extension StampedFile {
    /// One JSON object on a line of its own (`lastro.timestamp-request/1`), every key always there.
    package func json() throws(ApplianceError) -> String {
        var members: [String: Any] = [
            "schema": "lastro.timestamp-request/1", "file": path, "target": target,
            "digestAlgorithm": algorithm.rawValue,
            "digest": digest ?? NSNull(), "time": NSNull(), "serialNumber": NSNull(), "policy": NSNull(),
            "key": NSNull(),
            "error": NSNull(),
        ]
        switch outcome {
        case .stamped(let token):
            members["status"] = "stamped"
            members["time"] = token.time
            members["serialNumber"] = token.serialNumber
            members["policy"] = token.policy
            if let key = token.key { members["key"] = key }
        case .present: members["status"] = "present"
        case .pending: members["status"] = "pending"
        case .failed(let error):
            members["status"] = "failed"
            members["error"] = ["code": error.kind.name, "message": error.message, "hint": error.hint ?? ""]
        }
        return try ArchiveJSON.line(members: members) + "\n"
    }
}
