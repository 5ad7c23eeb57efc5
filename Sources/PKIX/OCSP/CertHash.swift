import ASN1
package import LibCrypto

/// `CertHash` of the German profile (ISIS-MTT part 4, Common PKI part 4 §3.1.2): the responder knows the very certificate.
package struct CertHash: Hashable, Sendable {
    package let hashAlgorithm: AlgorithmIdentifier
    package let certificateHash: ArraySlice<UInt8>

    init(_ element: Element) throws(ASN1Error) {
        var fields = try element.sequence()
        hashAlgorithm = try AlgorithmIdentifier(fields.next())
        certificateHash = try fields.next(.octetString).octetString()
        try fields.end()
    }

    /// The digest, nil where it is not known here.
    package var digest: DigestAlgorithm? { DigestAlgorithm(objectIdentifier: hashAlgorithm.algorithm) }

    /// Whether it is the digest of this certificate; false where the digest is not known here.
    ///
    /// - Throws: `LibCryptoError` only where libcrypto could not be asked.
    package func matches(_ certificate: Certificate) throws(LibCryptoError) -> Bool {
        guard let digest else { return false }
        return certificateHash.elementsEqual(try Digest.hash(digest, certificate.encoding))
    }
}
