import EvidenceArchive
import Foundation

/// Takes a dossier into an archive: what `lastro archive import` does.
package struct ImportArchive: Sendable {
    private let place: ArchivePlace
    private let judging: BasisOptions?

    /// `judging`: what signatures are judged by whose verdicts do not come along; nil: they get none.
    package init(_ place: ArchivePlace, judging: BasisOptions? = nil) {
        self.place = place
        self.judging = judging
    }

    /// Verifies all of the dossier, then adds it; gives what became of each item, and the records that no item could take.
    ///
    /// `key`: the key that must have signed the log that it comes from; nil: the one that it brings.
    ///
    /// - Throws: `ApplianceError` of kind `unreadableInput` that names the file where the dossier is not whole or does not
    ///   verify: nothing was added then.
    package func run(_ path: String, key: String?) throws(ApplianceError) -> ImportSummary {
        let dossier = try archiving { () throws(ArchiveError) in try VerifiedDossier(path, key: key) }
        let judge = try judging.flatMap { options throws(ApplianceError) in
            dossier.isVouchedFor ? nil : try ImportJudge(dossier, options)
        }
        // What a ZIP file had is on the disk until the last item was judged.
        defer { withExtendedLifetime(judge) {} }
        return try archiving { () throws(ArchiveError) in
            let archive = try Archive(
                opening: place.path,
                access: .write(wait: place.wait, actor: place.actor, at: ArchiveClock.now)
            )
            let outcomes = try DossierImport(dossier, into: archive, judge: judge?.judge).run(
                actor: place.actor,
                at: ArchiveClock.now,
                wait: place.wait
            )
            return ImportSummary(outcomes: outcomes, unplaced: dossier.records.unplaced)
        }
    }
}
