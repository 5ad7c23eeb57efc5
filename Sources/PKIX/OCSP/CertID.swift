import ASN1
package import LibCrypto

/// `CertID` (RFC 6960 §4.1.1): a certificate by its issuer's name and key, hashed, and its serial number.
package struct CertID: Hashable, Sendable {
    package let hashAlgorithm: AlgorithmIdentifier
    package let issuerNameHash: ArraySlice<UInt8>
    package let issuerKeyHash: ArraySlice<UInt8>
    package let serialNumber: SerialNumber

    init(_ element: Element) throws(ASN1Error) {
        var fields = try element.sequence()
        hashAlgorithm = try AlgorithmIdentifier(fields.next())
        issuerNameHash = try fields.next(.octetString).octetString()
        issuerKeyHash = try fields.next(.octetString).octetString()
        serialNumber = try SerialNumber(fields.next())
        try fields.end()
    }

    /// The digest, nil where it is not known here.
    package var digest: DigestAlgorithm? { DigestAlgorithm(objectIdentifier: hashAlgorithm.algorithm) }

    /// Whether the certificate is meant, issued by this name and key.
    ///
    /// The name may be hashed as it stands in the issuer's certificate or in the certificate itself: they differ in
    /// string type in real chains.
    ///
    /// - Throws: `LibCryptoError` only where libcrypto could not be asked.
    package func matches(
        _ certificate: Certificate,
        issuerName: DistinguishedName,
        issuerKey: SubjectPublicKeyInfo
    ) throws(LibCryptoError) -> Bool {
        guard serialNumber == certificate.serialNumber, let digest else { return false }
        guard issuerKeyHash.elementsEqual(try Digest.hash(digest, issuerKey.publicKey.bytes)) else { return false }
        if issuerNameHash.elementsEqual(try Digest.hash(digest, issuerName.encoding)) { return true }
        return issuerNameHash.elementsEqual(try Digest.hash(digest, certificate.issuer.encoding))
    }
}
