/// What a policy demands of a signature (RFC 3125 §3.3, `SignatureValidationPolicy`, with its common rules in place).
package struct SignatureValidationPolicy: Hashable, Sendable {
    package let signingPeriod: SigningPeriod
    package let signerRules: SignerRules
    package let verifierRules: VerifierRules
    /// Nil: any chain that the validation policy accepts.
    package let signingCertTrustCondition: SigningCertTrustCondition?
    /// Nil: any time-stamp that the validation policy accepts.
    package let timestampTrustCondition: TimestampTrustCondition?
    /// signerAlgorithmConstraints; nil: any algorithm that the validation policy accepts.
    package let signerAlgorithmConstraints: [AlgAndLength]?
    /// The commitments that rules are stated for (RFC 3125 §3.3.2).
    package let commitmentTypes: [SelectedCommitmentType]
    /// Demands of the policy that this program does not judge, by their names in RFC 3125, sorted.
    ///
    /// A signature under a policy that has any cannot be said to satisfy it. No policy of ICP-Brasil has any.
    package let unprocessedDemands: [String]

    package init(
        signingPeriod: SigningPeriod,
        signerRules: SignerRules,
        verifierRules: VerifierRules,
        signingCertTrustCondition: SigningCertTrustCondition?,
        timestampTrustCondition: TimestampTrustCondition?,
        signerAlgorithmConstraints: [AlgAndLength]?,
        commitmentTypes: [SelectedCommitmentType],
        unprocessedDemands: [String]
    ) {
        self.signingPeriod = signingPeriod
        self.signerRules = signerRules
        self.verifierRules = verifierRules
        self.signingCertTrustCondition = signingCertTrustCondition
        self.timestampTrustCondition = timestampTrustCondition
        self.signerAlgorithmConstraints = signerAlgorithmConstraints
        self.commitmentTypes = commitmentTypes
        self.unprocessedDemands = unprocessedDemands
    }
}
