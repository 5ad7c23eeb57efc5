/// The manifests of a bag that is being written (RFC 8493): SHA-256 and SHA-512 of everything.
struct BagAssembly {
    private var payload: [(path: String, digests: ContentDigests)] = []
    private var paths: Set<String> = []
    private var byteCount = 0

    /// Takes in a payload file, by its path below `data`, and gives its path in the bag.
    ///
    /// Throws `unsafeName`, `duplicateName`.
    mutating func add(_ path: String, _ digests: ContentDigests) throws(ArchiveFormatError) -> String {
        let whole = "data/" + path
        if let defect = BagPath.defect(of: path) ?? BagPath.defect(of: whole) {
            throw ArchiveFormatError(.unsafeName, at: path, defect)
        }
        guard paths.insert(whole).inserted else { throw ArchiveFormatError(.duplicateName, at: path) }
        payload.append((whole, digests))
        byteCount += digests.byteCount
        return whole
    }

    /// All tag files but `bagit.txt`, in the order in which they are to be written: what a manifest lists comes first.
    ///
    /// `others`: tag files that were written already, which the tag manifests list too.
    func tagFiles(
        _ info: BagInfo,
        others: [(name: String, bytes: [UInt8])] = []
    ) throws(ArchiveFormatError) -> [(name: String, bytes: [UInt8])] {
        var info = info
        info.fields.append(BagInfo.Field(label: "Payload-Oxum", value: "\(byteCount).\(payload.count)"))
        let sorted = payload.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
        var files = [(name: BagInfo.fileName, bytes: try info.bytes())]
        files.append((BagManifest.fileName(.payload, "sha256"), Self.text(sorted, \.sha256)))
        files.append((BagManifest.fileName(.payload, "sha512"), Self.text(sorted, \.sha512)))
        var listed: [(path: String, digests: ContentDigests)] = []
        for file in [(BagDeclaration.fileName, BagDeclaration.bytes)] + others + files {
            listed.append((file.0, try ContentDigests(of: file.1[...])))
        }
        listed.sort { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
        files.append((BagManifest.fileName(.tags, "sha256"), Self.text(listed, \.sha256)))
        files.append((BagManifest.fileName(.tags, "sha512"), Self.text(listed, \.sha512)))
        return files
    }

    /// Sees that a tag file of the caller's is not in the way of the bag's own, nor in the payload.
    static func checkTagFile(_ name: String) throws(ArchiveFormatError) {
        let isReserved = [BagDeclaration.fileName, BagInfo.fileName, "fetch.txt", "data"].contains(name)
        guard !isReserved, !name.hasPrefix("data/"), BagManifest.kind(of: name) == nil else {
            throw ArchiveFormatError(.invalidRequest, at: name, "a name of the bag's own")
        }
    }

    private static func text(
        _ files: [(path: String, digests: ContentDigests)],
        _ digest: (ContentDigests) -> [UInt8]
    ) -> [UInt8] {
        var text: [UInt8] = []
        for file in files { text += Array(BagManifest.line(digest(file.digests), file.path).utf8) }
        return text
    }
}
