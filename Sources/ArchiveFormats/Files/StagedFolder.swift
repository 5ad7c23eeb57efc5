package import DurableFiles

/// A folder in the making: it stands in a staging directory until it is complete, and gets its name by one rename.
///
/// One that is given up is removed; one whose process is killed stays in the staging directory, for whoever empties that.
package final class StagedFolder {
    private let staging: Directory
    private let name: String
    private let root: Directory
    private var folders: [String: Directory] = [:]
    private var isPublished = false

    /// Makes the folder; throws `alreadyThere` where the name is taken.
    package init(_ name: String, in staging: Directory) throws(ArchiveFormatError) {
        self.staging = staging
        self.name = name
        root = try ArchiveFormatError.writing { () throws(DurableFileError) in
            if try staging.status(of: name) != nil {
                throw DurableFileError(.exists, operation: "mkdir", path: staging.path + "/" + name)
            }
            return try staging.create(name, synchronizing: false)
        }
    }

    deinit {
        guard !isPublished else { return }
        _ = try? root.removeContents()
        _ = try? staging.removeDirectory(name)
    }

    /// A new file at a path whose folders are made where they are missing.
    package func create(_ path: String) throws(ArchiveFormatError) -> FileSink {
        if let defect = BagPath.defect(of: path) { throw ArchiveFormatError(.unsafeName, at: path, defect) }
        let parts = path.split(separator: "/").map(String.init)
        let directory = try folder(parts.dropLast())
        return try FileSink(parts.last ?? path, in: directory)
    }

    /// Writes a small file.
    package func write(_ bytes: [UInt8], to path: String) throws(ArchiveFormatError) {
        let sink = try create(path)
        try sink.write(bytes[...])
        try sink.close()
    }

    /// Gives the folder its name, once everything in it is on the disk; the name is, too, when this returns.
    package func publish(as newName: String, in target: Directory) throws(ArchiveFormatError) {
        for folder in folders.values {
            try ArchiveFormatError.writing { () throws(DurableFileError) in try folder.sync() }
        }
        try ArchiveFormatError.writing { () throws(DurableFileError) in
            try root.sync()
            try staging.rename(name, to: target, as: newName)
        }
        isPublished = true
        try ArchiveFormatError.writing { () throws(DurableFileError) in
            try target.sync()
            try staging.sync()
        }
    }

    /// The folder at a path, made with all above it where they are missing.
    func folder(_ parts: ArraySlice<String>) throws(ArchiveFormatError) -> Directory {
        guard let last = parts.last else { return root }
        let path = parts.joined(separator: "/")
        if let known = folders[path] { return known }
        let above = try folder(parts.dropLast())
        let made = try ArchiveFormatError.writing { () throws(DurableFileError) in
            try above.create(last, synchronizing: false)
        }
        folders[path] = made
        return made
    }
}
