import ASN1
import CMS
import LibCrypto
import SignatureValidation

/// Makes the judge's facts out of a SignerInfo, its time-stamps and its counter-signatures.
struct SignerReader {
    let file: ArchivedFile
    let cache: CertificateCache

    func read(
        _ signer: SignerInfo,
        over content: SignedContent,
        contentType: ObjectIdentifier?
    ) throws(LibCryptoError) -> ParsedSignature {
        let identifier = try Digest.hash(.sha256, signer.encoding)
        let value = SignedContent(
            source: .signatureValue,
            digests: [:],
            pieces: [signer.signature],
            size: signer.signature.count
        )
        var counterSignatures: [ParsedSignature] = []
        for counterSigner in signer.counterSignatures {
            counterSignatures.append(try read(counterSigner, over: value, contentType: nil))
        }
        let timeStamps = SignerTimeStamps(file: file, signer: signer, content: content, cache: cache)
        return ParsedSignature(
            id: "S-" + Hexadecimal.encode(identifier.prefix(8)),
            format: isCAdES(signer) ? .cades : .cms,
            signer: signer,
            contentType: contentType,
            content: content,
            certificates: file.evidence.certificates,
            certificateRevocationLists: file.evidence.certificateRevocationLists,
            ocspResponses: file.evidence.ocspResponses,
            unreadableCertificates: file.signedData.unreadableCertificates.count,
            timeStamps: try timeStamps.read(),
            counterSignatures: counterSignatures
        )
    }

    /// EN 319 122-1 §5.2.2: the reference to the signing certificate makes the difference.
    private func isCAdES(_ signer: SignerInfo) -> Bool {
        guard let attributes = signer.signedAttributes else { return false }
        return attributes.attributes.contains {
            $0.type == CMSAttribute.signingCertificateV2 || $0.type == CMSAttribute.signingCertificate
        }
    }
}
