package import ASN1

/// A policy as the list of approved policies knows it (`PolicyInfo` of LPA version 1 and 2).
///
/// A class, because all threads share it: a copy is one reference count.
package final class PolicyInfo: Hashable, Sendable {
    package let signingPeriod: SigningPeriod
    /// From when on no signature may be made under the policy, earlier than its period says.
    package let revocationDate: Instant?
    /// Nil in version 1, which knows policies by name and digest only.
    package let policyOID: ObjectIdentifier?
    package let policyURI: String
    /// Of the policy's file.
    package let policyDigest: PolicyDigest

    package init(
        signingPeriod: SigningPeriod,
        revocationDate: Instant?,
        policyOID: ObjectIdentifier?,
        policyURI: String,
        policyDigest: PolicyDigest
    ) {
        self.signingPeriod = signingPeriod
        self.revocationDate = revocationDate
        self.policyOID = policyOID
        self.policyURI = policyURI
        self.policyDigest = policyDigest
    }

    package static func == (left: PolicyInfo, right: PolicyInfo) -> Bool {
        left === right
            || (left.signingPeriod == right.signingPeriod && left.revocationDate == right.revocationDate
                && left.policyOID == right.policyOID && left.policyURI == right.policyURI
                && left.policyDigest == right.policyDigest)
    }

    package func hash(into hasher: inout Hasher) { hasher.combine(policyDigest) }

    /// Whether the entry's digest is the one of the policy's file.
    package func agrees(with policy: SignaturePolicyDocument) -> Bool {
        policy.fileDigests[policyDigest.algorithm] == policyDigest.value
    }
}
