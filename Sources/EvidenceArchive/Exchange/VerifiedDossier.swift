import ArchiveFormats
package import TransparencyLog

/// A dossier all of whose files, lines and proofs were verified; nothing of it is in an archive by that.
package struct VerifiedDossier: Sendable {
    /// What of an item was verified beside its line.
    struct Item: Sendable {
        let line: ItemLine
        let path: String
        let index: UInt64
        let entry: [UInt8]
        let proof: [UInt8]
    }

    package let inventory: DossierInventory
    /// The checkpoint of the log that it comes from.
    package let checkpoint: SignedCheckpoint
    /// SHA-256 and SHA-512 of the manifest over everything, by which the dossier is known.
    package let manifest: ItemObject
    let items: [Item]
    /// The objects by SHA-256.
    let files: [ObjectDigest: DossierFile]
    /// Its evidence records, by the objects that they are about.
    package let records: DossierRecords
    let tree: any FileTree
    /// Where its files stand on the disk; nil for a ZIP file.
    package let folder: String?
    /// Whether the caller vouched for the archive that it comes from, by its key.
    package let isVouchedFor: Bool

    /// Opens a folder, bag or ZIP file and verifies every digest, path, item line and inclusion proof.
    ///
    /// `key`: the key that its log must be signed with; nil: the one that it brings. Throws `ARC-DOSSIER-INVALID` that
    /// names the file, `ARC-FORMAT-NEWER`, `ARC-IO-…`.
    package init(_ path: String, key: String? = nil) throws(ArchiveError) {
        let source = try DossierSource(path)
        tree = source.tree
        folder = source.folder
        var check = DossierCheck(source.tree)
        try check.list()
        manifest = try check.compareManifests()
        let inventory = try DossierInventory(decoding: check.bytes(DossierLayout.inventory))
        self.inventory = inventory
        files = try check.compare(inventory.files)
        if let key, key != inventory.key {
            throw ArchiveError(
                .dossierInvalid,
                subject: DossierLayout.inventory,
                detail: "its log is signed with another key",
                hint: "get a dossier of the archive whose key you have"
            )
        }
        isVouchedFor = key != nil
        checkpoint = try check.checkpoint(inventory)
        items = try check.items(inventory, files, checkpoint)
        records = try check.records(of: items, files)
    }
}
