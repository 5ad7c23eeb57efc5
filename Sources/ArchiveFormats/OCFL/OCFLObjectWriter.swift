package import DurableFiles

/// Makes an OCFL 1.1 object of one version, which appears in its storage root as a whole once it is on the disk.
package final class OCFLObjectWriter {
    private let root: OCFLRoot
    private let identifier: String
    private let staging: Directory
    private let temporaryName: String
    private let folder: StagedFolder
    private var files: [(path: String, digests: ContentDigests)] = []
    private var paths: Set<String> = []
    private var open: (path: String, file: FileSink, digests: DigestingSink)?

    /// `temporaryName`: of the folder in the making; the staging directory is on the root's file system, and not in it.
    ///
    /// Throws `alreadyThere` where the root has an object of this identifier.
    package init(
        _ identifier: String,
        in root: OCFLRoot,
        staging: Directory,
        temporaryName: String
    ) throws(ArchiveFormatError) {
        guard !identifier.isEmpty else { throw ArchiveFormatError(.invalidRequest, "an empty identifier") }
        guard try !root.contains(identifier) else { throw ArchiveFormatError(.alreadyThere, at: identifier) }
        self.root = root
        self.identifier = identifier
        self.staging = staging
        self.temporaryName = temporaryName
        folder = try StagedFolder(temporaryName, in: staging)
    }

    /// Starts a file of the object; what is written to the sink is its content, until `endFile`.
    package func beginFile(_ logicalPath: String) throws(ArchiveFormatError) -> any ByteSink {
        guard open == nil else { throw ArchiveFormatError(.invalidRequest, at: logicalPath, "a file is still open") }
        if let defect = SafePath.defect(of: logicalPath) {
            throw ArchiveFormatError(.unsafeName, at: logicalPath, defect)
        }
        guard paths.insert(logicalPath).inserted else { throw ArchiveFormatError(.duplicateName, at: logicalPath) }
        let content = "\(OCFLInventoryText.version)/\(OCFLInventoryText.contentFolder)/\(logicalPath)"
        let file = try folder.create(content)
        let digests = try DigestingSink(to: file)
        open = (logicalPath, file, digests)
        return digests
    }

    /// Ends the file once it is on the disk; its length and digests.
    @discardableResult
    package func endFile() throws(ArchiveFormatError) -> ContentDigests {
        guard let file = open else { throw ArchiveFormatError(.invalidRequest, "no file was begun") }
        open = nil
        try file.file.close()
        let digests = try file.digests.finalize()
        files.append((file.path, digests))
        return digests
    }

    /// Writes inventory and declaration, waits until everything is on the disk, and moves the object into the root.
    ///
    /// Returns the object's path below the root. Throws `alreadyThere` where another writer was faster.
    package func seal(_ info: OCFLVersionInfo) throws(ArchiveFormatError) -> String {
        guard open == nil, !files.isEmpty, OCFLDateTime.isValid(info.created) else {
            throw ArchiveFormatError(.invalidRequest, at: identifier, "no file, an open one, or no date")
        }
        let inventory = OCFLInventoryText.bytes(identifier: identifier, info, files: files)
        let sidecar = OCFLInventoryText.sidecar(try ContentDigests(of: inventory[...]).sha512)
        for prefix in ["", OCFLInventoryText.version + "/"] {
            try folder.write(inventory, to: prefix + OCFLInventoryText.fileName)
            try folder.write(sidecar, to: prefix + OCFLInventoryText.sidecarName)
        }
        let value = OCFLDeclaration.object + OCFLDeclaration.version
        try folder.write(OCFLDeclaration.bytes(value), to: OCFLDeclaration.fileName(value))
        let path = try OCFLLayout.path(for: identifier)
        try place(path.split(separator: "/").map(String.init))
        return path
    }

    /// Moves the object to its place with all folders above it that are missing, in one rename.
    ///
    /// Were they made first, a cut would leave an empty folder, and a root with one is not valid (E073).
    private func place(_ parts: [String]) throws(ArchiveFormatError) {
        var parent = root.directory
        var missing = parts[...]
        try ArchiveFormatError.writing { () throws(DurableFileError) in
            while missing.count > 1, let part = missing.first, try parent.status(of: part) != nil {
                parent = try parent.open(part)
                missing = missing.dropFirst()
            }
        }
        guard missing.count > 1, let top = missing.first, let last = missing.last else {
            try folder.publish(as: missing.last ?? "", in: parent)
            return
        }
        let above = try StagedFolder(temporaryName + "-above", in: staging)
        try folder.publish(as: last, in: above.folder(missing.dropFirst().dropLast()))
        try above.publish(as: top, in: parent)
    }
}
