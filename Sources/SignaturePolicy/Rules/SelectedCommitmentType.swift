package import ASN1

/// What a rule about commitments is for (RFC 3125 §3.3.2, `SelectedCommitmentTypes`).
package enum SelectedCommitmentType: Hashable, Sendable {
    /// Signatures without commitment-type-indication.
    case empty
    case recognized(ObjectIdentifier)
}
