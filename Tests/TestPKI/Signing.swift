import ASN1
import LibCrypto

/// `SEQUENCE { toBeSigned, AlgorithmIdentifier, BIT STRING }` and digests.
enum Signing {
    static func sign(
        _ toBeSigned: [UInt8],
        key: TestKey,
        scheme: SignatureScheme,
        outerAlgorithm: [UInt8]? = nil,
        before: (@Sendable ([UInt8]) -> [UInt8])? = nil,
        after: (@Sendable ([UInt8]) -> [UInt8])? = nil,
        appending: [UInt8] = []
    ) -> [UInt8] {
        let signed = before?(toBeSigned) ?? toBeSigned
        let signature = key.sign(signed, scheme: scheme)
        return DEREncoder.sequence(
            after?(signed) ?? signed,
            outerAlgorithm ?? AlgorithmEncoding.signature(scheme),
            DEREncoder.bitString(signature),
            appending
        )
    }

    /// A digest; OpenSSL's default provider has all of them.
    static func digest(_ algorithm: DigestAlgorithm, _ bytes: [UInt8]) -> [UInt8] {
        do {
            return try Digest.hash(algorithm, bytes)
        } catch {
            preconditionFailure("\(algorithm.rawValue): \(error)")
        }
    }
}
