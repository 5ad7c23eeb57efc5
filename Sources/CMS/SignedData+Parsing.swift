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

    private init(_ element: Element, encoding: ArraySlice<UInt8>, _ cache: CertificateCache?) throws {
        var budget = ElementBudget()
        var fields = try element.sequence()
        version = try fields.next(.integer).integer()
        digestAlgorithms = try Self.algorithms(fields.next(.set), &budget)
        let contentInfo = try fields.next(.sequence)
        encapContentInfoEncoding = contentInfo.encoding
        var content = try contentInfo.sequence()
        let contentType = try content.next(.objectIdentifier)
        contentTypeEncoding = contentType.encoding
        encapsulatedContentType = try contentType.objectIdentifier()
        if let wrapped = try content.optionalContext(0) {
            let inner = try wrapped.explicit()
            isContentOctetString = inner.has(.octetString)
            encapsulatedContent = isContentOctetString ? try inner.octetStringSegments() : [inner.content]
        } else {
            isContentOctetString = true
            encapsulatedContent = nil
        }
        try content.end()
        let certificateSet = try fields.optionalContext(0)
        certificatesEncoding = certificateSet?.encoding
        let certificates = try CertificateSet(certificateSet, cache, &budget)
        let revocationSet = try fields.optionalContext(1)
        crlsEncoding = revocationSet?.encoding
        let revocation = try RevocationInfoChoices(revocationSet, &budget)
        var readers = try fields.next(.set).set()
        var signerInfos: [SignerInfo] = []
        while let signer = try readers.nextIfPresent() {
            try budget.spend(at: signer.encoding.startIndex)
            signerInfos.append(try SignerInfo(signer, certificates.certificates, &budget))
        }
        try fields.end()
        self.certificates = certificates.certificates
        otherCertificates = certificates.other
        unreadableCertificates = certificates.unreadable
        crls = revocation.crls
        ocspResponses = revocation.ocspResponses
        unreadableRevocationInformation = revocation.unreadable
        self.signerInfos = signerInfos
        self.encoding = encoding
    }

    private static func algorithms(
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
