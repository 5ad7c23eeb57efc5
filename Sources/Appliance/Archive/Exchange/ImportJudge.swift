import EvidenceArchive
import Foundation

/// Judges the items of a dossier that nobody vouched for, by the evidence in it.
final class ImportJudge {
    /// Completes the description of an item, by files of the dossier.
    let judge: DossierImport.Judge
    /// Copies of files that stand in a ZIP file, as long as somebody may judge.
    private let files: UnpackedDossier

    /// - Throws: `ApplianceError` where trust store, policy or evidence cannot be read, or a ZIP file cannot be unpacked.
    init(_ dossier: VerifiedDossier, _ options: BasisOptions) throws(ApplianceError) {
        let files = try archiving { () throws(ArchiveError) in
            try UnpackedDossier(
                dossier,
                in: FileManager.default.temporaryDirectory.path,
                mark: String(UInt64.random(in: 0 ... .max), radix: 16)
            )
        }
        let root = files.path
        let basis = try ValidationBasis(options.adding(dossier: root))
        self.files = files
        judge = { entry, session, description throws(ArchiveError) in
            guard description.role != .evidence else { return }
            let describer = ItemDescriber(basis: basis, locator: ContentLocator(), session: session)
            _ = try describer.judge(
                "\(root)/\(entry.path)",
                entry.object,
                signing: entry.content.map { "\(root)/\($0)" },
                &description
            )
        }
    }
}
