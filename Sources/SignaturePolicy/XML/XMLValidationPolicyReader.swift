import ASN1
import LibXML

/// Reads a `SignatureValidationPolicy` in XML with its common rules and commitment rules (ETSI TR 102 038 §5.3 to §5.5).
struct XMLValidationPolicyReader {
    let forbiddenSignedAttributes: [ObjectIdentifier]

    func read(_ element: XMLElement, _ demands: UnprocessedDemands) throws -> SignatureValidationPolicy {
        var unprocessed = demands
        var fields = try ElementFields(element)
        let period = try SigningPeriod(fields.next(PolicyNamespace.policy("SigningPeriod")), in: PolicyNamespace.policy)
        let common = try fields.next(PolicyNamespace.policy("CommonRules"))
        let commitments = try fields.next(PolicyNamespace.policy("CommitmentRules"))
        unprocessed.note(try fields.optional(PolicyNamespace.policy("SignPolicyExtensions")), "signPolExtensions")
        try fields.end()

        var rules = try ElementFields(common)
        let parties = try rules.optional(PolicyNamespace.policy("SignerAndVerifierRules"))
        let signing = try rules.optional(PolicyNamespace.policy("SigningCertTrustCondition"))
        let timeStamps = try rules.optional(PolicyNamespace.policy("TimeStampTrustCondition"))
        unprocessed.note(try rules.optional(PolicyNamespace.policy("RoleTrustCondition")), "attributeTrustCondition")
        let algorithms = try rules.optional(PolicyNamespace.policy("AlgorithmConstraintSet"))
        // Spelled so in the schema.
        unprocessed.note(try rules.optional(PolicyNamespace.policy("SIgnPolExtensions")), "signPolExtensions")
        try rules.end()

        let partyReader = XMLRulesReader(forbiddenSignedAttributes: forbiddenSignedAttributes)
        let (signer, verifier) = try partyReader.read(parties, &unprocessed)
        let trust = XMLTrustReader()
        return SignatureValidationPolicy(
            signingPeriod: period,
            signerRules: signer,
            verifierRules: verifier,
            signingCertTrustCondition: try signing.map { try trust.signing($0, &unprocessed) },
            timestampTrustCondition: try timeStamps.map { try trust.timeStamp($0, &unprocessed) },
            signerAlgorithmConstraints: try algorithms.flatMap { try self.algorithms($0, &unprocessed) },
            commitmentTypes: try self.commitments(commitments, &unprocessed),
            unprocessedDemands: unprocessed.sorted
        )
    }

    private func algorithms(_ element: XMLElement, _ unprocessed: inout UnprocessedDemands) throws -> [AlgAndLength]? {
        var fields = try ElementFields(element)
        let signer = try fields.optional(PolicyNamespace.policy("SignerAlgConstraints"))
        for (name, demand) in [
            ("EeCertAlgConstraints", "eeCertAlgorithmConstraints"),
            ("CACertAlgConstraints", "caCertAlgorithmConstraints"),
            ("AaCertAlgConstraints", "aaCertAlgorithmConstraints"),
            ("TSACertAlgConstraints", "tsaCertAlgorithmConstraints"),
        ] {
            unprocessed.note(try fields.optional(PolicyNamespace.policy(name)), demand)
        }
        try fields.end()
        guard let signer else { return nil }
        var list = try ElementFields(signer)
        let entries = try list.all(PolicyNamespace.policy("AlgAndLength"), limit: 1_000)
        try list.end()
        return try entries.map { entry in
            var parts = try ElementFields(entry)
            let algorithm = try parts.next(PolicyNamespace.policy("AlgId"))
            let length = try parts.optional(PolicyNamespace.policy("MinKeyLength"))
            unprocessed.note(try parts.optional(PolicyNamespace.policy("Other")), "AlgAndLength.other")
            try parts.end()
            guard let identifier = AlgorithmURI.signature(try ElementText.token(algorithm)) else {
                throw ElementText.invalid(algorithm)
            }
            return AlgAndLength(algID: identifier, minKeyLength: try length.map { try ElementText.count($0) })
        }
    }

    /// What each rule is for; rules of its own are not judged.
    private func commitments(
        _ element: XMLElement,
        _ unprocessed: inout UnprocessedDemands
    ) throws -> [SelectedCommitmentType] {
        var types: [SelectedCommitmentType] = []
        var list = try ElementFields(element)
        let rules = try list.all(
            PolicyNamespace.policy("CommitmentRule"),
            limit: SignatureValidationPolicyReader.maximumCommitmentCount
        )
        try list.end()
        for rule in rules {
            var fields = try ElementFields(rule)
            types += try selected(fields.next(PolicyNamespace.policy("SelCommitmentTypes")))
            for name in [
                "SignerAndVerifierRules", "SigningCertTrustCondition", "TimeStampTrustCondition", "RoleTrustCondition",
                "AlgorithmConstraintSet", "SignPolExtensions",
            ] {
                unprocessed.note(try fields.optional(PolicyNamespace.policy(name)), "CommitmentRule.\(name)")
            }
            try fields.end()
        }
        return types
    }

    private func selected(_ element: XMLElement) throws -> [SelectedCommitmentType] {
        var list = try ElementFields(element)
        let types = try list.all(
            PolicyNamespace.policy("SelCommitmentType"),
            limit: SignatureValidationPolicyReader.maximumCommitmentCount
        )
        try list.end()
        return try types.map { type in
            var fields = try ElementFields(type)
            if let empty = try fields.optional(PolicyNamespace.policy("Empty")) {
                try fields.end()
                guard try ElementText.token(empty).isEmpty else { throw ElementText.invalid(empty) }
                return .empty
            }
            var recognized = try ElementFields(fields.next(PolicyNamespace.policy("RecognizedCommitmentType")))
            try fields.end()
            let identifier = try recognized.next(PolicyNamespace.policy("CommitmentIdentifier"))
            _ = try recognized.optional(PolicyNamespace.policy("FieldOfApplication"))
            _ = try recognized.optional(PolicyNamespace.policy("Semantics"))
            try recognized.end()
            return .recognized(try XMLPolicyReader.identifier(identifier))
        }
    }
}

extension SigningPeriod {
    /// Reads a `SigningPeriod` whose elements have names of that namespace.
    init(_ element: XMLElement, in namespace: String) throws(SignaturePolicyError) {
        var fields = try ElementFields(element)
        let notBefore = try ElementText.instant(fields.next(XMLName("NotBefore", in: namespace)))
        let end = try fields.optional(XMLName("NotAfter", in: namespace))
        try fields.end()
        guard let end else {
            self.init(notBefore: notBefore, notAfter: nil)
            return
        }
        self.init(notBefore: notBefore, notAfter: try ElementText.instant(end))
    }
}
