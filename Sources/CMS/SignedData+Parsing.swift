import ASN1
import PKIX

extension SignedData {
    /// Reads a `ContentInfo` of type id-signedData, DER or BER; each certificate is asked of the cache.
    ///
    /// Throws `CMSError` where the structure is broken. What does not parse inside a certificate, a CRL, an OCSP response or
    /// a counter-signature is a fact of the result, never an error.
    package static func parse(
        _ bytes: ArraySlice<UInt8>,
        certificates cache: CertificateCache? = nil
    ) throws(CMSError) -> SignedData {
        try CMSError.translating {
            var contentInfo = try Element.parse(bytes, rules: .ber).sequence()
            guard try contentInfo.next(.objectIdentifier).objectIdentifier() == ContentType.signedData else {
                throw CMSError(.notSignedData, at: bytes.startIndex)
            }
            let content = try contentInfo.next(.contextConstructed(0)).explicit()
            try contentInfo.end()
            return try SignedData(content, encoding: bytes, cache)
        }
    }

    static func algorithms(
        _ set: Element,
        _ budget: inout ElementBudget
    ) throws -> [AlgorithmIdentifier] {
        var reader = try set.set()
        var result: [AlgorithmIdentifier] = []
        while let algorithm = try reader.nextIfPresent() {
            try budget.spend(at: algorithm.encoding.startIndex)
            result.append(try AlgorithmIdentifier.parse(algorithm))
        }
        return result
    }
}
