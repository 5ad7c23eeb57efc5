import ASN1
import LibCrypto
import PAdES
import PDFSyntax
import PKIX
import SignatureValidation
import ValidationReport

/// Judges the signatures of a PDF file.
struct PDFValidation {
    let basis: ValidationBasis
    /// Nil unless somebody keeps what the verdicts rest on.
    var collector: EvidenceCollector?

    /// The report on a file; `replayed` is what it must be the same as.
    ///
    /// - Throws: `ApplianceError`, of kind `unreadableInput` for a file that cannot be read, or without signatures.
    func report(on file: MappedInput, _ replayed: ReplayedDocument?) throws(ApplianceError) -> DocumentReport {
        let report: DocumentReport
        do throws(ApplianceError) {
            report = try self.report(on: file.path, file.bytes, replayed)
        } catch {
            // What was said of bytes that somebody has changed meanwhile is worth nothing.
            try file.check()
            throw error
        }
        try file.check()
        return report
    }

    private func report(
        on path: String,
        _ bytes: PDFBytes,
        _ replayed: ReplayedDocument?
    ) throws(ApplianceError) -> DocumentReport {
        let document: PDFDocument
        do throws(PDFSyntaxError) {
            document = try PDFDocument(bytes)
        } catch {
            return try report(onUnreadable: path, bytes, error, replayed)
        }
        let (file, facts) = try facts(document)
        let sha256 = Hexadecimal.encode(facts.sha256)
        try replayed?.check(sha256)
        guard !facts.signatures.isEmpty || !facts.documentTimeStamps.isEmpty else {
            return try report(onUnsigned: path, document, facts, replayed)
        }
        let identifiers = file.messages.reduce(into: Set()) { $0.formUnion($1.signaturePolicyIdentifiers) }
        let policies = try basis.signaturePolicies.digest(identifiers)
        try replayed?.check(signaturePolicies: policies)
        let name = basis.name(of: path, recorded: replayed?.recorded)
        let proofs = try FileProofs(name, among: basis.evidenceRecords) { algorithms throws(LibCryptoError) in
            var digests = try file.digests(algorithms.subtracting([.sha256]))
            // Taken already, with the signatures' own.
            digests[.sha256] = facts.sha256
            return digests
        }
        let judge = try basis.judge(
            adding: file.certificates + proofs.certificates,
            lists: file.certificateRevocationLists + proofs.certificateRevocationLists,
            responses: file.ocspResponses + proofs.ocspResponses,
            signaturePolicies: identifiers
        )
        let inputs = basis.inputs(
            document: ReportedFile(
                name: replayed?.recorded?.document.name ?? path,
                size: document.bytes.count,
                sha256: sha256
            ),
            signaturePoliciesDigest: policies,
            recorded: replayed?.recorded
        )
        let embedded = file.certificateRevocationLists.map(\.sha256) + file.ocspResponses.map(\.sha256)
        let (signatures, cover, records) = try judged(facts, of: file, under: proofs, by: judge)
        let documentTimeStamps = Array(cover.timeStamps.prefix(facts.documentTimeStamps.count))
        collector?.evidence.add(
            certificates: file.certificates,
            lists: file.certificateRevocationLists,
            responses: file.ocspResponses,
            signatures: signatures,
            timeStamps: documentTimeStamps,
            basis: basis
        )
        return DocumentReport(
            inputs: inputs,
            signatures: signatures,
            context: basis.context(embedded: embedded, recorded: replayed?.recorded),
            history: facts.history,
            documentTimeStamps: documentTimeStamps,
            records: records
        )
    }

    /// The report on a file whose structure cannot be read, but that shows traces of signatures.
    private func report(
        onUnreadable path: String,
        _ bytes: PDFBytes,
        _ cause: PDFSyntaxError,
        _ replayed: ReplayedDocument?
    ) throws(ApplianceError) -> DocumentReport {
        guard cause.code != .passwordNeeded, cause.code != .libraryUnavailable else {
            throw UnreadablePDF.error(path, cause)
        }
        let unreadable: UnreadablePDFSignatures
        do throws(LibCryptoError) {
            unreadable = try UnreadablePDFSignatures(bytes, cause: cause)
        } catch {
            throw ApplianceError(cryptography: error)
        }
        guard !unreadable.signatures.isEmpty else { throw UnreadablePDF.error(path, cause) }
        return try report(on: unreadable, of: path, size: bytes.count, nil, replayed)
    }

    /// The report on a file that is no message, and has all of a signed PDF file but its header where readers look for it;
    /// nil for other files.
    func report(
        onHeadless path: String,
        _ bytes: [UInt8],
        _ replayed: ReplayedDocument?
    ) throws(ApplianceError) -> DocumentReport? {
        let bytes = PDFBytes(copying: bytes)
        let whole = 0..<bytes.count
        guard bytes.last("startxref", in: whole) != nil, bytes.last("%%EOF", in: whole) != nil else { return nil }
        let unreadable: UnreadablePDFSignatures
        do throws(LibCryptoError) {
            unreadable = try UnreadablePDFSignatures(bytes, cause: PDFSyntaxError(.noHeader, at: 0))
        } catch {
            throw ApplianceError(cryptography: error)
        }
        guard !unreadable.signatures.isEmpty else { return nil }
        return try report(on: unreadable, of: path, size: bytes.count, nil, replayed)
    }

    /// The report on a file that can be read and has signature fields without signatures.
    private func report(
        onUnsigned path: String,
        _ document: PDFDocument,
        _ facts: PAdESFacts,
        _ replayed: ReplayedDocument?
    ) throws(ApplianceError) -> DocumentReport {
        let empty: UnreadablePDFSignatures
        do throws(LibCryptoError) {
            empty = try UnreadablePDFSignatures(emptyFieldsOf: document)
        } catch {
            throw ApplianceError(cryptography: error)
        }
        guard !empty.signatures.isEmpty else { throw UnreadablePDF.unsigned(path) }
        return try report(on: empty, of: path, size: document.bytes.count, facts.history, replayed)
    }

    /// The report on signatures that are none.
    private func report(
        on unreadable: UnreadablePDFSignatures,
        of path: String,
        size: Int,
        _ history: PDFHistory?,
        _ replayed: ReplayedDocument?
    ) throws(ApplianceError) -> DocumentReport {
        let sha256 = Hexadecimal.encode(unreadable.sha256)
        try replayed?.check(sha256)
        let policies = try basis.signaturePolicies.digest([])
        try replayed?.check(signaturePolicies: policies)
        let judge = try basis.judge(adding: [], lists: [], responses: [], signaturePolicies: [])
        let inputs = basis.inputs(
            document: ReportedFile(name: replayed?.recorded?.document.name ?? path, size: size, sha256: sha256),
            signaturePoliciesDigest: policies,
            recorded: replayed?.recorded
        )
        var judged: [JudgedSignature] = []
        do throws(SignatureValidationError) {
            for signature in unreadable.signatures { judged.append(try judge.judge(signature)) }
        } catch {
            switch error {
            case .cryptography(let cause): throw ApplianceError(cryptography: cause)
            }
        }
        return DocumentReport(
            inputs: inputs,
            signatures: judged,
            context: basis.context(embedded: [], recorded: replayed?.recorded),
            history: history
        )
    }

    private func facts(_ document: PDFDocument) throws(ApplianceError) -> (PAdESDocument, PAdESFacts) {
        do throws(LibCryptoError) {
            let file = try PAdESDocument(document, cache: basis.cache)
            return (file, try file.facts(cache: basis.cache))
        } catch {
            throw ApplianceError(cryptography: error)
        }
    }

    private func judged(
        _ facts: PAdESFacts,
        of file: PAdESDocument,
        under proofs: FileProofs,
        by judge: SignatureJudge
    ) throws(ApplianceError) -> ([JudgedSignature], JudgedCover, RecordCovers) {
        let contents: TimeStampCoverage
        do throws(LibCryptoError) {
            contents = proofs.isEmpty ? .none : try file.wholeFile()
        } catch {
            throw ApplianceError(cryptography: error)
        }
        do throws(SignatureValidationError) {
            let proven = try proofs.judged(by: judge, containing: contents)
            let cover = try judge.judge(cover: facts.documentTimeStamps, under: proven.timeStamps)
            // Records are over all of the file.
            let whole = Array(cover.timeStamps.indices.suffix(proven.timeStamps.count))
            var judged: [JudgedSignature] = []
            for found in facts.signatures {
                judged.append(try judge.judge(found.signature, under: cover, covering: found.coveredBy + whole))
            }
            return (judged, cover, proven.report)
        } catch {
            switch error {
            case .cryptography(let cause): throw ApplianceError(cryptography: cause)
            }
        }
    }
}
