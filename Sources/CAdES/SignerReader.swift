import ASN1
import CMS
import LibCrypto
import PKIX
import SignatureValidation
import TimeStampProtocol

/// Makes the judge's facts out of a SignerInfo, its time-stamps and its counter-signatures.
struct SignerReader {
    let signedData: SignedData
    let certificates: [Certificate]
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
        return ParsedSignature(
            id: "S-" + Hexadecimal.encode(identifier.prefix(8)),
            format: isCAdES(signer) ? .cades : .cms,
            signer: signer,
            contentType: contentType,
            content: content,
            certificates: certificates,
            unreadableCertificates: signedData.unreadableCertificates.count,
            timeStamps: try timeStamps(signer, content: content, value: value),
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

    private func timeStamps(
        _ signer: SignerInfo,
        content: SignedContent,
        value: SignedContent
    ) throws(LibCryptoError) -> [ParsedTimeStamp] {
        var result: [ParsedTimeStamp] = []
        for encoding in signer.signedAttributes?.contentTimeStamps ?? [] {
            result.append(try parsed(.content, encoding, content))
        }
        for encoding in signer.unsignedAttributes?.signatureTimeStampTokens ?? [] {
            result.append(try parsed(.signature, encoding, value))
        }
        return result
    }

    private func parsed(
        _ kind: ParsedTimeStamp.Kind,
        _ encoding: ArraySlice<UInt8>,
        _ imprinted: SignedContent
    ) throws(LibCryptoError) -> ParsedTimeStamp {
        let token = Result { () throws(TimeStampError) in try TimeStampToken.parse(encoding, certificates: cache) }
        return try ParsedTimeStamp(
            kind: kind,
            token: token,
            encoding: encoding,
            imprinted: imprinted,
            coverage: TimeStampCoverage(
                coversSignature: kind == .signature,
                coversContent: kind == .content,
                objects: []
            )
        )
    }
}
