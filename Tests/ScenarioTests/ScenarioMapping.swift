import ASN1
import LibCrypto
import Yams

/// A mapping of a scenario file, read strictly: a key that is not allowed is an error.
struct ScenarioMapping {
    let place: String
    private let entries: [(key: String, value: Node)]

    /// `keys` are the allowed ones; nil where the keys are names that the scenario gives.
    init(_ node: Node?, _ place: String, keys: Set<String>?) throws {
        self.place = place
        guard let mapping = node?.mapping else { throw ScenarioError("\(place) must be a mapping") }
        var entries: [(key: String, value: Node)] = []
        for (key, value) in mapping {
            guard let name = key.scalar?.string else { throw ScenarioError("\(place) has a key that is not text") }
            if let keys, !keys.contains(name) { throw ScenarioError("\(place) has an unknown key '\(name)'") }
            guard !entries.contains(where: { $0.key == name }) else {
                throw ScenarioError("\(place).\(name) occurs twice")
            }
            entries.append((name, value))
        }
        self.entries = entries
    }

    var keys: [String] { entries.map(\.key) }

    subscript(key: String) -> Node? { entries.first { $0.key == key }?.value }

    func error(_ text: String) -> ScenarioError { ScenarioError("\(place): \(text)") }

    func text(_ key: String) throws -> String? {
        guard let node = self[key] else { return nil }
        guard let text = node.scalar?.string, !text.isEmpty else { throw error("\(key) must be text") }
        return text
    }

    func required(_ key: String) throws -> String {
        guard let text = try text(key) else { throw error("\(key) is missing") }
        return text
    }

    func time(_ key: String) throws -> Instant? {
        guard let text = try text(key) else { return nil }
        guard let instant = Instant(text) else { throw error("\(key) must be a time") }
        return instant
    }

    func number(_ key: String) throws -> Int? {
        guard let node = self[key] else { return nil }
        guard let number = node.int else { throw error("\(key) must be a number") }
        return number
    }

    func flag(_ key: String) throws -> Bool? {
        guard let node = self[key] else { return nil }
        guard let flag = node.bool else { throw error("\(key) must be true or false") }
        return flag
    }

    func digest(_ key: String) throws -> DigestAlgorithm? {
        guard let text = try text(key) else { return nil }
        guard let digest = DigestAlgorithm(rawValue: text) else { throw error("\(key): no digest \(text)") }
        return digest
    }

    /// A list of texts; empty where the key is absent.
    func texts(_ key: String) throws -> [String] {
        try nodes(key).map { node in
            guard let text = node.scalar?.string else { throw error("\(key) must be a list of texts") }
            return text
        }
    }

    /// A list; empty where the key is absent.
    func nodes(_ key: String) throws -> [Node] {
        guard let node = self[key] else { return [] }
        guard let sequence = node.sequence else { throw error("\(key) must be a list") }
        return Array(sequence)
    }

    /// A mapping under the key; nil where it is absent.
    func mapping(_ key: String, keys: Set<String>?) throws -> ScenarioMapping? {
        guard let node = self[key] else { return nil }
        return try ScenarioMapping(node, "\(place).\(key)", keys: keys)
    }

    /// The mappings by name under the key, in their order.
    func named(_ key: String, keys: Set<String>) throws -> [(name: String, mapping: ScenarioMapping)] {
        guard let outer = try mapping(key, keys: nil) else { return [] }
        return try outer.keys.map { name in
            (name, try ScenarioMapping(outer[name], "\(outer.place).\(name)", keys: keys))
        }
    }
}
