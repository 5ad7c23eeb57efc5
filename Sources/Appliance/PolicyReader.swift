import ASN1
import Foundation
import LibCrypto
import PathValidation
package import SignatureValidation
import Yams

/// Reads validation policies (`policies/validation/*.yaml`, schema lastro.validation-policy/1), strictly.
///
/// A key that is unknown, missing or of the wrong kind is an error that names the file and the key.
package struct PolicyReader {
    static let schema = "lastro.validation-policy/1"

    let file: String

    /// Reads a policy out of the file's bytes.
    ///
    /// `file` is the name that errors show. Throws `ApplianceError` of kind `configuration`.
    package static func read(_ bytes: [UInt8], file: String) throws(ApplianceError) -> ValidationPolicy {
        try PolicyReader(file: file).read(bytes)
    }

    private func read(_ bytes: [UInt8]) throws(ApplianceError) -> ValidationPolicy {
        guard let text = String(validating: bytes, as: UTF8.self) else { throw wrong("the file is not UTF-8") }
        let node: Node?
        do { node = try Yams.compose(yaml: text, .basic) } catch { throw wrong("not YAML: \(error)") }
        guard let node else { throw wrong("the file is empty") }
        let keys: Set = ["schema", "id", "name", "constraints", "cryptography", "revocation", "time"]
        let root = try mapping(node, "policy", exactly: keys)
        guard root["schema"]?.string == Self.schema else { throw wrong("schema must be \(Self.schema)") }
        guard let id = root["id"]?.string, !id.isEmpty else { throw wrong("id must be text") }
        let digest: [UInt8]
        do { digest = try Digest.hash(.sha256, bytes) } catch {
            throw ApplianceError(.internal, "SHA-256 is not available: \(error)")
        }
        return ValidationPolicy(
            id: id,
            digest: Hexadecimal.encode(digest),
            levels: try levels(root["constraints"]),
            cryptography: try cryptography(root["cryptography"]),
            maximumRevocationAge: try maximumRevocationAge(root["revocation"]),
            clockTolerance: try clockTolerance(root["time"])
        )
    }

    private func levels(_ node: Node?) throws(ApplianceError) -> [Constraint: ConstraintLevel] {
        let names = Set(Constraint.allCases.map(\.rawValue))
        var levels: [Constraint: ConstraintLevel] = [:]
        for (key, value) in try mapping(node, "constraints", exactly: names) {
            guard let constraint = Constraint(rawValue: key), let level = ConstraintLevel(rawValue: value.string ?? "")
            else {
                let allowed = ConstraintLevel.allCases.map(\.rawValue).joined(separator: ", ")
                throw wrong("constraints.\(key) must be one of \(allowed)")
            }
            levels[constraint] = level
        }
        return levels
    }

    private func cryptography(_ node: Node?) throws(ApplianceError) -> CryptographicConstraints {
        let root = try mapping(node, "cryptography", exactly: ["digests", "keys"])
        var digests: [DigestAlgorithm: Instant?] = [:]
        for (key, value) in try mapping(root["digests"], "cryptography.digests") {
            guard let digest = DigestAlgorithm(rawValue: key) else {
                throw wrong("cryptography.digests.\(key) is not a digest that is known")
            }
            digests[digest] = .some(try date(value, "cryptography.digests.\(key)"))
        }
        var keys: [CryptographicConstraints.KeyFamily: [CryptographicConstraints.KeyLimit]] = [:]
        for (key, value) in try mapping(root["keys"], "cryptography.keys") {
            let place = "cryptography.keys.\(key)"
            guard let family = CryptographicConstraints.KeyFamily(rawValue: key) else {
                throw wrong("\(place) is not a key family that is known")
            }
            guard let list = value.sequence, !list.isEmpty else { throw wrong("\(place) must be a list") }
            for item in list {
                let limit = try mapping(item, place, exactly: ["minimum-bits", "until"])
                guard let bits = limit["minimum-bits"]?.int, bits > 0 else {
                    throw wrong("\(place).minimum-bits must be a positive number")
                }
                let until = try date(limit["until"], "\(place).until")
                keys[family, default: []].append(.init(minimumBits: bits, until: until))
            }
        }
        return CryptographicConstraints(digests: digests, keys: keys)
    }

    private func maximumRevocationAge(_ node: Node?) throws(ApplianceError) -> RevocationAge {
        let keys: Set = ["maximum-age-days", "ocsp-without-next-update-maximum-age-hours"]
        let root = try mapping(node, "revocation", exactly: keys)
        var maximum: Int64?
        if let value = root["maximum-age-days"], value.null == nil {
            guard let days = value.int, (0...36_500).contains(days) else {
                throw wrong("revocation.maximum-age-days must be null or 0 to 36500")
            }
            maximum = Int64(days) * RevocationAge.day
        }
        guard let hours = root["ocsp-without-next-update-maximum-age-hours"]?.int, (0...876_000).contains(hours) else {
            throw wrong("revocation.ocsp-without-next-update-maximum-age-hours must be 0 to 876000")
        }
        return RevocationAge(maximum: maximum, withoutNextUpdate: Int64(hours) * 3_600)
    }

    private func clockTolerance(_ node: Node?) throws(ApplianceError) -> Int64 {
        let root = try mapping(node, "time", exactly: ["clock-tolerance-seconds"])
        guard let seconds = root["clock-tolerance-seconds"]?.int, (0...86_400).contains(seconds) else {
            throw wrong("time.clock-tolerance-seconds must be 0 to 86400")
        }
        return Int64(seconds)
    }

    /// A date, or nil for null, which says that no end is known.
    private func date(_ node: Node?, _ place: String) throws(ApplianceError) -> Instant? {
        guard let node else { throw wrong("\(place) is missing") }
        if node.null != nil { return nil }
        guard let instant = Instant(node.scalar?.string ?? "") else { throw wrong("\(place) must be null or a date") }
        return instant
    }

    private func mapping(
        _ node: Node?,
        _ place: String,
        exactly keys: Set<String>? = nil
    ) throws(ApplianceError) -> [(key: String, value: Node)] {
        guard let mapping = node?.mapping else { throw wrong("\(place) must be a mapping") }
        var entries: [(key: String, value: Node)] = []
        for (key, value) in mapping {
            guard let name = key.scalar?.string else { throw wrong("\(place) has a key that is not text") }
            if let keys, !keys.contains(name) {
                throw wrong("\(place) has an unknown key '\(name)'; allowed: \(keys.sorted().joined(separator: ", "))")
            }
            guard entries[name] == nil else { throw wrong("\(place).\(name) occurs twice") }
            entries.append((name, value))
        }
        if let missing = keys?.subtracting(entries.map(\.key)).sorted(), !missing.isEmpty {
            throw wrong("\(place) lacks \(missing.joined(separator: ", "))")
        }
        return entries
    }

    private func wrong(_ what: String) -> ApplianceError {
        ApplianceError(
            .configuration,
            "policy \(file): \(what)",
            hint: "compare with policies/validation/icp-brasil.yaml and Documentation/Schemas"
        )
    }
}

extension [(key: String, value: Node)] {
    fileprivate subscript(name: String) -> Node? { first { $0.key == name }?.value }
}
