import ASN1
import CMS
import LibCrypto
import PKIX

/// Finds the objects that complete-references attributes name, among all that came with a file.
struct ReferencedObjects {
    let certificates: [Certificate]
    let certificateRevocationLists: [CertificateRevocationList]
    let ocspResponses: [OCSPResponse]

    /// SHA-256 of the objects whose digests the references bear, by the algorithm of these digests.
    ///
    /// Throws `LibCryptoError` where libcrypto could not be asked.
    func digests(_ references: CompleteReferences) throws(LibCryptoError) -> [DigestAlgorithm: Set<[UInt8]>] {
        var result: [DigestAlgorithm: Set<[UInt8]>] = [:]
        for (algorithm, wanted) in Self.byAlgorithm(references.certificates.map(\.otherCertHash)) {
            for certificate in certificates
            where wanted.contains(try digest(certificate.encoding, certificate.sha256, algorithm)) {
                result[algorithm, default: []].insert(certificate.sha256)
            }
        }
        for (algorithm, wanted) in Self.byAlgorithm(references.revocations.compactMap(\.hash)) {
            for list in certificateRevocationLists
            where wanted.contains(try digest(list.encoding, list.sha256, algorithm)) {
                result[algorithm, default: []].insert(list.sha256)
            }
            for response in ocspResponses where try isNamed(response, algorithm, wanted) {
                result[algorithm, default: []].formUnion(response.coveredDigests)
            }
        }
        return result
    }

    /// The whole response or the BasicOCSPResponse in it: signers digest either.
    private func isNamed(
        _ response: OCSPResponse,
        _ algorithm: DigestAlgorithm,
        _ wanted: Set<[UInt8]>
    ) throws(LibCryptoError) -> Bool {
        if wanted.contains(try digest(response.encoding, response.sha256, algorithm)) { return true }
        guard let basic = response.basic else { return false }
        return wanted.contains(try digest(basic.encoding, basic.sha256, algorithm))
    }

    private func digest(
        _ encoding: ArraySlice<UInt8>,
        _ sha256: [UInt8],
        _ algorithm: DigestAlgorithm
    ) throws(LibCryptoError) -> [UInt8] {
        algorithm == .sha256 ? sha256 : try Digest.hash(algorithm, encoding)
    }

    private static func byAlgorithm(_ hashes: [OtherHash]) -> [DigestAlgorithm: Set<[UInt8]>] {
        var result: [DigestAlgorithm: Set<[UInt8]>] = [:]
        for hash in hashes {
            guard let algorithm = hash.algorithm else { continue }
            result[algorithm, default: []].insert(Array(hash.value))
        }
        return result
    }
}
