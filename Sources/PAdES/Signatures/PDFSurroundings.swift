import PDFSyntax
import SignatureValidation

/// What was seen of the file around its signatures: structure, later changes, latent content.
struct PDFSurroundings {
    private let file: PAdESDocument
    private let structure: PDFStructureObservations
    private let changes: PDFChangeJudge
    private let latent: PDFSignedContent
    private let signatures: [PDFSignature]

    init(_ file: PAdESDocument) {
        self.file = file
        let document = file.document
        structure = PDFStructureObservations(
            document,
            file.irregularities,
            covered: file.signatures.compactMap(\.coveredRevision).min(),
            isSearchComplete: file.isSearchComplete
        )
        // What enables functions of some viewer has no say in what may change.
        signatures = file.signatures.filter { $0.role != .usageRights }
        changes = PDFChangeJudge(document, signatures)
        latent = PDFSignedContent(
            document,
            covered: Set(signatures.filter { $0.role != .documentTimeStamp }.compactMap(\.coveredRevision)),
            changes: changes.analysis.revisions,
            irregularities: file.irregularities
        )
    }

    /// What concerns the form of a signature or a document time-stamp.
    func form(of signature: PDFSignature) -> [ContainerObservation] {
        signature.defects.map { $0.observation(signature) } + Self.deprecation(signature)
            + structure.observations(of: signature)
    }

    /// What concerns a signature, or a document time-stamp that speaks for the document.
    func observations(of signature: PDFSignature) -> [ContainerObservation] {
        form(of: signature) + file.validationData.observations + changes.observations(for: signature)
            + PDFLatentContent.observations(signature.coveredRevision.map(latent.content) ?? [])
    }

    /// ISO 32000-2 table 260 has deprecated what rests on SHA-1.
    private static func deprecation(_ signature: PDFSignature) -> [ContainerObservation] {
        let deprecated: [PDFSubFilter] = [.pkcs7SHA1, .rsa]
        guard let name = signature.subFilter, deprecated.map(\.rawValue).contains(name) else { return [] }
        return [
            ContainerObservation(
                .subFilterDeprecated,
                .constraint(.pdfSubFilterDeprecated, .indeterminate(.signatureConstraintsFailure)),
                ["subFilter": name]
            )
        ]
    }

    /// The history of the file; `digests` are those of the file up to the end of each revision.
    func history(digests: [[UInt8]]) -> PDFHistory {
        PDFHistory(
            document: file.document,
            signatures: file.signatures.map { signature in
                let hasSay = signature.coveredRevision != nil && signature.role != .usageRights
                return PDFSignatureHistory(
                    signature,
                    permissions: hasSay ? changes.permissions(after: signature) : nil,
                    verdicts: hasSay ? changes.verdicts(for: signature) : []
                )
            },
            changes: changes.analysis.revisions,
            latent: latent.all,
            irregularities: file.irregularities,
            digests: digests
        )
    }
}
