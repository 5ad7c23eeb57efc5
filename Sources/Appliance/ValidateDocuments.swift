import ASN1
import CAdES
import CMS
import LibCrypto
import PDFSyntax
import PKIX
import SignatureValidation
package import ValidationReport

/// Judges the signatures of documents: what `lastro validate` does.
package struct ValidateDocuments: Sendable {
    private let basis: ValidationBasis
    private let content: String?
    private let locator: ContentLocator
    /// Nil unless somebody keeps what the verdicts rest on.
    private var collector: EvidenceCollector?

    /// - Parameters:
    ///   - basis: trust, policy, evidence and time.
    ///   - content: the file that detached signatures cover; nil: looked for by name.
    ///   - locator: looks for it.
    package init(basis: ValidationBasis, content: String?, locator: ContentLocator) {
        self.basis = basis
        self.content = content
        self.locator = locator
    }

    /// The same for one of several threads; each report is the same bytes as by any other.
    package func share(among threads: Int) -> ValidateDocuments {
        ValidateDocuments(basis: ValidationBasis(sharing: basis, among: threads), content: content, locator: locator)
    }

    /// Judges one file.
    ///
    /// - Throws: `ApplianceError`, of kind `unreadableInput` for a file without anything that is a signature.
    package func report(on path: String) throws(ApplianceError) -> DocumentReport { try report(on: path, nil) }

    /// Judges one file; gives what the verdict rests on as well.
    ///
    /// - Throws: as `report(on:)`.
    func judged(on path: String) throws(ApplianceError) -> (report: DocumentReport, evidence: DocumentEvidence) {
        var collecting = self
        let collector = EvidenceCollector()
        collecting.collector = collector
        return (try collecting.report(on: path, nil), collector.evidence)
    }

    /// Judges a file again, from what a report was made from.
    ///
    /// - Throws: `ApplianceError` where document or content are not those of the report.
    package func report(on replayed: ReplayedDocument) throws(ApplianceError) -> DocumentReport {
        try report(on: replayed.path, replayed)
    }

    private func report(on path: String, _ replayed: ReplayedDocument?) throws(ApplianceError) -> DocumentReport {
        let small = try InputFile.readSmall(path, limit: MappedFile.maximumCopied)
        let isPDF = if let small { MappedFile.isPDF(small) } else { try MappedFile.isPDF(path) }
        if isPDF {
            guard content == nil else {
                throw ApplianceError(
                    .usage,
                    text: LocalizedText(
                        "\(path) é um PDF, cujas assinaturas cobrem o próprio arquivo",
                        "\(path) is a PDF file, whose signatures cover the file itself"
                    ),
                    nextStep: LocalizedText(
                        "omita --content, ou indique o arquivo de assinatura (.p7s) em vez do PDF",
                        "leave --content out, or name the signature file (.p7s) instead of the PDF"
                    )
                )
            }
            let file =
                if let small { MappedInput(path: path, bytes: PDFBytes(copying: small), source: nil) } else {
                    try MappedFile.read(path)
                }
            return try PDFValidation(basis: basis, collector: collector).report(on: file, replayed)
        }
        let bytes = if let small { small } else { try InputFile.read(path) }
        let sha256 = try FileDigest.hexadecimal(bytes)
        try replayed?.check(sha256)
        let container: SignedContainer
        let document: CAdESDocument
        do throws(CMSError) {
            container = try SignedContainer.unwrap(bytes[...])
            document = try CAdESDocument(
                container.message,
                hasContentBeside: container.content != nil,
                cache: basis.cache
            )
        } catch {
            if let report = try PDFValidation(basis: basis).report(onHeadless: path, bytes, replayed) { return report }
            throw UnreadableSignature.error(path, bytes, error)
        }
        let embedded = try EmbeddedRecords(document.signedData, cache: basis.cache)
        let requests = document.requiredDigests.union(embedded.requiredDigests)
        let source = try source(of: document, container, path: path, requests, replayed)
        try replayed?.check(content: source?.file.sha256, at: source?.file.name ?? path)
        let policies = try basis.signaturePolicies.digest(document.signaturePolicyIdentifiers)
        try replayed?.check(signaturePolicies: policies)
        let name = basis.name(of: path, recorded: replayed?.recorded)
        let proofs = try FileProofs(name, among: basis.evidenceRecords) { algorithms throws(LibCryptoError) in
            var digests: [DigestAlgorithm: [UInt8]] = [:]
            for algorithm in algorithms { digests[algorithm] = try Digest.hash(algorithm, bytes) }
            return digests
        }
        let judge = try basis.judge(
            adding: document.certificates + proofs.certificates + embedded.certificates,
            lists: document.certificateRevocationLists + proofs.certificateRevocationLists
                + embedded.certificateRevocationLists,
            responses: document.ocspResponses + proofs.ocspResponses + embedded.ocspResponses,
            signaturePolicies: document.signaturePolicyIdentifiers
        )
        var judged: [JudgedSignature] = []
        let records: RecordCovers
        do throws(LibCryptoError) {
            let parsed = try document.signatures(detached: source?.signedContent ?? .absent, cache: basis.cache)
            do throws(SignatureValidationError) {
                let inside = try embedded.judged(
                    name,
                    document.content(detached: source?.signedContent ?? .absent),
                    by: judge,
                    containing: document.wholeFile
                )
                let proven = try proofs.judged(by: judge, containing: document.wholeFile).adding(inside)
                records = proven.report
                let cover = try judge.judge(cover: [], under: proven.timeStamps)
                for signature in parsed {
                    judged.append(
                        try judge.judge(signature, under: cover, covering: Array(cover.timeStamps.indices))
                    )
                }
            } catch {
                switch error {
                case .cryptography(let cause): throw cause
                }
            }
        } catch {
            throw ApplianceError(cryptography: error)
        }
        collector?.evidence.add(
            certificates: document.certificates,
            lists: document.certificateRevocationLists,
            responses: document.ocspResponses,
            signatures: judged,
            basis: basis
        )
        let inputs = basis.inputs(
            document: ReportedFile(
                name: replayed?.recorded?.document.name ?? path,
                size: bytes.count,
                sha256: sha256
            ),
            content: source.map { Self.named($0.file, replayed?.recorded?.content) },
            namesake: namesake(of: document, container, path: path, replayed),
            signaturePoliciesDigest: policies,
            recorded: replayed?.recorded
        )
        let origins = document.certificateRevocationLists.map(\.sha256) + document.ocspResponses.map(\.sha256)
        let context = basis.context(embedded: origins + embedded.digests, recorded: replayed?.recorded)
        return DocumentReport(inputs: inputs, signatures: judged, context: context, records: records)
    }

    /// The file by the name that a replayed report has for it.
    private static func named(_ file: ReportedFile, _ recorded: RecordedFile?) -> ReportedFile {
        guard let recorded else { return file }
        return file.named(recorded.name, isFoundByName: recorded.isFoundByName)
    }

    /// The detached content; nil where the file has its own, or none is to be found.
    private func source(
        of document: CAdESDocument,
        _ container: SignedContainer,
        path: String,
        _ requests: Set<ContentDigestRequest>,
        _ replayed: ReplayedDocument?
    ) throws(ApplianceError) -> ContentSource? {
        if let pieces = document.ownContent ?? container.content.map({ [$0[...]] }) {
            if let content { try compare(content, pieces, path: path) }
            return try container.content.map { own throws(ApplianceError) in
                try ContentSource(bytes: own, name: path, isFoundByName: false)
            }
        }
        if let content { return try ContentSource(path: content, isFoundByName: false, requests: requests) }
        if let recorded = replayed?.recorded, recorded.content == nil { return nil }
        if let found = locator.content(beside: path) {
            return try ContentSource(path: found, isFoundByName: true, requests: requests)
        }
        guard let name = replayed?.recorded?.content?.name else { return nil }
        return try ContentSource(path: name, isFoundByName: false, requests: requests)
    }

    /// The file that by its name would be the content, where the signature carries other bytes.
    ///
    /// Nobody should take it for what was judged. What stood there when a replayed report was made is told again, not looked
    /// for.
    private func namesake(
        of document: CAdESDocument,
        _ container: SignedContainer,
        path: String,
        _ replayed: ReplayedDocument?
    ) -> ReportedFile? {
        if let recorded = replayed?.recorded { return recorded.namesake }
        let own = document.ownContent ?? container.content.map { [$0[...]] }
        guard content == nil, let pieces = own, let found = locator.content(beside: path) else {
            return nil
        }
        // A file that cannot be read is taken for nothing.
        return try? OwnContent(pieces).other(at: found)
    }

    /// A file that was named as content but is not what the signature carries must not seem to be covered.
    private func compare(
        _ content: String,
        _ pieces: [ArraySlice<UInt8>],
        path: String
    ) throws(ApplianceError) {
        guard try OwnContent(pieces).other(at: content) == nil else {
            throw ApplianceError(
                .usage,
                text: LocalizedText(
                    "\(path) traz o próprio conteúdo, e ele não é o de \(content)",
                    "\(path) carries its own content, and it is not that of \(content)"
                ),
                nextStep: LocalizedText(
                    "omita --content para julgar o que a assinatura cobre",
                    "leave --content out to judge what the signature covers"
                )
            )
        }
    }
}
