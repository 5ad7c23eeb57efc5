package import CMS
package import LibCrypto
package import PKIX
package import SignatureValidation
import TimeStampProtocol

/// The signatures of one CMS file: facts, nothing judged (RFC 5652, ETSI EN 319 122-1).
package struct CAdESDocument: Sendable {
    package let signedData: SignedData
    /// Every certificate that came along, those inside time-stamp tokens included.
    package let certificates: [Certificate]
    /// Every CRL that came along.
    package let certificateRevocationLists: [CertificateRevocationList]
    /// Every OCSP response that came along.
    package let ocspResponses: [OCSPResponse]

    /// Reads the signatures.
    ///
    /// - Parameters:
    ///   - bytes: a ContentInfo in DER or BER, out of any wrapper.
    ///   - cache: the certificates that were read before.
    /// - Throws: `CMSError` where the bytes are not a SignedData.
    package init(_ bytes: ArraySlice<UInt8>, cache: CertificateCache) throws(CMSError) {
        signedData = try SignedData.parse(bytes, certificates: cache)
        var evidence = EmbeddedEvidence(cache: cache)
        evidence.collect(signedData)
        certificates = evidence.certificates
        certificateRevocationLists = evidence.certificateRevocationLists
        ocspResponses = evidence.ocspResponses
    }

    /// The digests that must be taken of detached content while it streams by.
    package var requiredDigests: Set<DigestAlgorithm> {
        var digests: Set<DigestAlgorithm> = []
        for signer in signedData.signerInfos {
            if let digest = DigestAlgorithm(objectIdentifier: signer.digestAlgorithm.algorithm) {
                digests.insert(digest)
                let scheme = SignatureAlgorithm.scheme(for: signer.signatureAlgorithm, digest: digest)
                if let signed = scheme?.digest, signer.signedAttributes == nil { digests.insert(signed) }
            }
            for token in signer.signedAttributes?.contentTimeStamps ?? [] {
                let imprint = try? TimeStampToken.parse(token, certificates: nil).tstInfo.messageImprint
                if let digest = imprint?.digest { digests.insert(digest) }
            }
        }
        return digests
    }

    /// The signatures in file order.
    ///
    /// `detached` is what is known of the content file; it counts only where the file has no content of its own. Throws
    /// `LibCryptoError` where libcrypto could not be asked.
    package func signatures(
        detached: SignedContent,
        cache: CertificateCache
    ) throws(LibCryptoError) -> [ParsedSignature] {
        let content =
            signedData.encapsulatedContent.map { pieces in
                SignedContent(
                    source: .attached,
                    digests: [:],
                    pieces: pieces,
                    size: pieces.reduce(0) { $0 + $1.count }
                )
            } ?? detached
        let shared = isContentDigestedOften ? try content.digested(requiredDigests) : content
        let reader = SignerReader(signedData: signedData, certificates: certificates, cache: cache)
        var signatures: [ParsedSignature] = []
        for signer in signedData.signerInfos {
            signatures.append(
                try reader.read(signer, over: shared, contentType: signedData.encapsulatedContentType)
            )
        }
        return signatures
    }

    /// Whether several signatures or tokens need the content's digest, which is then taken once for all of them.
    private var isContentDigestedOften: Bool {
        signedData.signerInfos.count > 1
            || signedData.signerInfos.contains { !($0.signedAttributes?.contentTimeStamps.isEmpty ?? true) }
    }
}
