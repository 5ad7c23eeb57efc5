import ASN1
package import CMS
package import LibCrypto
package import PDFSyntax
import PKIX
import SignaturePolicy
package import SignatureValidation

/// Gathers what policies, levels and the time of signing ask of a PDF, for each signature of it.
package struct PDFSignatureFactsReader: Sendable {
    private let document: PDFDocument
    private let validationData: PDFValidationData
    private let store: [String: PDFSignatureFacts.Entry]?
    private let storeArtifacts: [SignaturePolicyFile?]

    /// Reads what all signatures of a file have in common.
    package init(_ document: PDFDocument, _ validationData: PDFValidationData) {
        self.document = document
        self.validationData = validationData
        let last = document.revisions.count - 1
        // The newest store is the document's only where no later revision has taken it off.
        var reader = DocumentSecurityStoreReader(document: document, revision: last)
        let current = (try? reader.read()) ?? nil
        store = current.map { PDFEntryFacts(document: document).entries($0.dictionary, in: last) }
        storeArtifacts =
            current.map { store in
                PolicyArtifactReader(document: document).artifacts(
                    ["PBAD_PolicyArtifacts", "PBAD_LpaArtifacts"],
                    of: store.dictionary,
                    in: last
                )
            } ?? []
    }

    /// The facts around one signature.
    ///
    /// `message` is its SignedData, nil where it has none (adbe.x509.rsa_sha1); `timeStamps` are the document time-stamps
    /// that cover it, the oldest first. Throws `LibCryptoError` where libcrypto could not be asked for the key of VRI.
    package func facts(
        of signature: PDFSignature,
        message: SignedData?,
        timeStamps: [PDFSignature]
    ) throws(LibCryptoError) -> PDFSignatureFacts {
        let entries = PDFEntryFacts(document: document)
        let related = try validationData.relatedInformation(of: signature, in: document)
        return PDFSignatureFacts(
            subFilter: signature.subFilter,
            claimedTime: claimedTime(signature),
            signatureDictionary: entries.entries(signature.dictionary, in: signature.revision),
            securityStore: store,
            relatedInformation: related.map { entries.entries($0.information.dictionary, in: $0.revision) },
            documentTimeStamps: timeStamps.map { entries.entries($0.dictionary, in: $0.revision) },
            artifacts: PDFPolicyArtifacts(
                inStore: storeArtifacts,
                inRelatedInformation: related.map { found in
                    PolicyArtifactReader(document: document).artifacts(
                        ["PBAD_PolicyArtifact", "PBAD_LpaArtifact"],
                        of: found.information.dictionary,
                        in: found.revision
                    )
                } ?? []
            ),
            messageCertificates: Set((message?.certificates ?? []).map(\.sha256))
        )
    }

    /// M of the signature dictionary.
    private func claimedTime(_ signature: PDFSignature) -> PDFSignatureFacts.ClaimedTime {
        guard let entry = signature.dictionary["M"] else { return .absent }
        guard let value = try? document.resolve(entry, in: signature.revision) else { return .unreadable }
        if value.isNull { return .absent }
        guard let text = value.string, let time = PDFDate.instant(text.bytes) else { return .unreadable }
        return .value(time)
    }
}
