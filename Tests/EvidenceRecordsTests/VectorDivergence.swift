import Foundation

/// A fact on which we differ from an outside suite, and the clause that makes ours right.
struct VectorDivergence: Hashable {
    let id: String
    let fact: String
    let clause: String
    let reason: String

    /// The list beside this file.
    static let all: [VectorDivergence] = {
        let path = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "divergences.yaml")
        let lines = ((try? String(contentsOf: path, encoding: .utf8)) ?? "").split(separator: "\n")
        var entries: [[String: String]] = []
        for line in lines where !line.hasPrefix("#") {
            if line.hasPrefix("- ") { entries.append([:]) }
            let parts = line.dropFirst(2).split(separator: ":", maxSplits: 1)
            guard parts.count == 2, !entries.isEmpty else { continue }
            entries[entries.count - 1][String(parts[0])] = parts[1].trimmingCharacters(in: .whitespaces)
        }
        return entries.map { entry in
            VectorDivergence(
                id: entry["id"] ?? "",
                fact: entry["fact"] ?? "",
                clause: entry["clause"] ?? "",
                reason: entry["reason"] ?? ""
            )
        }
    }()
}
