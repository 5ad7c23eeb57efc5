package import PKIX

/// One signer's part of a message, or a counter-signature (RFC 5652 §5.3, §11.4): facts, nothing verified.
package struct SignerInfo: Sendable {
    /// How many counter-signatures may stand on one another.
    package static let maximumCounterSignatureDepth = 8

    package let version: Int
    package let identifier: SignerIdentifier
    package let digestAlgorithm: AlgorithmIdentifier
    /// Nil where absent: the signature then covers the content itself.
    package let signedAttributes: AttributeSet?
    package let signatureAlgorithm: AlgorithmIdentifier
    /// The signature value, the content that a counter-signature covers.
    package let signature: ArraySlice<UInt8>
    package let unsignedAttributes: AttributeSet?
    /// The signatures over this one's value, in the order of the message.
    package let counterSignatures: [SignerInfo]
    /// Values of countersignature attributes that are not a `SignerInfo`, or are nested too deep.
    package let unreadableCounterSignatures: [ArraySlice<UInt8>]
    /// The whole SEQUENCE as it stands.
    package let encoding: ArraySlice<UInt8>
    /// version, sid, digestAlgorithm, signedAttrs, signatureAlgorithm and signature as they stand, one after the other.
    package let fieldsEncoding: ArraySlice<UInt8>

    /// Signed-only attributes among the unsigned ones and the reverse, each type once.
    ///
    /// RFC 5652 §11, RFC 5035 §5.4, RFC 6211 §2, ETSI EN 319 122-1 §5.
    package var misplacedAttributes: [AttributePlacement.Finding] {
        AttributePlacement.findings(signed: signedAttributes, unsigned: unsignedAttributes)
    }

    /// What the version must be by RFC 5652 §5.3: 1 with issuerAndSerialNumber, 3 with subjectKeyIdentifier.
    package var expectedVersion: Int {
        switch identifier {
        case .issuerAndSerialNumber: 1
        case .subjectKeyIdentifier: 3
        }
    }
}
