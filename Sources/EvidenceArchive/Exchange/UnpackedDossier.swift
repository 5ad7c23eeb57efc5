import ArchiveFormats
import DurableFiles

/// The objects and evidence records of a dossier as files of a folder: its own, or copies of what a ZIP file has, which go with this value.
package final class UnpackedDossier {
    /// Objects stand below it as the dossier names them.
    package let path: String
    private let staged: StagedFolder?
    /// Says to others that somebody is still at work in the folder.
    private let lock: FileLock?

    private static let prefix = ".lastro-import-"
    private static let lockName = ".lock"

    /// Leaves a folder as it is; unpacks a ZIP file into a new folder in the directory.
    ///
    /// The copies are not compared with their digests: whoever reads them does that. `mark`: what tells this folder from
    /// another one, as a few random digits. Copies that a killed import has left in the directory go first. Throws `ARC-IO-…`.
    package init(_ dossier: VerifiedDossier, in directory: String, mark: String) throws(ArchiveError) {
        if let folder = dossier.folder {
            path = folder
            staged = nil
            lock = nil
            return
        }
        let name = Self.prefix + mark
        path = "\(directory)/\(name)"
        let parent: Directory
        do throws(DurableFileError) { parent = try Directory.open(directory) } catch {
            throw ArchiveError(error, named: directory)
        }
        Self.removeAbandoned(in: parent)
        let (tree, files) = (dossier.tree, dossier.files)
        let staged = try exchanging(path) { () throws(ArchiveFormatError) in try StagedFolder(name, in: parent) }
        do throws(DurableFileError) {
            lock = try FileLock.acquire(.exclusive, name: Self.lockName, in: try parent.open(name))
        } catch {
            throw ArchiveError(error, named: path)
        }
        self.staged = staged
        try exchanging(path) { () throws(ArchiveFormatError) in
            let records = try tree.entries().map(\.path).filter { $0.hasPrefix(DossierLayout.records + "/") }
            for path in files.values.map(\.path) + records {
                let sink = try staged.create(path)
                try tree.stream(path) { (block) throws(ArchiveFormatError) in try sink.write(block) }
            }
        }
    }

    /// Removes the folders of imports that were killed, those whose lock nobody holds.
    ///
    /// What cannot be removed stays.
    private static func removeAbandoned(in parent: Directory) {
        for entry in (try? parent.entries()) ?? [] where entry.kind == .directory && entry.name.hasPrefix(prefix) {
            guard let folder = try? parent.open(entry.name), let found = try? folder.status(of: lockName),
                found.kind == .file,
                let lock = try? FileLock.acquire(.exclusive, name: lockName, in: folder)
            else { continue }
            _ = try? folder.removeContents()
            _ = try? parent.removeDirectory(entry.name)
            withExtendedLifetime(lock) {}
        }
    }
}
