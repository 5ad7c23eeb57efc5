import ASN1
import LibCrypto
import SignatureValidation

/// The digest of a file to be time-stamped, streamed.
enum StampingDigest {
    /// - Throws: `ApplianceError` of kind `missingInput` or `inputOutput`.
    static func take(_ path: String, _ algorithm: DigestAlgorithm) throws(ApplianceError) -> [UInt8] {
        let outcome = try ContentDigester.digest(path: path, [ContentDigestRequest(algorithm)])
        guard let digest = outcome.digests[algorithm] else {
            throw ApplianceError(.internal, "\(path): no digest was taken")
        }
        return digest
    }

    static func hexadecimal(_ digest: [UInt8]) -> String { Hexadecimal.encode(digest) }
}
