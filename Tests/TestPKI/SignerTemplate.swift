package import LibCrypto

/// One SignerInfo to be made (RFC 5652 §5.3).
package struct SignerTemplate: Sendable {
    /// How SignerInfo names the certificate.
    package enum Identifier: Sendable, Hashable {
        case issuerAndSerialNumber
        case subjectKeyIdentifier
    }

    /// In which order signed attributes are stored, and over which order the signature is made.
    package enum AttributeOrder: Sendable, Hashable {
        /// Sorted, as DER has it.
        case sorted
        /// Stored as given, signed over the sorted set as RFC 5652 §5.4 wants.
        case storedAsGiven
        /// Stored and signed as given, as some signers do.
        case signedAsGiven
    }

    package var signer: TestIdentity
    /// nil for the key's default with `digest` in it.
    package var scheme: SignatureScheme?
    package var digest: DigestAlgorithm
    package var identifier: Identifier
    /// nil for none: the signature is then over the content itself.
    package var signedAttributes: [SignerAttribute]?
    package var unsignedAttributes: [SignerAttribute]
    package var attributeOrder = AttributeOrder.sorted
    /// SignerInfo.version; nil for 1 or 3 as RFC 5652 says.
    package var version: Int?
    /// DER of digestAlgorithm where it is to differ.
    package var digestAlgorithm: [UInt8]?
    /// DER of signatureAlgorithm where it is to differ.
    package var signatureAlgorithm: [UInt8]?
    /// The key that signs where it is not the signer's.
    package var signingKey: TestKey?
    /// Changes the signature value.
    package var mutateSignature: (@Sendable ([UInt8]) -> [UInt8])?
    /// Changes the stored signed attributes (their `[0]` encoding) after signing.
    package var mutateSignedAttributes: (@Sendable ([UInt8]) -> [UInt8])?
    /// Attributes that take the place of those of their types after all were made and stamped.
    package var replacedUnsignedAttributes: [SignerAttribute] = []

    /// A signature; without attributes given it has contentType, messageDigest and signingCertificateV2 (CAdES-B).
    package init(
        _ signer: TestIdentity,
        digest: DigestAlgorithm = .sha256,
        scheme: SignatureScheme? = nil,
        identifier: Identifier = .issuerAndSerialNumber,
        signedAttributes: [SignerAttribute]? = [.contentType, .messageDigest, .signingCertificateV2()],
        unsignedAttributes: [SignerAttribute] = []
    ) {
        self.signer = signer
        self.digest = digest
        self.scheme = scheme
        self.identifier = identifier
        self.signedAttributes = signedAttributes
        self.unsignedAttributes = unsignedAttributes
    }

    /// A countersigner: messageDigest and signingCertificateV2, never contentType (RFC 5652 §11.4).
    package static func counterSigner(_ signer: TestIdentity) -> SignerTemplate {
        SignerTemplate(signer, signedAttributes: [.messageDigest, .signingCertificateV2()])
    }

    /// The same template after a change.
    package func with(_ change: (inout SignerTemplate) -> Void) -> SignerTemplate {
        var copy = self
        change(&copy)
        return copy
    }

    var effectiveScheme: SignatureScheme {
        if let scheme { return scheme }
        return switch (signingKey ?? signer.key).privateKey.publicKind {
        case .rsa: .rsaPKCS1(digest)
        case .ec: .ecdsa(digest)
        case .dsa: .dsa(digest)
        case .ed25519: .ed25519
        case .ed448: .ed448
        }
    }
}
