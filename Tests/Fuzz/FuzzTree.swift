import ArchiveFormats

/// A bag or an OCFL object with one fuzzed file, in memory.
struct FuzzTree: FileTree {
    private let files: [String: [UInt8]]

    /// The first octet chooses the file.
    static func bag(_ input: ArraySlice<UInt8>) -> FuzzTree {
        let names = ["manifest-sha256.txt", "tagmanifest-sha512.txt", "bag-info.txt", "bagit.txt"]
        let name = names[Int(input.first ?? 0) % names.count]
        return FuzzTree(
            files: [
                "bagit.txt": Array("BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n".utf8), "data/a": [],
            ].merging([name: Array(input.dropFirst())]) { $1 }
        )
    }

    static func object(_ input: ArraySlice<UInt8>) -> FuzzTree {
        FuzzTree(files: [
            "0=ocfl_object_1.1": Array("ocfl_object_1.1\n".utf8), "inventory.json": Array(input),
            "inventory.json.sha512": Array("00 inventory.json\n".utf8), "v1/inventory.json": Array(input),
            "v1/content/a": [],
        ])
    }

    func entries() throws(ArchiveFormatError) -> [FileTreeEntry] {
        files.keys.sorted().map { FileTreeEntry(path: $0, kind: .file(files[$0]?.count ?? 0)) }
            + ["data", "v1", "v1/content"].map { FileTreeEntry(path: $0, kind: .folder(isEmpty: false)) }
    }

    func stream(
        _ path: String,
        _ body: (ArraySlice<UInt8>) throws(ArchiveFormatError) -> Void
    ) throws(ArchiveFormatError) {
        guard let bytes = files[path] else { throw ArchiveFormatError(.missing, at: path) }
        try body(bytes[...])
    }
}
