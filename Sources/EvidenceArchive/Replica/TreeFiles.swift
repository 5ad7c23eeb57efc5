import Glibc

/// The files below a directory, and the OCFL objects among its folders.
struct TreeFiles {
    /// How deep folders may be nested.
    private static let deepest = 32

    /// Sizes of files by their paths, which are relative to the directory that was walked.
    private(set) var files: [String: UInt64] = [:]
    /// Folders that are roots of OCFL objects (OCFL 1.1 §3.3), when these were to be left alone.
    private(set) var objects: Set<String> = []

    /// Walks a directory; none, and no files, where it is not there.
    ///
    /// `skippingObjects`: what is inside an OCFL object is not walked. Links and other things are left out.
    init(below folder: String, in directory: Int32, skippingObjects: Bool) throws(ArchiveError) {
        var folders = [("", 0)]
        while let (path, depth) = folders.popLast() {
            let full = path.isEmpty ? folder : "\(folder)/\(path)"
            let names = try DirectoryListing.names(of: full, in: directory, named: full)
            if skippingObjects, !path.isEmpty, names.contains(where: { $0.hasPrefix("0=ocfl_object_") }) {
                objects.insert(path)
                continue
            }
            for name in names {
                let child = path.isEmpty ? name : "\(path)/\(name)"
                var status = stat()
                guard fstatat(directory, "\(folder)/\(child)", &status, AT_SYMLINK_NOFOLLOW) == 0 else { continue }
                switch status.st_mode & S_IFMT {
                case S_IFREG: files[child] = UInt64(clamping: status.st_size)
                case S_IFDIR where depth < TreeFiles.deepest: folders.append((child, depth + 1))
                default: continue
                }
            }
        }
    }
}
