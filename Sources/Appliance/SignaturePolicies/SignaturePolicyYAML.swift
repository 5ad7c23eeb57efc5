import ASN1
import LibCrypto
package import SignaturePolicy

/// Reads our own form of signature policies and of the lists of approved ones (`policies/signature/*.yaml`), strictly.
package enum SignaturePolicyYAML {
    static let policySchema = "lastro.signature-policy/1"
    static let listSchema = "lastro.signature-policy-list/1"

    /// Reads a file of either schema.
    ///
    /// `file` is the name that errors show. Throws `ApplianceError` of kind `configuration`.
    package static func read(_ bytes: [UInt8], file: String) throws(ApplianceError) -> SignaturePolicyFile {
        let root = try StrictNode(bytes, file: file)
        switch try root.value(of: "schema")?.text() {
        case policySchema: return .policy(try policy(root))
        case listSchema: return .list(try list(root))
        default: throw root.wrong("must have the schema \(policySchema) or \(listSchema)")
        }
    }

    private static func policy(_ root: StrictNode) throws(ApplianceError) -> SignaturePolicyDocument {
        let fields = try root.fields(
            "schema",
            "id",
            "name",
            "date-of-issue",
            "issuer",
            "field-of-application",
            "sign-policy-hash",
            "file",
            "signing-period",
            "signer-rules",
            "verifier-rules",
            "signer-trust",
            "time-stamp-trust",
            "algorithms",
            "commitments",
            "unprocessed"
        )
        let file = try fields["file"].fields("name", "sha1", "sha256")
        let rules = SignatureValidationPolicy(
            signingPeriod: try SignaturePolicyRulesYAML.period(fields["signing-period"]),
            signerRules: try SignaturePolicyRulesYAML.signer(fields["signer-rules"]),
            verifierRules: try SignaturePolicyRulesYAML.verifier(fields["verifier-rules"]),
            signingCertTrustCondition: try SignatureTrustYAML.signer(fields["signer-trust"]),
            timestampTrustCondition: try SignatureTrustYAML.timeStamp(fields["time-stamp-trust"]),
            signerAlgorithmConstraints: try SignaturePolicyRulesYAML.algorithms(fields["algorithms"]),
            commitmentTypes: try SignaturePolicyRulesYAML.commitments(fields["commitments"]),
            unprocessedDemands: try SignaturePolicyRulesYAML.texts(fields["unprocessed"]).sorted()
        )
        return SignaturePolicyDocument(
            info: SignPolicyInfo(
                signPolicyIdentifier: try fields["id"].objectIdentifier(),
                name: try fields["name"].present?.text(),
                dateOfIssue: try fields["date-of-issue"].instant(),
                policyIssuerName: try fields["issuer"].text(),
                fieldOfApplication: try fields["field-of-application"].text(),
                signatureValidationPolicy: rules
            ),
            signPolicyHash: try digest(fields["sign-policy-hash"]),
            fileDigests: [.sha1: try file["sha1"].octets(), .sha256: try file["sha256"].octets()]
        )
    }

    private static func list(_ root: StrictNode) throws(ApplianceError) -> ApprovedPolicyList {
        let fields = try root.fields("schema", "name", "sha256", "next-update", "policies")
        _ = try fields["name"].text()
        var entries: [PolicyInfo] = []
        for item in try fields["policies"].items() {
            let entry = try item.fields("id", "signing-period", "revocation-date", "uri", "digest")
            entries.append(
                PolicyInfo(
                    signingPeriod: try SignaturePolicyRulesYAML.period(entry["signing-period"]),
                    revocationDate: try entry["revocation-date"].present?.instant(),
                    policyOID: try entry["id"].present?.objectIdentifier(),
                    policyURI: try entry["uri"].text(),
                    policyDigest: try digest(entry["digest"])
                )
            )
        }
        return ApprovedPolicyList(
            policyInfos: entries,
            nextUpdate: try fields["next-update"].instant(),
            fileSHA256: try fields["sha256"].octets()
        )
    }

    private static func digest(_ node: StrictNode) throws(ApplianceError) -> PolicyDigest {
        let fields = try node.fields("algorithm", "value")
        let algorithm = try fields["algorithm"].choice(DigestAlgorithm.self)
        let value = try fields["value"].octets()
        guard value.count == algorithm.length else {
            throw node.wrong("has not the length of a \(algorithm.rawValue) digest")
        }
        return PolicyDigest(algorithm: algorithm, value: value)
    }
}
