package import ASN1
package import LibCrypto
package import PKIX

/// An `ESSCertID` or `ESSCertIDv2` (RFC 5035 §5): a certificate by its digest, and perhaps by its name and number.
package final class ESSCertID: Sendable {
    /// Whether a certificate is the one that is meant.
    package enum Match: Hashable, Sendable {
        case matches
        case digestDiffers
        /// The digest is right, but issuer or serial number are another certificate's.
        case issuerSerialDiffers
        /// The digest algorithm is not known here.
        case unsupportedDigestAlgorithm(ObjectIdentifier)
    }

    /// The identifier of the digest algorithm: SHA-1 in version 1, SHA-256 where version 2 leaves it out.
    package let hashAlgorithmIdentifier: ObjectIdentifier
    package let certHash: ArraySlice<UInt8>
    package let issuerSerial: IssuerSerial?

    private static let sha1 = DigestAlgorithm.sha1.objectIdentifier
    private static let sha256 = DigestAlgorithm.sha256.objectIdentifier

    /// The digest algorithm, nil where it is not known here.
    package var hashAlgorithm: DigestAlgorithm? { DigestAlgorithm(objectIdentifier: hashAlgorithmIdentifier) }

    init(_ element: Element, version: SigningCertificate.Version) throws {
        var fields = try element.sequence()
        switch version {
        case .v1: hashAlgorithmIdentifier = Self.sha1
        case .v2:
            let algorithm = try fields.optional(.sequence).map { try AlgorithmIdentifier.parse($0) }
            hashAlgorithmIdentifier = algorithm?.algorithm ?? Self.sha256
        }
        certHash = try fields.next(.octetString).octetString()
        issuerSerial = try fields.optional(.sequence).map { try IssuerSerial($0) }
        try fields.end()
    }

    /// Compares a certificate's digest, and its issuer and serial number where they are given.
    ///
    /// Throws `LibCryptoError` only when libcrypto could not be asked.
    package func match(_ certificate: Certificate) throws(LibCryptoError) -> Match {
        guard let algorithm = hashAlgorithm else { return .unsupportedDigestAlgorithm(hashAlgorithmIdentifier) }
        let digest =
            algorithm == .sha256 ? certificate.sha256 : try Digest.hash(algorithm, certificate.encoding)
        guard certHash.elementsEqual(digest) else { return .digestDiffers }
        guard let issuerSerial, !issuerSerial.matches(certificate) else { return .matches }
        return .issuerSerialDiffers
    }
}
