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

    /// The report on a file; `replayed` is what it must be the same as.
    ///
    /// - Throws: `ApplianceError`, of kind `unreadableInput` for a file that cannot be read, or without signatures.
    func report(on path: String, _ replayed: ReplayedDocument?) throws(ApplianceError) -> DocumentReport {
        let bytes = try MappedFile.read(path)
        let document: PDFDocument
        do throws(PDFSyntaxError) {
            document = try PDFDocument(bytes)
        } catch {
            throw UnreadablePDF.error(path, error)
        }
        let (file, facts) = try facts(document)
        let sha256 = Hexadecimal.encode(facts.sha256)
        try replayed?.check(sha256)
        guard !facts.signatures.isEmpty else {
            throw UnreadablePDF.unsigned(path, documentTimeStamps: facts.documentTimeStamps.count)
        }
        let identifiers = file.messages.reduce(into: Set()) { $0.formUnion($1.signaturePolicyIdentifiers) }
        let policies = try basis.signaturePolicies.digest(identifiers)
        try replayed?.check(signaturePolicies: policies)
        let judge = try basis.judge(
            adding: file.certificates,
            lists: file.certificateRevocationLists,
            responses: file.ocspResponses,
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
        return DocumentReport(
            inputs: inputs,
            signatures: try judged(facts, by: judge),
            context: basis.context(embedded: embedded, recorded: replayed?.recorded),
            history: facts.history
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
        by judge: SignatureJudge
    ) throws(ApplianceError) -> [JudgedSignature] {
        do throws(SignatureValidationError) {
            let cover = try judge.judge(cover: facts.documentTimeStamps)
            var judged: [JudgedSignature] = []
            for found in facts.signatures {
                judged.append(try judge.judge(found.signature, under: cover, covering: found.coveredBy))
            }
            return judged
        } catch {
            switch error {
            case .cryptography(let cause): throw ApplianceError(cryptography: cause)
            }
        }
    }
}
