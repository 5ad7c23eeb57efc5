import ASN1
package import LibCrypto

/// An `OCSPRequest` about one certificate (RFC 6960 §4.1.1), without nonce, so that answers made beforehand serve too
/// (RFC 5019 §2.1.1).
package struct OCSPRequest: Sendable {
    /// The certificate that is asked about.
    package let certificate: Certificate
    /// The key of its issuer.
    package let issuerKey: SubjectPublicKeyInfo

    package init(about certificate: Certificate, issuerKey: SubjectPublicKeyInfo) {
        self.certificate = certificate
        self.issuerKey = issuerKey
    }

    /// The DER encoding.
    ///
    /// Name and key of the issuer are told by SHA-1, which every responder knows (RFC 5019 §2.1.1); nothing rests on it, since the
    /// answer is compared with the certificate itself. Throws `LibCryptoError` where the library could not be asked.
    package func encode() throws(LibCryptoError) -> [UInt8] {
        let certID = DEREncoder.sequence(
            DEREncoder.sequence(DEREncoder.objectIdentifier(DigestAlgorithm.sha1.objectIdentifier), DEREncoder.null),
            DEREncoder.octetString(try Digest.hash(.sha1, certificate.issuer.encoding)),
            DEREncoder.octetString(try Digest.hash(.sha1, issuerKey.publicKey.bytes)),
            DEREncoder.element(.integer, certificate.serialNumber.bytes)
        )
        // OCSPRequest, TBSRequest, requestList, Request
        return DEREncoder.sequence(DEREncoder.sequence(DEREncoder.sequence(DEREncoder.sequence(certID))))
    }
}
