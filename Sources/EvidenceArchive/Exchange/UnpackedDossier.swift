import ArchiveFormats
import DurableFiles

/// The objects and evidence records of a dossier as files of a folder: its own, or copies of what a ZIP file has, which go with this value.
package final class UnpackedDossier {
    /// Objects stand below it as the dossier names them.
    package let path: String
    private let staged: StagedFolder?

    /// Leaves a folder as it is; unpacks a ZIP file into a new folder in the directory.
    ///
    /// The copies are not compared with their digests: whoever reads them does that. `mark`: what tells this folder from
    /// another one, as a few random digits. Throws `ARC-IO-…`.
    package init(_ dossier: VerifiedDossier, in directory: String, mark: String) throws(ArchiveError) {
        if let folder = dossier.folder {
            path = folder
            staged = nil
            return
        }
        let name = ".lastro-import-\(mark)"
        path = "\(directory)/\(name)"
        let parent: Directory
        do throws(DurableFileError) { parent = try Directory.open(directory) } catch {
            throw ArchiveError(error, named: directory)
        }
        let (tree, files) = (dossier.tree, dossier.files)
        staged = try exchanging(path) { () throws(ArchiveFormatError) in
            let staged = try StagedFolder(name, in: parent)
            let records = try tree.entries().map(\.path).filter { $0.hasPrefix(DossierLayout.records + "/") }
            for path in files.values.map(\.path) + records {
                let sink = try staged.create(path)
                try tree.stream(path) { (block) throws(ArchiveFormatError) in try sink.write(block) }
            }
            return staged
        }
    }
}
