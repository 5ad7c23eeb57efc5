package import ASN1
package import LibCrypto

/// What an attribute may need to know about the signature it belongs to.
package struct SigningContext: Sendable {
    package let signer: TestIdentity
    package let contentType: ObjectIdentifier
    package let content: [UInt8]
    package let digest: DigestAlgorithm
    /// DER of SignerInfo.digestAlgorithm.
    package let digestAlgorithm: [UInt8]
    /// DER of SignerInfo.signatureAlgorithm.
    package let signatureAlgorithm: [UInt8]
    /// The SignedData that the signature stands in; a counter-signature's has nothing in it.
    package let enclosing: EnclosingSignedData
    /// The signature value; empty while signed attributes are written.
    package var signature: [UInt8] = []
    /// The encodings of version, sid, digestAlgorithm, signedAttrs, signatureAlgorithm and signature as they stand.
    package var signerFields: [UInt8] = []
    /// The unsigned attributes that were made before, in the order in which they were made.
    package var unsignedAttributes: [TestAttribute] = []
}
