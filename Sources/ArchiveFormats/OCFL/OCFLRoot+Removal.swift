package import DurableFiles

extension OCFLRoot {
    /// Takes an object out of the root, in one rename; false where it is not there.
    ///
    /// With it go the folders above it that hold nothing else, so that no empty one is left (E073): a cut at any moment leaves
    /// the root valid, with the object or without it. `staging` is on the root's file system, and not in it; whoever empties
    /// that removes what a cut leaves there. Throws `unreadable`, `unwritable`.
    @discardableResult
    package func remove(
        _ identifier: String,
        staging: Directory,
        temporaryName: String
    ) throws(ArchiveFormatError) -> Bool {
        guard try contains(identifier) else { return false }
        let parts = try OCFLLayout.path(for: identifier).split(separator: "/").map(String.init)
        // The topmost folder below which there is nothing but the object.
        var holder = directory
        var name = parts.first ?? ""
        var folder = directory
        for (index, part) in parts.enumerated() {
            let count = try ArchiveFormatError.reading { () throws(DurableFileError) in try folder.entries().count }
            if index == 0 || count > 1 {
                holder = folder
                name = part
            }
            folder = try ArchiveFormatError.reading { () throws(DurableFileError) in try folder.open(part) }
        }
        let (source, top) = (holder, name)
        try ArchiveFormatError.writing { () throws(DurableFileError) in
            try source.rename(top, to: staging, as: temporaryName)
            try source.sync()
            try staging.open(temporaryName).removeContents()
            try staging.removeDirectory(temporaryName)
        }
        return true
    }
}
