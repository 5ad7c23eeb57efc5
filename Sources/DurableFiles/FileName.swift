/// One name in a directory, never a path.
enum FileName {
    /// `NAME_MAX` of Linux's file systems, in bytes.
    static let maximumLength = 255

    /// Throws `invalidName` for what would lead out of the directory, or nowhere.
    static func check(_ name: String, in directory: String) throws(DurableFileError) {
        let bytes = name.utf8
        guard !bytes.isEmpty, bytes.count <= maximumLength, name != ".", name != "..",
            !bytes.contains(UInt8(ascii: "/")), !bytes.contains(0)
        else { throw DurableFileError(.invalidName, operation: "open", path: directory + "/" + name) }
    }
}
