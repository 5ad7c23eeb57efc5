package import ASN1
import LibCrypto

/// A list of approved policies (LPA) to be written: module ListaDePAsAprovadasV2 of ICP-Brasil, implicit tags.
package struct ApprovedPolicyListTemplate: Sendable {
    /// One policy of the list.
    package struct Entry: Sendable {
        package var policy: SignaturePolicyTemplate
        package var revocationDate: Instant?
        /// The digest where it is to differ from the one of the policy's file.
        package var digest: [UInt8]?

        package init(_ policy: SignaturePolicyTemplate) { self.policy = policy }
    }

    package var entries: [Entry]
    package var nextUpdate: Instant

    package init(_ entries: [Entry], nextUpdate: Instant) {
        self.entries = entries
        self.nextUpdate = nextUpdate
    }

    /// The DER LPA; its version is the DEFAULT and left out.
    package func encode() -> [UInt8] {
        DEREncoder.sequence(
            DEREncoder.sequence(of: entries.map(Self.encode)),
            DEREncoder.generalizedTime(nextUpdate)
        )
    }

    private static func encode(_ entry: Entry) -> [UInt8] {
        let policy = entry.policy
        return DEREncoder.sequence(
            DEREncoder.sequence(
                DEREncoder.generalizedTime(policy.notBefore),
                policy.notAfter.map { DEREncoder.generalizedTime($0) } ?? []
            ),
            entry.revocationDate.map { DEREncoder.generalizedTime($0) } ?? [],
            DEREncoder.objectIdentifier(policy.identifier),
            DEREncoder.ia5String("http://exemplo.invalid/pa.der"),
            DEREncoder.sequence(
                AlgorithmEncoding.digest(.sha256),
                DEREncoder.octetString(entry.digest ?? Signing.digest(.sha256, policy.encode()))
            )
        )
    }
}
