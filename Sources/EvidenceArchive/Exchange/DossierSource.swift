import ArchiveFormats
import DurableFiles

/// A dossier as it was handed over: a folder, bag or ZIP file, told apart by content.
struct DossierSource {
    /// The dossier's own files.
    let tree: any FileTree
    /// As it was named.
    let path: String
    /// Where the dossier's own files stand on the disk; nil for a ZIP file.
    let folder: String?

    /// Opens it; a bag is validated as one, byte for byte.
    ///
    /// Throws `ARC-DOSSIER-INVALID` for what is no dossier, `ARC-IO-…`.
    init(_ path: String) throws(ArchiveError) {
        self.path = path
        if let folder = try DossierSource.folder(path) {
            let names = try DossierSource.names(folder, path)
            guard names.contains(DossierSource.bagDeclaration) else {
                tree = FolderTree(folder)
                self.folder = path
                return
            }
            try DossierSource.validate(bag: FolderTree(folder), path)
            do throws(DurableFileError) {
                tree = FolderTree(try folder.open(DossierSource.payload))
            } catch {
                throw ArchiveError(error, named: path)
            }
            self.folder = "\(path)/\(DossierSource.payload)"
            return
        }
        tree = try DossierSource.tree(ofZIP: path)
        folder = nil
    }

    private static let bagDeclaration = "bagit.txt"
    private static let payload = "data"

    /// The folder at the path; nil for a file.
    private static func folder(_ path: String) throws(ArchiveError) -> Directory? {
        do throws(DurableFileError) {
            return try Directory.open(path)
        } catch {
            switch error.code {
            case .wrongKind: return nil
            case .notFound:
                throw ArchiveError(
                    .inputMissing,
                    subject: path,
                    detail: "not there",
                    hint: "name a dossier: a folder, bag or ZIP file that 'lastro archive export' made"
                )
            default: throw ArchiveError(error, named: path)
            }
        }
    }

    private static func names(_ folder: Directory, _ path: String) throws(ArchiveError) -> Set<String> {
        do throws(DurableFileError) {
            return Set(try folder.entries().map(\.name))
        } catch {
            throw ArchiveError(error, named: path)
        }
    }

    private static func validate(bag: any FileTree, _ path: String) throws(ArchiveError) {
        let report = try exchanging(path) { () throws(ArchiveFormatError) in
            try BagValidation.run(bag, rules: .own)
        }
        if let finding = report.findings.first(where: { !$0.isWarning }) {
            throw .dossier(finding.path ?? path, finding.description)
        }
    }

    /// The dossier in a ZIP file: in its one folder, or at its top; as a bag or plain.
    private static func tree(ofZIP path: String) throws(ArchiveError) -> any FileTree {
        let zip = try exchanging(path) { () throws(ArchiveFormatError) in
            let file: OpenFile
            do throws(DurableFileError) { file = try OpenFile.open(path) } catch {
                throw ArchiveFormatError(.unreadable, at: path, error.description)
            }
            return try ZIPReader(FileSource(file))
        }
        let paths = Set(zip.members.filter { !$0.isFolder }.map(\.path))
        let tops = Set(paths.map { String($0.prefix { $0 != "/" }) })
        let folder: String? = paths.contains(DossierLayout.inventory) || tops.count != 1 ? nil : tops.first
        let prefix = folder.map { $0 + "/" } ?? ""
        guard paths.contains(prefix + bagDeclaration) else { return ZIPTree(zip, below: folder) }
        try validate(bag: ZIPTree(zip, below: folder), path)
        return ZIPTree(zip, below: prefix + payload)
    }
}
