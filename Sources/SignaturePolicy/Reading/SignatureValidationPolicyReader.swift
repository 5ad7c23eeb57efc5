import ASN1

/// Reads a `SignatureValidationPolicy` (RFC 3125 §3.3) with its `CommonRules` (§3.3.1) and `CommitmentRules` (§3.3.2).
struct SignatureValidationPolicyReader {
    /// How many commitment rules, and types in one, a policy may have.
    static let maximumCommitmentCount = 1_000

    let forbiddenSignedAttributes: [ObjectIdentifier]

    func read(_ element: Element, _ demands: UnprocessedDemands) throws -> SignatureValidationPolicy {
        var unprocessed = demands
        var fields = try element.sequence()
        let period = try SigningPeriod(fields.next(.sequence))
        let common = try fields.next(.sequence)
        let commitments = try fields.next(.sequence)
        unprocessed.note(try fields.optional(.sequence), "signPolExtensions")
        try fields.end()

        var rules = try common.sequence()
        let parties = try rules.optionalContext(0)?.explicit()
        let signing = try rules.optionalContext(1)?.explicit()
        let timeStamps = try rules.optionalContext(2)
        unprocessed.note(try rules.optionalContext(3), "attributeTrustCondition")
        let algorithms = try rules.optionalContext(4)?.explicit()
        unprocessed.note(try rules.optionalContext(5), "signPolExtensions")
        try rules.end()

        let partyReader = SignerAndVerifierRulesReader(forbiddenSignedAttributes: forbiddenSignedAttributes)
        let (signer, verifier) = try partyReader.read(parties, &unprocessed)
        let trust = TrustConditionReader()
        return SignatureValidationPolicy(
            signingPeriod: period,
            signerRules: signer,
            verifierRules: verifier,
            signingCertTrustCondition: try signing.map { try trust.signing($0, &unprocessed) },
            timestampTrustCondition: try timeStamps.map { try trust.timeStamp($0.explicit(), &unprocessed) },
            signerAlgorithmConstraints: try algorithms.flatMap { try self.algorithms($0, &unprocessed) },
            commitmentTypes: try self.commitments(commitments, &unprocessed),
            unprocessedDemands: unprocessed.sorted
        )
    }

    /// AlgorithmConstraintSet (§3.7).
    private func algorithms(_ element: Element, _ unprocessed: inout UnprocessedDemands) throws -> [AlgAndLength]? {
        var fields = try element.sequence()
        let signer = try fields.optionalContext(0)?.explicit()
        unprocessed.note(try fields.optionalContext(1), "eeCertAlgorithmConstraints")
        unprocessed.note(try fields.optionalContext(2), "caCertAlgorithmConstraints")
        unprocessed.note(try fields.optionalContext(3), "aaCertAlgorithmConstraints")
        unprocessed.note(try fields.optionalContext(4), "tsaCertAlgorithmConstraints")
        try fields.end()
        guard let signer else { return nil }
        return try signer.expecting(.sequence).elements(limit: 1_000).map { element in
            var parts = try element.sequence()
            let identifier = try parts.next(.objectIdentifier).objectIdentifier()
            let length = try parts.optional(.integer)?.integer()
            unprocessed.note(try parts.optional(.sequence), "AlgAndLength.other")
            try parts.end()
            return AlgAndLength(algID: identifier, minKeyLength: length)
        }
    }

    /// CommitmentRules: what each is for; rules of its own are not judged.
    private func commitments(
        _ element: Element,
        _ unprocessed: inout UnprocessedDemands
    ) throws -> [SelectedCommitmentType] {
        var types: [SelectedCommitmentType] = []
        for rule in try element.elements(limit: Self.maximumCommitmentCount) {
            var fields = try rule.sequence()
            for type in try fields.next(.sequence).elements(limit: Self.maximumCommitmentCount) {
                types.append(try SelectedCommitmentType(type))
            }
            while let own = try fields.nextIfPresent() {
                unprocessed.note("CommitmentRule.[\(own.tag.number)]")
            }
        }
        return types
    }
}

extension SigningPeriod {
    /// Reads a `SigningPeriod`.
    init(_ element: Element) throws(ASN1Error) {
        var fields = try element.sequence()
        let notBefore = try fields.next(.generalizedTime).generalizedTime()
        let notAfter = try fields.optional(.generalizedTime)?.generalizedTime()
        try fields.end()
        self.init(notBefore: notBefore, notAfter: notAfter)
    }
}

extension SelectedCommitmentType {
    /// Reads the CHOICE; the text of a recognized type is passed over.
    fileprivate init(_ element: Element) throws(ASN1Error) {
        if element.has(.null) {
            self = .empty
            return
        }
        var fields = try element.sequence()
        self = .recognized(try fields.next(.objectIdentifier).objectIdentifier())
    }
}
