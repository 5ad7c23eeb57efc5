import ASN1
import Yams

/// One mapping of the manifest, read strictly: each key is asked for exactly once, and none may be left over.
struct ManifestMapping {
    private let place: String
    private var values: [String: Node] = [:]

    init(_ node: Node, at place: String) throws(TrustStoreError) {
        self.place = place
        guard case .mapping(let mapping) = node else {
            throw Self.wrongType(place, expected: "a mapping of keys to values")
        }
        for (key, value) in mapping {
            guard case .scalar(let scalar) = key else { throw Self.wrongType(place, expected: "plain text as a key") }
            values[scalar.string] = value
        }
    }

    /// To be called last: what is left is unknown.
    func end() throws(TrustStoreError) {
        guard let key = values.keys.min() else { return }
        throw TrustStoreError(
            .unknownKey,
            file: TrustManifest.fileName,
            key: join(key),
            hint: "remove the key, or correct its spelling; README.md beside the manifest lists all keys"
        )
    }

    /// The place of one of this mapping's values.
    func join(_ key: String) -> String { place.isEmpty ? key : "\(place).\(key)" }

    mutating func node(_ key: String) throws(TrustStoreError) -> Node {
        guard let node = values.removeValue(forKey: key) else {
            throw TrustStoreError(
                .missingKey,
                file: TrustManifest.fileName,
                key: join(key),
                hint: "add the key; README.md beside the manifest explains it"
            )
        }
        return node
    }

    /// Text in quotes, without control characters.
    mutating func string(_ key: String) throws(TrustStoreError) -> String {
        try Self.string(node(key), at: join(key))
    }

    /// Text in quotes, or null.
    mutating func optionalString(_ key: String) throws(TrustStoreError) -> String? {
        let node = try node(key)
        if case .scalar(let scalar) = node, scalar.style == .plain, scalar.string == "null" { return nil }
        return try Self.string(node, at: join(key))
    }

    mutating func boolean(_ key: String) throws(TrustStoreError) -> Bool {
        if case .scalar(let scalar) = try node(key), scalar.style == .plain {
            if scalar.string == "true" { return true }
            if scalar.string == "false" { return false }
        }
        throw Self.wrongType(join(key), expected: "true or false, without quotes")
    }

    /// The nodes of a sequence with their places.
    mutating func list(_ key: String) throws(TrustStoreError) -> [(node: Node, place: String)] {
        guard case .sequence(let sequence) = try node(key) else {
            throw Self.wrongType(join(key), expected: "a list")
        }
        return sequence.enumerated().map { ($0.element, "\(join(key))[\($0.offset)]") }
    }

    /// One of the raw values of an enumeration.
    mutating func choice<Choice: RawRepresentable & CaseIterable>(
        _ key: String
    ) throws(TrustStoreError) -> Choice where Choice.RawValue == String {
        let text = try string(key)
        guard let choice = Choice(rawValue: text) else {
            let known = Choice.allCases.map(\.rawValue).joined(separator: ", ")
            throw Self.invalid(join(key), detail: text, hint: "write one of: \(known)")
        }
        return choice
    }

    /// SHA-256 as 64 lower-case hexadecimal digits.
    mutating func digest(_ key: String) throws(TrustStoreError) -> String {
        let text = try string(key)
        guard text.utf8.count == 64, Hexadecimal.decode(text) != nil, text == text.lowercased() else {
            throw Self.invalid(join(key), detail: text, hint: "write the SHA-256 as 64 lower-case hexadecimal digits")
        }
        return text
    }

    /// A day, `YYYY-MM-DD`.
    mutating func day(_ key: String) throws(TrustStoreError) -> String {
        try Self.day(string(key), at: join(key))
    }

    /// A day, `YYYY-MM-DD`, or null.
    mutating func optionalDay(_ key: String) throws(TrustStoreError) -> String? {
        guard let text = try optionalString(key) else { return nil }
        return try Self.day(text, at: join(key))
    }

    static func string(_ node: Node, at place: String) throws(TrustStoreError) -> String {
        guard case .scalar(let scalar) = node, scalar.style == .doubleQuoted || scalar.style == .singleQuoted else {
            throw wrongType(place, expected: "text in quotes")
        }
        // The snapshot's digest is taken over lines of fields with tabs between them.
        guard !scalar.string.unicodeScalars.contains(where: { $0.value < 0x20 || $0.value == 0x7f }) else {
            throw invalid(
                place,
                detail: "control character",
                hint: "remove tabs, line ends and other control characters"
            )
        }
        return scalar.string
    }

    private static func day(_ text: String, at place: String) throws(TrustStoreError) -> String {
        guard text.utf8.count == 10, Instant(text) != nil else {
            throw invalid(place, detail: text, hint: "write the day as YYYY-MM-DD")
        }
        return text
    }

    static func wrongType(_ place: String, expected: String) -> TrustStoreError {
        TrustStoreError(
            .wrongType,
            file: TrustManifest.fileName,
            key: place.isEmpty ? nil : place,
            detail: "expected \(expected)",
            hint: "write \(expected) there; README.md beside the manifest explains each key"
        )
    }

    static func invalid(_ place: String, detail: String, hint: String) -> TrustStoreError {
        TrustStoreError(.invalidValue, file: TrustManifest.fileName, key: place, detail: detail, hint: hint)
    }
}
