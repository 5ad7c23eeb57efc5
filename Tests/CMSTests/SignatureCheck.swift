import LibCrypto
import PKIX

@testable import CMS

/// What a judge does with the facts, as short as a test can have it.
enum SignatureCheck {
    /// Whether the signer's value verifies with the certificate's key, over `encoding` or its own attributes.
    static func verifies(
        _ signer: SignerInfo,
        _ certificate: Certificate,
        content: [UInt8],
        encoding: [UInt8]? = nil,
        inheriting parameters: DSAParameters? = nil
    ) throws -> Bool {
        let digest = DigestAlgorithm(objectIdentifier: signer.digestAlgorithm.algorithm)
        guard let scheme = SignatureAlgorithm.scheme(for: signer.signatureAlgorithm, digest: digest) else {
            return false
        }
        let covered = encoding ?? signer.signedAttributes?.standingEncoding ?? content
        return try certificate.subjectPublicKeyInfo.key(inheriting: parameters)
            .verify(signer.signature, message: covered[...], scheme: scheme)
    }
}
