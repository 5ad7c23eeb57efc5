package import ASN1

/// The signature policy that a signer names (RFC 5126 §5.8.1).
package enum SignaturePolicyIdentifier: Sendable {
    /// Which policy is meant follows from the content.
    case implied
    case identified(SignaturePolicyId)

    /// The policy's identifier, where it is named.
    package var identifier: ObjectIdentifier? {
        guard case .identified(let policy) = self else { return nil }
        return policy.identifier
    }

    init(_ element: Element) throws {
        if element.has(.null) {
            self = .implied
        } else {
            self = .identified(try SignaturePolicyId(element))
        }
    }
}
