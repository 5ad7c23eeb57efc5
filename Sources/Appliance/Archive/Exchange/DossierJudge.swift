import EvidenceArchive
import Foundation
import PathValidation
import ValidationReport

/// Judges the items of a dossier by the evidence in it, as anybody can who has the dossier.
struct DossierJudge {
    let writer: DossierWriter
    private let basis: ValidationBasis
    private let language: ReportLanguage
    /// Remembers what it has verified.
    var verifier: SignatureVerifier { basis.verifier }

    /// - Throws: `ApplianceError` where trust store, policy or evidence cannot be read.
    init(_ writer: DossierWriter, options: BasisOptions, language: ReportLanguage) throws(ApplianceError) {
        self.writer = writer
        self.language = language
        basis = try ValidationBasis(options.adding(dossier: writer.folder.path))
    }

    /// In bytes, of a document of which nothing says that it is signed.
    private static let largestUnjudged: UInt64 = 64 << 20

    /// Judges one item and writes its reports; nil for what has no signature, or cannot be judged.
    func judge(_ item: DossierItem) throws(ApplianceError) -> JudgedDossierItem? {
        let line = item.line.item
        guard line.role != .evidence else { return nil }
        // What was stored without a judgement is looked into unless that means to read very much.
        guard line.role == .signature || !line.signatures.isEmpty || line.object.size <= Self.largestUnjudged else {
            return nil
        }
        let content = line.content.flatMap { writer.file($0)?.path }
        let root = writer.folder.path
        let use = ValidateDocuments(
            basis: basis,
            content: content.map { "\(root)/\($0)" },
            locator: ContentLocator()
        )
        let report: DocumentReport
        let evidence: DocumentEvidence
        do throws(ApplianceError) {
            (report, evidence) = try use.judged(on: "\(root)/\(item.path)")
        } catch {
            guard error.kind == .unreadableInput || error.kind == .usage || error.kind == .missingInput else {
                throw error
            }
            return nil
        }
        let name = item.path.split(separator: "/").last.map(String.init) ?? "relatorio"
        // Both suffixes are one longer name: the JSON one is asked for first.
        let path = writer.path("\(name).json", in: DossierLayout.reports)
        let stem = String(path.dropLast(5))
        try archiving { () throws(ArchiveError) in
            try writer.folder.add(Array(report.render(as: .json, language: language).utf8), at: path)
            try writer.folder.add(
                Array(report.render(as: VolumeFormat.html, language: language).utf8),
                at: stem + ".html"
            )
            writer.note(report: stem, for: item)
        }
        return JudgedDossierItem(
            item: item,
            content: content,
            report: report,
            signatures: evidence.signatures,
            documentTimeStamps: evidence.documentTimeStamps
        )
    }
}
