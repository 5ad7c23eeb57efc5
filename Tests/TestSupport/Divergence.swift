import Foundation

/// A fact on which we differ from an outside suite, and the clause that makes ours right.
package struct Divergence: Hashable {
    /// The suite's name for the case.
    package let subject: String
    package let fact: String
    package let clause: String
    package let reason: String

    /// The entries of `divergences.yaml` beside the source file of the caller, whose `key` names the case.
    package static func list(key: String, beside source: String = #filePath) -> [Divergence] {
        let path = URL(filePath: source).deletingLastPathComponent().appending(path: "divergences.yaml")
        let lines = ((try? String(contentsOf: path, encoding: .utf8)) ?? "").split(separator: "\n")
        var entries: [[String: String]] = []
        for line in lines where !line.hasPrefix("#") {
            if line.hasPrefix("- ") { entries.append([:]) }
            let parts = line.dropFirst(2).split(separator: ":", maxSplits: 1)
            guard parts.count == 2, !entries.isEmpty else { continue }
            entries[entries.count - 1][String(parts[0])] = parts[1].trimmingCharacters(in: .whitespaces)
        }
        return entries.map { entry in
            Divergence(
                subject: entry[key] ?? "",
                fact: entry["fact"] ?? "",
                clause: entry["clause"] ?? "",
                reason: entry["reason"] ?? ""
            )
        }
    }
}
