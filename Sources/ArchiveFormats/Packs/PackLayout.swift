import ASN1

/// The paths in a pack: one BagIt bag in a folder that has the pack's name.
enum PackLayout {
    static let objectsFolder = "objects/"
    static let items = "items.ndjson"

    /// What stands in a pack beside its objects, below the bag's folder.
    static let otherFiles: Set<String> = {
        var files: Set = [BagDeclaration.fileName, BagInfo.fileName, "data/" + items]
        for kind in [BagManifest.Kind.payload, .tags] {
            for algorithm in ["sha256", "sha512"] { files.insert(BagManifest.fileName(kind, algorithm)) }
        }
        return files
    }()

    /// Of an object, below the bag's `data`.
    static func objectPath(_ sha256: [UInt8]) -> String { objectsFolder + Hexadecimal.encode(sha256) }

    /// The digest in the path of an object, below the bag's folder; nil for other paths.
    static func objectDigest(_ path: some StringProtocol) -> [UInt8]? {
        let prefix = "data/" + objectsFolder
        guard path.utf8.starts(with: prefix.utf8) else { return nil }
        let digits = path.utf8.dropFirst(prefix.utf8.count)
        // One name for one object: uppercase digits would be another one.
        guard digits.count == 64, !digits.contains(where: { $0 >= 0x41 && $0 <= 0x46 }) else { return nil }
        return Hexadecimal.decode(String(decoding: digits, as: UTF8.self))
    }
}
