import ASN1
package import CMS
package import LibCrypto
package import PKIX
package import SignatureValidation
import TimeStampProtocol

/// The signatures of one CMS file: facts, nothing judged (RFC 5652, ETSI EN 319 122-1).
package struct CAdESDocument: Sendable {
    package let signedData: SignedData
    /// The content inside of the message, in pieces, where the signatures are over it; nil where they are detached.
    package let ownContent: [ArraySlice<UInt8>]?
    /// Every certificate that came along, those inside time-stamp tokens included.
    package let certificates: [Certificate]
    /// Every CRL that came along.
    package let certificateRevocationLists: [CertificateRevocationList]
    /// Every OCSP response that came along.
    package let ocspResponses: [OCSPResponse]
    private let objects: EmbeddedObjects
    /// SHA-256 of everything that stands in the file.
    private let digests: [Digest256]

    /// Reads the signatures.
    ///
    /// - Parameters:
    ///   - bytes: a ContentInfo in DER or BER, out of any wrapper.
    ///   - hasContentBeside: whether the wrapper brings along what is signed. People see that, and the message must have
    ///     none (RFC 8551 §3.5.3.1): what it has nevertheless is not looked at.
    ///   - cache: the certificates that were read before.
    /// - Throws: `CMSError` where the bytes are not a SignedData.
    package init(
        _ bytes: ArraySlice<UInt8>,
        hasContentBeside: Bool = false,
        cache: CertificateCache
    ) throws(CMSError) {
        signedData = try SignedData.parse(bytes, certificates: cache)
        ownContent = hasContentBeside ? nil : signedData.encapsulatedContent
        var evidence = EmbeddedEvidence(cache: cache)
        do throws(LibCryptoError) {
            digests = try evidence.collect(signedData)
        } catch {
            throw CMSError(.digestUnavailable, at: bytes.startIndex)
        }
        certificates = evidence.certificates
        certificateRevocationLists = evidence.certificateRevocationLists
        ocspResponses = evidence.ocspResponses
        objects = evidence.objects
    }

    /// What exists where the whole file does; detached content by its digests in the signatures.
    package var wholeFile: TimeStampCoverage {
        TimeStampCoverage(coversSignature: true, coversContent: true, objects: Set(digests))
    }

    /// The digests that must be taken of detached content while it streams by.
    package var requiredDigests: Set<ContentDigestRequest> {
        var requests: Set<ContentDigestRequest> = []
        for signer in signedData.signerInfos {
            if let digest = DigestAlgorithm(objectIdentifier: signer.digestAlgorithm.algorithm) {
                requests.insert(ContentDigestRequest(digest))
                let scheme = SignatureAlgorithm.scheme(for: signer.signatureAlgorithm, digest: digest)
                if let signed = scheme?.digest, signer.signedAttributes == nil {
                    requests.insert(ContentDigestRequest(signed))
                }
            }
            requests.formUnion(timeStampRequests(signer))
        }
        return requests
    }

    private func timeStampRequests(_ signer: SignerInfo) -> Set<ContentDigestRequest> {
        var requests: Set<ContentDigestRequest> = []
        // A content-time-stamp is over the content, an archive-time-stamp-v3 over its digest (EN 319 122-1 §5.5.3).
        let plain =
            (signer.signedAttributes?.contentTimeStamps ?? [])
            + (signer.unsignedAttributes?.values(of: CAdESAttribute.archiveTimestampV3).map(\.timeStampTokenEncoding)
                ?? [])
        for algorithm in plain.compactMap(imprintAlgorithm) { requests.insert(ContentDigestRequest(algorithm)) }
        guard ownContent == nil else { return requests }
        // RFC 5126 §6.4.1: external content stands between encapContentInfo and the rest.
        let prefixes = [Array(signedData.encapContentInfoEncoding), ArchiveOpening.definiteInformation(signedData)]
        for value in signer.unsignedAttributes?.values(of: CAdESAttribute.archiveTimestampV2) ?? [] {
            guard let algorithm = imprintAlgorithm(value.timeStampTokenEncoding) else { continue }
            for prefix in prefixes.compactMap(\.self) {
                requests.insert(ContentDigestRequest(algorithm, after: prefix))
            }
        }
        return requests
    }

    private func imprintAlgorithm(_ token: ArraySlice<UInt8>) -> DigestAlgorithm? {
        guard case .success(let token) = objects.token(token) else { return nil }
        return token.tstInfo.messageImprint.digest
    }

    /// The signatures in file order.
    ///
    /// `detached` is what is known of the content file; it counts only where the signatures are not over `ownContent`. Throws
    /// `LibCryptoError` where libcrypto could not be asked.
    package func signatures(
        detached: SignedContent,
        cache: CertificateCache
    ) throws(LibCryptoError) -> [ParsedSignature] {
        let content = content(detached: detached)
        let shared = isContentDigestedOften ? try content.digested(requiredDigests) : content
        let evidence = DigestedObjects(
            certificates: certificates,
            certificateRevocationLists: certificateRevocationLists,
            ocspResponses: ocspResponses
        )
        let file = try ArchivedFile(signedData, objects, evidence, over: shared)
        let reader = SignerReader(file: file, cache: cache)
        var signatures: [ParsedSignature] = []
        for signer in signedData.signerInfos {
            signatures.append(
                try reader.read(signer, over: shared, contentType: signedData.encapsulatedContentType)
            )
        }
        return signatures
    }

    /// What the signatures are over: the file's own content, or where it has none what is known of the content file.
    package func content(detached: SignedContent) -> SignedContent {
        guard let pieces = ownContent else { return detached }
        return SignedContent(source: .attached, digests: [:], pieces: pieces, size: pieces.reduce(0) { $0 + $1.count })
    }

    /// Whether several signatures or tokens need the content's digest, which is then taken once for all of them.
    private var isContentDigestedOften: Bool {
        signedData.signerInfos.count > 1
            || signedData.signerInfos.contains { signer in
                !(signer.signedAttributes?.contentTimeStamps.isEmpty ?? true)
                    || CAdESAttribute.archiveTimeStamps.contains {
                        signer.unsignedAttributes?.valueCount(of: $0) ?? 0 > 0
                    }
            }
    }
}
