package import EvidenceArchive

/// Takes a dossier into an archive: what `lastro archive import` does.
package struct ImportArchive: Sendable {
    private let place: ArchivePlace

    package init(_ place: ArchivePlace) { self.place = place }

    /// Verifies all of the dossier, then adds it; gives what became of each item.
    ///
    /// `key`: the key that must have signed the log that it comes from; nil: the one that it brings.
    ///
    /// - Throws: `ApplianceError` of kind `unreadableInput` that names the file where the dossier is not whole or does not
    ///   verify: nothing was added then.
    package func run(_ path: String, key: String?) throws(ApplianceError) -> [ImportOutcome] {
        try archiving { () throws(ArchiveError) in
            let dossier = try VerifiedDossier(path, key: key)
            let archive = try Archive(
                opening: place.path,
                access: .write(wait: place.wait, actor: place.actor, at: ArchiveClock.now)
            )
            return try DossierImport(dossier, into: archive).run(
                actor: place.actor,
                at: ArchiveClock.now,
                wait: place.wait
            )
        }
    }
}
