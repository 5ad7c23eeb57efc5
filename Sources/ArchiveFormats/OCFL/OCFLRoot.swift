package import DurableFiles

/// An OCFL 1.1 storage root on disk.
package struct OCFLRoot {
    package let directory: Directory

    private init(_ directory: Directory) { self.directory = directory }

    /// The root's own files as `create` writes them, by their paths below it; the declaration is last.
    package static var files: [(path: String, bytes: [UInt8])] {
        let value = OCFLDeclaration.root + OCFLDeclaration.version
        return [
            (
                "\(OCFLLayout.extensionsFolder)/\(OCFLLayout.extensionName)/\(OCFLLayout.configurationName)",
                JSONWriter.bytes(OCFLLayout.configuration)
            ),
            (OCFLLayout.fileName, JSONWriter.bytes(OCFLLayout.description)),
            (OCFLDeclaration.fileName(value), OCFLDeclaration.bytes(value)),
        ]
    }

    /// The paths of the root's own files that are missing, or not as `create` writes them; throws `unreadable`.
    package static func damagedFiles(in directory: Directory) throws(ArchiveFormatError) -> [String] {
        let tree = FolderTree(directory)
        var damaged: [String] = []
        for file in files where try read(file.path, tree) != file.bytes { damaged.append(file.path) }
        return damaged
    }

    /// Opens a root; throws `notOCFL` where its declaration or layout is not the one that is written here.
    ///
    /// The whole root is looked at by `OCFLRootValidation`.
    package static func open(_ directory: Directory) throws(ArchiveFormatError) -> OCFLRoot {
        let value = OCFLDeclaration.root + OCFLDeclaration.version
        let tree = FolderTree(directory)
        guard try read(OCFLDeclaration.fileName(value), tree) == OCFLDeclaration.bytes(value) else {
            throw ArchiveFormatError(.notOCFL, at: directory.path, "no declaration of a root of OCFL 1.1")
        }
        guard let bytes = try read(OCFLLayout.fileName, tree), let layout = try? JSONReader.read(bytes),
            layout["extension"]?.text == OCFLLayout.extensionName
        else {
            throw ArchiveFormatError(.notOCFL, at: directory.path, "another layout than \(OCFLLayout.extensionName)")
        }
        return OCFLRoot(directory)
    }

    /// Makes a root in an empty directory, goes on where making it was interrupted, and writes damaged files of its own anew;
    /// all of it is on the disk then.
    ///
    /// The declaration is written last: without it, there is no root yet.
    package static func create(
        in directory: Directory,
        staging: Directory
    ) throws(ArchiveFormatError) -> OCFLRoot {
        try ArchiveFormatError.writing { () throws(DurableFileError) in
            for (path, bytes) in files {
                let parts = path.split(separator: "/").map(String.init)
                var folder = directory
                for part in parts.dropLast() { folder = try folder.create(part) }
                try AtomicFile.write(bytes, as: parts.last ?? path, in: folder, staging: staging, replacing: true)
            }
        }
        return try open(directory)
    }

    /// The path of an object's file, below the root; throws `digestUnavailable`.
    package static func contentPath(of logicalPath: String, in identifier: String) throws(ArchiveFormatError) -> String
    {
        let object = try OCFLLayout.path(for: identifier)
        return "\(object)/\(OCFLInventoryText.version)/\(OCFLInventoryText.contentFolder)/\(logicalPath)"
    }

    /// Whether there is an object of this identifier.
    package func contains(_ identifier: String) throws(ArchiveFormatError) -> Bool {
        do throws(ArchiveFormatError) {
            _ = try folder(OCFLLayout.path(for: identifier))
            return true
        } catch  where error.code == .missing {
            return false
        }
    }

    /// The files of one object, for reading and validation; throws `missing`.
    package func object(_ identifier: String) throws(ArchiveFormatError) -> FolderTree {
        FolderTree(try folder(OCFLLayout.path(for: identifier)))
    }

    /// A file of an object, as `logicalPath` in its first version; throws `missing`.
    package func file(_ logicalPath: String, of identifier: String) throws(ArchiveFormatError) -> FileSource {
        let path = try Self.contentPath(of: logicalPath, in: identifier)
        let parts = path.split(separator: "/").map(String.init)
        return try FileSource(parts.last ?? path, in: folder(parts.dropLast().joined(separator: "/")))
    }

    private func folder(_ path: String) throws(ArchiveFormatError) -> Directory {
        var folder = directory
        for part in path.split(separator: "/").map(String.init) {
            folder = try ArchiveFormatError.reading { () throws(DurableFileError) in try folder.open(part) }
        }
        return folder
    }

    /// A small file's bytes; nil for none, for what is no file, and for a longer one.
    private static func read(_ name: String, _ tree: FolderTree) throws(ArchiveFormatError) -> [UInt8]? {
        do throws(ArchiveFormatError) {
            return try tree.bytes(name, limit: 1 << 16)
        } catch {
            guard error.systemError == nil else { throw error }
            return nil
        }
    }
}
