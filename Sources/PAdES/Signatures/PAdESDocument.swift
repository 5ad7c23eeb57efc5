package import CAdES
package import CMS
package import LibCrypto
package import PDFSyntax
package import PKIX
import TimeStampProtocol

/// The signatures of one PDF file: facts, nothing judged (ISO 32000-2 §12.8, EN 319 142-1, DOC-ICP-15.03).
package struct PAdESDocument: Sendable {
    package let document: PDFDocument
    /// In the order of the revisions that wrote them; document time-stamps and usage rights among them.
    package let signatures: [PDFSignature]
    /// What stands out about the file's structure and its objects.
    package let irregularities: [PDFIrregularity]
    /// Every certificate that came along, in whatever place.
    package let certificates: [Certificate]
    /// Every CRL that came along.
    package let certificateRevocationLists: [CertificateRevocationList]
    /// Every OCSP response that came along.
    package let ocspResponses: [OCSPResponse]

    /// What the document security stores hold.
    package let validationData: PDFValidationData

    let entries: [PDFSignatureEntry]
    let isSearchComplete: Bool

    /// Finds and reads the signatures.
    ///
    /// A file without any is one too. Throws `LibCryptoError` where libcrypto could not be asked.
    package init(_ document: PDFDocument, cache: CertificateCache) throws(LibCryptoError) {
        let list = try PDFSignatureList(document, cache: cache)
        self.document = document
        entries = list.entries
        isSearchComplete = list.isComplete
        signatures = list.entries.map(\.signature)
        irregularities = document.inspect()
        validationData = PDFValidationData(document, cache: cache)
        var certificates = validationData.certificates
        var lists = validationData.certificateRevocationLists
        var responses = validationData.ocspResponses
        for entry in list.entries {
            switch entry.message {
            case .message(let message):
                certificates += message.certificates
                lists += message.certificateRevocationLists
                responses += message.ocspResponses
                for signer in message.signedData.signerInfos {
                    let archival = RevocationInfoArchival(signer)
                    lists += archival.certificateRevocationLists
                    responses += archival.ocspResponses
                }
            case .token(.success(let token)):
                certificates += token.signedData.certificates
                lists += token.signedData.crls
                responses += token.signedData.ocspResponses
            default: continue
            }
        }
        self.certificates = certificates
        certificateRevocationLists = lists
        ocspResponses = responses
    }

    /// The CMS messages of the signatures that have one, in their order.
    package var messages: [CAdESDocument] {
        entries.compactMap { entry in if case .message(let message) = entry.message { message } else { nil } }
    }
}
