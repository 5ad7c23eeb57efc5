import ASN1
import LibCrypto
import SignaturePolicy

/// Our own form of a policy as text.
struct PolicyText {
    let policy: SignaturePolicyDocument
    let file: String

    private var rules: SignatureValidationPolicy { policy.info.signatureValidationPolicy }

    var text: String {
        ([
            "# \(policy.info.name ?? "\(policy.info.signPolicyIdentifier)"): written by make-policies from ITI's \(file).",
            "schema: lastro.signature-policy/1", "id: \(policy.info.signPolicyIdentifier)",
            "name: \(Scalar.text(policy.info.name))", "date-of-issue: \(policy.info.dateOfIssue)",
            "issuer: \(Scalar.text(policy.info.policyIssuerName))",
            "field-of-application: \(Scalar.text(policy.info.fieldOfApplication))",
            "# \(hashComment): what signatures name.",
            "sign-policy-hash: \(Scalar.digest(policy.signPolicyHash))",
            "# Digests of the whole file: what the list of approved policies names.", "file:", "  name: \(file)",
            "  sha1: \(Scalar.hexadecimal(policy.fileDigests[.sha1]))",
            "  sha256: \(Scalar.hexadecimal(policy.fileDigests[.sha256]))", "",
            "signing-period: \(Scalar.period(rules.signingPeriod))", "",
        ] + signer + [""] + verifier + [""] + trust + [""] + algorithms + commitments + unprocessed)
        .joined(separator: "\n") + "\n"
    }

    private var hashComment: String {
        file.hasSuffix(".xml")
            ? "SignPolicyDigest as the file states it"
            : "Digest of DER(signPolicyHashAlg) and DER(signPolicyInfo), one after the other"
    }

    private var signer: [String] {
        let signer = rules.signerRules
        return [
            "signer-rules:",
            "  # true: content outside of the signature file; false: inside; null: either.",
            "  external-signed-data: \(signer.externalSignedData.map { "\($0)" } ?? "null")",
        ] + list("mandated-signed-attributes", signer.mandatedSignedAttr, signer.mandatedSignedQProperties)
            + list("forbidden-signed-attributes", signer.forbiddenSignedAttr)
            + list("mandated-unsigned-attributes", signer.mandatedUnsignedAttr, signer.mandatedUnsignedQProperties) + [
                "  certificate-reference: \(signer.mandatedCertificateRef.rawValue)",
                "  certificate-information: \(signer.mandatedCertificateInfo.rawValue)",
            ] + pdf(signer.pdf)
    }

    private var verifier: [String] {
        ["verifier-rules:"]
            + list(
                "mandated-unsigned-attributes",
                rules.verifierRules.mandatedUnsignedAttr,
                rules.verifierRules.mandatedUnsignedQProperties
            ) + pdf(rules.verifierRules.pdf)
    }

    private var trust: [String] {
        var lines = ["signer-trust: null"]
        if let signing = rules.signingCertTrustCondition {
            lines =
                ["signer-trust:"] + anchors(signing.signerTrustTrees) + [
                    "  revocation: \(Scalar.revocation(signing.signerRevReq))"
                ]
        }
        guard let timeStamp = rules.timestampTrustCondition else { return lines + ["", "time-stamp-trust: null"] }
        return lines + ["", "time-stamp-trust:"]
            + (timeStamp.ttsCertificateTrustTrees.map(anchors) ?? ["  anchors: null"])
            + ["  revocation: \(timeStamp.ttsRevReq.map(Scalar.revocation) ?? "null")"]
    }

    private var algorithms: [String] {
        guard let constraints = rules.signerAlgorithmConstraints else { return ["algorithms: null"] }
        return ["algorithms:"]
            + constraints.map {
                "  - {id: \($0.algID), minimum-bits: \($0.minKeyLength.map { "\($0)" } ?? "null")}"
                    + Scalar.comment($0.algID)
            }
    }

    private var commitments: [String] {
        let types = rules.commitmentTypes.map { type in
            switch type {
            case .empty: "none"
            case .recognized(let identifier): "\(identifier)"
            }
        }
        return ["commitments: [\(types.joined(separator: ", "))]"]
    }

    private var unprocessed: [String] {
        ["unprocessed: [\(rules.unprocessedDemands.map { Scalar.text($0) }.joined(separator: ", "))]"]
    }

    private func list(
        _ key: String,
        _ identifiers: [ObjectIdentifier],
        _ properties: [QualifyingProperty] = []
    ) -> [String] {
        guard !identifiers.isEmpty || !properties.isEmpty else { return ["  \(key): []"] }
        return ["  \(key):"] + identifiers.map { "    - \($0)" + Scalar.comment($0) }
            + properties.map { "    - \($0.rawValue)" }
    }

    private func anchors(_ points: [CertificateTrustPoint]) -> [String] {
        ["  anchors:"]
            + points.flatMap { point in
                let policies = Scalar.runs(point.acceptablePolicySet)
                return [
                    "    - name: \(Scalar.text(point.name))", "      sha256: \(Scalar.hexadecimal(point.sha256))",
                    "      path-length: \(point.pathLenConstraint.map { "\($0)" } ?? "null")",
                ]
                    + (policies.isEmpty
                        ? ["      certificate-policies: []"]
                        : ["      certificate-policies:"] + policies.map { "        - \($0)" })
            }
    }

    private func pdf(_ demands: PDFDemands) -> [String] {
        guard demands != .none else { return ["  pdf: null"] }
        return ["  pdf:"] + entries("signature-dictionary", demands.signatureDictionary) + entries("dss", demands.dss)
            + entries("vri", demands.vri) + entries("document-time-stamp", demands.documentTimeStamp)
    }

    private func entries(_ key: String, _ entries: [PDFEntry]) -> [String] {
        guard !entries.isEmpty else { return ["    \(key): []"] }
        return ["    \(key):"]
            + entries.map { entry in
                var name = "null"
                var revocation = "null"
                switch entry.value {
                case .any: break
                case .name(let text): name = Scalar.text(text)
                case .revocation(let requirement): revocation = requirement.rawValue
                }
                return "      - {key: \(entry.id), name: \(name), revocation: \(revocation)}"
            }
    }
}
