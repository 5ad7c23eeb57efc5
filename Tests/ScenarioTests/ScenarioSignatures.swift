import ASN1
import LibCrypto
import TestPKI
import Yams

/// Reads the signatures of a scenario.
struct ScenarioSignatures {
    static let keys: Set<String> = [
        "signer", "digest", "pss", "signing-time", "ess", "omit", "content-type", "message-digest", "signed",
        "unsigned",
        "identifier", "tamper", "signing-key", "attributes", "replace-unsigned",
        "algorithm",
    ]

    let pki: ScenarioPKI
    let evidence: ScenarioEvidence
    let policies: ScenarioPolicies

    func template(_ mapping: ScenarioMapping) throws -> SignerTemplate {
        let digest = try mapping.digest("digest") ?? .sha256
        var template = SignerTemplate(try pki.identity(try mapping.text("signer") ?? "signer"), digest: digest)
        if let text = try mapping.text("identifier") {
            guard text == "key" else { throw mapping.error("identifier must be 'key'") }
            template.identifier = .subjectKeyIdentifier
        }
        if let mask = try mapping.digest("pss") {
            template.scheme = .rsaPSS(digest: digest, maskDigest: mask, saltLength: digest.length)
        }
        if let text = try mapping.text("algorithm") {
            guard let algorithm = ObjectIdentifier(dotted: text) else {
                throw mapping.error("algorithm must be an OID")
            }
            template.signatureAlgorithm = DEREncoder.sequence(DEREncoder.objectIdentifier(algorithm))
        }
        if let key = try mapping.text("signing-key") { template.signingKey = try pki.identity(key).key }
        template.signedAttributes = try signedAttributes(mapping)
        template.unsignedAttributes = try unsignedAttributes(mapping, "unsigned")
        for change in try mapping.texts("tamper") {
            switch change {
            case "value": template.mutateSignature = { ByteMutation.flip($0, at: 40) }
            // The last octets of the sorted set are not those of a length or a tag.
            case "signed-attributes": template.mutateSignedAttributes = { ByteMutation.flip($0, at: -1) }
            default: throw mapping.error("tamper: nothing called '\(change)'")
            }
        }
        template.replacedUnsignedAttributes = try unsignedAttributes(mapping, "replace-unsigned")
        return template
    }

    private func signedAttributes(_ mapping: ScenarioMapping) throws -> [SignerAttribute]? {
        if let text = try mapping.text("attributes") {
            guard text == "none" else { throw mapping.error("attributes must be 'none'") }
            return nil
        }
        let omitted = try mapping.texts("omit")
        var attributes: [SignerAttribute] = []
        if !omitted.contains("content-type") {
            let other = ObjectIdentifier(1, 2, 840, 113_549, 1, 7, 3)
            attributes.append(try mapping.text("content-type") == "other" ? .contentType(other) : .contentType)
        }
        if !omitted.contains("message-digest") {
            let other = [UInt8](repeating: 5, count: 32)
            attributes.append(try mapping.text("message-digest") == "other" ? .messageDigest(other) : .messageDigest)
        }
        if let time = try mapping.time("signing-time") { attributes.append(.signingTime(time)) }
        switch try mapping.text("ess") {
        case nil: attributes.append(.signingCertificateV2())
        case "none": break
        case "v1": attributes.append(.signingCertificate())
        case .some(let name): attributes.append(.signingCertificateV2(of: try pki.identity(name)))
        }
        return attributes + (try mapping.nodes("signed").map { try signedAttribute($0, mapping) })
    }

    private func signedAttribute(_ node: Node, _ parent: ScenarioMapping) throws -> SignerAttribute {
        if node.scalar?.string == "algorithm-protection" { return .algorithmProtection }
        let outer = try ScenarioMapping(
            node,
            "\(parent.place).signed",
            keys: ["content-time-stamp", "signature-policy", "published-policy"]
        )
        if let stamp = try outer.mapping("content-time-stamp", keys: ScenarioStamps.keys) {
            return .contentTimeStamp(try ScenarioStamps(pki: pki, evidence: evidence).template(stamp))
        }
        // A policy of policies/signature, by its own identifier and hash.
        if let published = try outer.mapping("published-policy", keys: ["id", "hash"]) {
            guard let identifier = ObjectIdentifier(dotted: try published.required("id")),
                let hash = Hexadecimal.decode(try published.required("hash"))
            else { throw published.error("id and hash must be a dotted OID and hexadecimal") }
            return .signaturePolicy(identifier, hash: hash)
        }
        guard let named = try outer.mapping("signature-policy", keys: ["of", "hash"]) else {
            throw outer.error("no attribute")
        }
        let policy = try policies.policy(try named.required("of"))
        let hash =
            switch try named.text("hash") {
            case nil: policy.hash
            case "other": [UInt8](repeating: 5, count: policy.digest.length)
            case "of-the-file": try Digest.hash(policy.digest, policy.encode())
            default: throw named.error("hash must be 'other' or 'of-the-file'")
            }
        return .signaturePolicy(policy.identifier, digest: policy.digest, hash: hash)
    }

    private func unsignedAttributes(_ mapping: ScenarioMapping, _ key: String) throws -> [SignerAttribute] {
        try mapping.nodes(key).map { node in
            let outer = try ScenarioMapping(node, "\(mapping.place).\(key)", keys: nil)
            guard let kind = outer.keys.first, outer.keys.count == 1 else { throw outer.error("one attribute an item") }
            return try unsignedAttribute(kind, outer)
        }
    }

    private func unsignedAttribute(_ kind: String, _ outer: ScenarioMapping) throws -> SignerAttribute {
        func stamp() throws -> (template: TimeStampTemplate, mapping: ScenarioMapping, reader: ScenarioStamps) {
            guard let mapping = try outer.mapping(kind, keys: ScenarioStamps.keys) else {
                throw outer.error("no stamp")
            }
            let reader = ScenarioStamps(pki: pki, evidence: evidence)
            return (try reader.template(mapping), mapping, reader)
        }
        switch kind {
        case "signature-time-stamp": return .signatureTimeStamp(try stamp().template)
        case "sig-and-refs-time-stamp": return .sigAndRefsTimeStamp(try stamp().template)
        case "refs-only-time-stamp": return .refsOnlyTimeStamp(try stamp().template)
        case "archive-time-stamp-v2": return .archiveTimeStampV2(try stamp().template)
        case "archive-time-stamp-v3":
            let (template, mapping, reader) = try stamp()
            return .archiveTimeStampV3(template, index: try reader.index(mapping))
        case "certificate-references":
            return .certificateReferences(try outer.texts(kind).map { try pki.identity($0) })
        case "revocation-references":
            return .revocationReferences(try outer.texts(kind).map { try evidence.item($0).reference })
        case "certificate-values":
            return .certificateValues(try outer.texts(kind).map { try pki.identity($0).certificate })
        case "revocation-values":
            let items = try outer.texts(kind).map { try evidence.item($0) }
            return .revocationValues(
                crls: items.filter(\.isList).map(\.value),
                basicResponses: items.filter { !$0.isList }.map(\.value)
            )
        case "counter-signature":
            guard let mapping = try outer.mapping(kind, keys: Self.keys) else { throw outer.error("no mapping") }
            var counter = try template(mapping)
            // RFC 5652 §11.4: a countersignature has no content-type.
            if mapping["omit"] == nil { counter.signedAttributes = [.messageDigest, .signingCertificateV2()] }
            return .counterSignature(counter)
        default: throw outer.error("no unsigned attribute '\(kind)'")
        }
    }
}
