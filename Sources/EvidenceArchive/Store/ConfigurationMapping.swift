import Yams

/// One mapping of `archive.yaml`, read strictly: each key is asked for once, and none may be left over.
struct ConfigurationMapping {
    private let place: String
    private var values: [String: Node] = [:]

    /// The file's root.
    init(_ bytes: [UInt8]) throws(ArchiveError) {
        guard bytes.count <= ArchiveConfiguration.largestLength else {
            throw ArchiveError(.configurationInvalid, subject: ArchiveLayout.configurationName, detail: "too long")
        }
        guard let text = String(validating: bytes, as: UTF8.self) else {
            throw ArchiveError(.configurationInvalid, subject: ArchiveLayout.configurationName, detail: "not UTF-8")
        }
        let node: Node?
        do {
            // The basic resolver: types are ours to check, and a key that stands twice is an error.
            node = try Yams.compose(yaml: text, .basic)
        } catch {
            throw ArchiveError(.configurationInvalid, subject: ArchiveLayout.configurationName, detail: "not YAML")
        }
        guard let node else {
            throw ArchiveError(.configurationInvalid, subject: ArchiveLayout.configurationName, detail: "empty")
        }
        try self.init(node, at: "")
    }

    private init(_ node: Node, at place: String) throws(ArchiveError) {
        self.place = place
        guard case .mapping(let mapping) = node else {
            throw ConfigurationMapping.invalid(place, "must be a mapping of keys to values")
        }
        for (key, value) in mapping {
            guard case .scalar(let scalar) = key, values[scalar.string] == nil else {
                throw ConfigurationMapping.invalid(place, "has a key that is no plain text or stands there twice")
            }
            values[scalar.string] = value
        }
    }

    /// To be called last: what is left is unknown.
    func end() throws(ArchiveError) {
        guard let key = values.keys.min() else { return }
        throw invalid(key, "is unknown")
    }

    mutating func text(_ key: String) throws(ArchiveError) -> String {
        guard let text = try optionalText(key) else { throw invalid(key, "is missing") }
        return text
    }

    mutating func optionalText(_ key: String) throws(ArchiveError) -> String? {
        guard let node = values.removeValue(forKey: key) else { return nil }
        guard case .scalar(let scalar) = node else { throw invalid(key, "must be text or a number") }
        return scalar.string
    }

    mutating func texts(_ key: String) throws(ArchiveError) -> [String] {
        guard let texts = try optionalTexts(key) else { throw invalid(key, "is missing") }
        return texts
    }

    mutating func optionalTexts(_ key: String) throws(ArchiveError) -> [String]? {
        guard let node = values.removeValue(forKey: key) else { return nil }
        guard case .sequence(let sequence) = node, sequence.count <= 1_000 else { throw invalid(key, "must be a list") }
        var texts: [String] = []
        for element in sequence {
            guard case .scalar(let scalar) = element else { throw invalid(key, "must be a list of texts") }
            texts.append(scalar.string)
        }
        return texts
    }

    mutating func mapping(_ key: String) throws(ArchiveError) -> ConfigurationMapping {
        guard let mapping = try optionalMapping(key) else { throw invalid(key, "is missing") }
        return mapping
    }

    mutating func optionalMapping(_ key: String) throws(ArchiveError) -> ConfigurationMapping? {
        guard let node = values.removeValue(forKey: key) else { return nil }
        return try ConfigurationMapping(node, at: join(key))
    }

    /// The error about one of the mapping's keys.
    func invalid(_ key: String, _ reason: String) -> ArchiveError { ConfigurationMapping.invalid(join(key), reason) }

    private func join(_ key: String) -> String { place.isEmpty ? key : "\(place).\(key)" }

    private static func invalid(_ place: String, _ reason: String) -> ArchiveError {
        let subject = place.isEmpty ? ArchiveLayout.configurationName : "\(ArchiveLayout.configurationName): \(place)"
        return ArchiveError(.configurationInvalid, subject: subject, detail: reason)
    }
}
