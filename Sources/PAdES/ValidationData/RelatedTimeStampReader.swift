import CMS
import LibCrypto
import PDFSyntax
import PKIX
import SignatureValidation
import TimeStampProtocol

/// Reads the time-stamp in the validation-related information of a signature (TS of VRI, ISO 32000-2 table 262).
///
/// The standard does not say over which octets it is. Those in the field are over the signature value, as a
/// signature-time-stamp is; any other stays unused.
struct RelatedTimeStampReader {
    let document: PDFDocument
    let validationData: PDFValidationData
    let cache: CertificateCache

    /// The token over a signature's value; nil where there is none, or one over something else.
    func timeStamp(of signature: PDFSignature, _ signer: SignerInfo) throws(LibCryptoError) -> ParsedTimeStamp? {
        guard let related = try validationData.relatedInformation(of: signature, in: document),
            let reference = related.information.timeStamp,
            let stream = try? document.object(reference, in: related.revision), stream.object.stream != nil,
            let bytes = try? document.data(of: stream, in: related.revision)
        else { return nil }
        let encoding = DERPadding.cut(bytes[...])
        guard encoding.count <= PDFValidationDataReader.maximumLength,
            let token = try? TimeStampToken.parse(encoding, certificates: cache),
            let algorithm = token.tstInfo.messageImprint.digest
        else { return nil }
        let digest = try Digest.hash(algorithm, signer.signature)
        guard token.tstInfo.messageImprint.hashedMessage.elementsEqual(digest) else { return nil }
        return try ParsedTimeStamp(
            kind: .relatedInformation,
            token: .success(token),
            encoding: encoding,
            imprinted: SignedContent(
                source: .signatureValue,
                digests: [:],
                pieces: [signer.signature],
                size: signer.signature.count
            ),
            coverage: TimeStampCoverage(coversSignature: true, coversContent: false, objects: [])
        )
    }
}
