import ASN1
package import PKIX

/// A `CMSAlgorithmProtection` (RFC 6211 §2).
package struct AlgorithmProtection: Sendable {
    package let digestAlgorithm: AlgorithmIdentifier
    /// Must be there in a signature.
    package let signatureAlgorithm: AlgorithmIdentifier?
    /// Must not be there in a signature.
    package let hasMACAlgorithm: Bool

    init(_ element: Element) throws {
        var fields = try element.sequence()
        digestAlgorithm = try AlgorithmIdentifier.parse(fields.next(.sequence))
        signatureAlgorithm = try fields.optionalContext(1).map { tagged in
            // Implicit tagging: the SEQUENCE under its own tag, which AlgorithmIdentifier reads.
            let bytes = DEREncoder.element(.sequence, tagged.content)
            return try AlgorithmIdentifier.parse(Element.parse(ArraySlice(bytes), rules: .ber))
        }
        hasMACAlgorithm = try fields.optionalContext(2) != nil
        try fields.end()
    }

    /// Whether the signer's own algorithm fields are those that were signed.
    package func matches(_ signer: SignerInfo) -> Bool {
        digestAlgorithm == signer.digestAlgorithm && signatureAlgorithm == signer.signatureAlgorithm && !hasMACAlgorithm
    }
}
