import PDFSyntax
import SignatureValidation

/// What was seen of the file around its signatures: structure, later changes, latent content.
struct PDFSurroundings {
    private let file: PAdESDocument
    private let structure: PDFStructureObservations
    private let changes: PDFChangeJudge
    /// By the revision in which it was looked for.
    private let latent: [Int: [PDFLatentContent]]
    private let signatures: [PDFSignature]

    init(_ file: PAdESDocument) {
        self.file = file
        let document = file.document
        structure = PDFStructureObservations(document, file.irregularities, isSearchComplete: file.isSearchComplete)
        // What enables functions of some viewer has no say in what may change.
        signatures = file.signatures.filter { $0.role != .usageRights }
        changes = PDFChangeJudge(document, signatures)
        let covered = signatures.filter { $0.role != .documentTimeStamp }.compactMap(\.coveredRevision)
        var latent: [Int: [PDFLatentContent]] = [:]
        // The first signed revision and the last: what is between them is in the last as well, or was changed since.
        for revision in Set([covered.min(), covered.max()].compactMap { $0 }) {
            latent[revision] = document.latentContent(in: revision, irregularities: file.irregularities)
        }
        self.latent = latent
    }

    /// What concerns the form of a signature or a document time-stamp.
    func form(of signature: PDFSignature) -> [ContainerObservation] {
        signature.defects.map { $0.observation(signature) } + Self.deprecation(signature)
            + structure.observations(of: signature)
    }

    /// What concerns a signature, or a document time-stamp that speaks for the document.
    func observations(of signature: PDFSignature) -> [ContainerObservation] {
        form(of: signature) + file.validationData.observations + changes.observations(for: signature)
            + PDFLatentContent.observations(latentContent(under: signature))
    }

    /// What its signer may not have seen.
    private func latentContent(under signature: PDFSignature) -> [PDFLatentContent] {
        guard let covered = signature.coveredRevision else { return [] }
        return latent.filter { $0.key >= covered }.min { $0.key < $1.key }?.value ?? []
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
        var seen: Set<PDFLatentContent> = []
        let found = latent.sorted { $0.key < $1.key }.flatMap(\.value).filter { seen.insert($0).inserted }
        return PDFHistory(
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
            latent: found,
            irregularities: file.irregularities,
            digests: digests
        )
    }
}
