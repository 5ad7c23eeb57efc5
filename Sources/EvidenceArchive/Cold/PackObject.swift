import ArchiveFormats
import DurableFiles

/// The OCFL object of a pack in a storage root: what stands beside the pack's own bytes.
struct PackObject {
    /// The files of the object.
    let tree: FolderTree
    /// As messages name it.
    private let shown: String

    /// `folder`: below the storage root; throws `ARC-PACK-MISSING`.
    init(_ folder: String, _ layout: ArchiveLayout) throws(ArchiveError) {
        shown = PackName.shown(folder)
        do throws(DurableFileError) {
            tree = FolderTree(try Directory.open("\(layout.cold)/\(folder)"))
        } catch {
            guard error.code == .notFound else { throw ArchiveError(error, named: shown) }
            throw ArchiveError(.packMissing, subject: shown)
        }
    }

    /// Looks at the declaration, the inventories with their digests, and which files there are; the pack itself is not read.
    ///
    /// Throws `ARC-PACK-DAMAGED`, also where the inventory has another pack.
    func check(_ pack: PackDescription) throws(ArchiveError) {
        let tree = tree
        let (report, record) = try packing(shown) { () throws(ArchiveFormatError) in
            (try OCFLObjectValidation.run(tree, readsContent: false), try? OCFLRecord(tree))
        }
        if let finding = report.findings.first(where: { !$0.isWarning }) {
            throw ArchiveError(.packDamaged, subject: shown, detail: "OCFL \(finding)")
        }
        guard let record, record.identifier == pack.identifier, record.sha256 == pack.sha256.bytes,
            record.sha512 == pack.sha512.bytes
        else {
            throw ArchiveError(
                .packDamaged,
                subject: "\(shown)/inventory.json",
                detail: "other digests than the catalogue has"
            )
        }
    }
}
