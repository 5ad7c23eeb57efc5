import ASN1
import LibCrypto
import TestPKI

/// The signature policies of a scenario and the list of approved ones.
struct ScenarioPolicies {
    private static let keys: Set<String> = [
        "id", "from", "to", "signed", "unsigned", "external", "information", "anchors", "path-length",
        "certificate-policies", "time-stamp-anchors", "algorithms", "end-revocation", "given",
    ]
    private static let attributes: [String: ObjectIdentifier] = [
        "content-type": ObjectIdentifier(1, 2, 840, 113_549, 1, 9, 3),
        "message-digest": ObjectIdentifier(1, 2, 840, 113_549, 1, 9, 4),
        "signing-time": ObjectIdentifier(1, 2, 840, 113_549, 1, 9, 5),
        "signing-certificate-v2": smime(47), "signature-policy": smime(15), "signature-time-stamp": smime(14),
        "certificate-references": smime(21), "revocation-references": smime(22), "certificate-values": smime(23),
        "revocation-values": smime(24), "sig-and-refs-time-stamp": smime(25), "archive-time-stamp-v2": smime(48),
    ]

    private(set) var policies: [String: SignaturePolicyTemplate] = [:]
    /// The DER of what is given: policies and list.
    private(set) var given: [[UInt8]] = []

    init(_ root: ScenarioMapping, _ pki: ScenarioPKI) throws {
        for (name, mapping) in try root.named("signature-policies", keys: Self.keys) {
            let policy = try Self.policy(mapping, pki)
            policies[name] = policy
            if try mapping.flag("given") ?? true { given.append(policy.encode()) }
        }
        guard let list = try root.mapping("approved-list", keys: ["of", "next", "other-digest", "revoked"]) else {
            return
        }
        guard let next = try list.time("next") else { throw list.error("next is missing") }
        let revoked = try list.mapping("revoked", keys: nil)
        let entries = try list.texts("of").map { name in
            var entry = ApprovedPolicyListTemplate.Entry(try policy(name))
            entry.revocationDate = try revoked?.time(name)
            if try list.flag("other-digest") == true { entry.digest = [UInt8](repeating: 3, count: 32) }
            return entry
        }
        given.append(ApprovedPolicyListTemplate(entries, nextUpdate: next).encode())
    }

    func policy(_ name: String) throws -> SignaturePolicyTemplate {
        guard let policy = policies[name] else { throw ScenarioError("no signature policy '\(name)'") }
        return policy
    }

    private static func smime(_ number: UInt64) -> ObjectIdentifier {
        ObjectIdentifier(1, 2, 840, 113_549, 1, 9, 16, 2, number)
    }

    private static func policy(_ mapping: ScenarioMapping, _ pki: ScenarioPKI) throws -> SignaturePolicyTemplate {
        guard let identifier = ObjectIdentifier(dotted: try mapping.required("id")) else {
            throw mapping.error("id must be a dotted OID")
        }
        let anchors = mapping["anchors"] == nil ? ["root"] : try mapping.texts("anchors")
        var policy = SignaturePolicyTemplate(identifier, anchors: try anchors.map { try pki.identity($0) })
        policy.notBefore = try mapping.time("from") ?? policy.notBefore
        policy.notAfter = try mapping.time("to") ?? policy.notAfter
        policy.isContentExternal = try mapping.flag("external")
        policy.signedAttributes = try attributes(mapping, "signed")
        policy.unsignedAttributes = try attributes(mapping, "unsigned")
        policy.certificateInformation = try mapping.number("information") ?? 1
        policy.pathLength = try mapping.number("path-length")
        policy.endRevocation = try mapping.number("end-revocation") ?? 3
        policy.certificatePolicies = try mapping.texts("certificate-policies").compactMap {
            ObjectIdentifier(dotted: $0)
        }
        if mapping["time-stamp-anchors"] != nil {
            policy.timeStampAnchors = try mapping.texts("time-stamp-anchors").map { try pki.identity($0) }
        }
        policy.algorithms = try mapping.nodes("algorithms").map { node in
            let algorithm = try ScenarioMapping(node, "\(mapping.place).algorithms", keys: ["digest", "bits"])
            guard let digest = try algorithm.digest("digest") else { throw algorithm.error("digest is missing") }
            return (digest, try algorithm.number("bits") ?? 0)
        }
        return policy
    }

    private static func attributes(_ mapping: ScenarioMapping, _ key: String) throws -> [ObjectIdentifier] {
        try mapping.texts(key).map { name in
            guard let type = attributes[name] else { throw mapping.error("no attribute '\(name)'") }
            return type
        }
    }
}
