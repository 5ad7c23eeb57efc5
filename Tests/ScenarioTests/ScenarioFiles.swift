import Foundation
import TestSupport
import Yams

/// The scenario files of the repository.
enum ScenarioFiles {
    private static let folder = PackageRoot.url.appending(path: "Tests/Vectors/scenarios")

    /// The names of the folders that hold a scenario, sorted.
    static let names: [String] = {
        let found = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        return found.filter { !$0.hasPrefix(".") && !$0.contains(".") }.sorted()
    }()

    static func outline(_ name: String) throws -> ScenarioOutline { try ScenarioOutline(yaml: try text(name)) }

    static func scenario(_ name: String) throws -> Scenario { try Scenario(yaml: try text(name)) }

    private static func text(_ name: String) throws -> String {
        try String(contentsOf: folder.appending(path: "\(name)/scenario.yaml"), encoding: .utf8)
    }

    /// Scenarios that are not judged yet as they must be, with the reason.
    static func knownGaps() throws -> [String: String] {
        let file = folder.appending(path: "known-gaps.yaml")
        let mapping = try ScenarioMapping(
            try Yams.compose(yaml: try String(contentsOf: file, encoding: .utf8)),
            "known-gaps",
            keys: nil
        )
        return Dictionary(uniqueKeysWithValues: try mapping.keys.map { ($0, try mapping.required($0)) })
    }
}
