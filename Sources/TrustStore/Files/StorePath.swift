/// The paths that a store may have: nothing of a file given from outside ever becomes one.
enum StorePath {
    /// The folders of a store.
    enum Folder: String, CaseIterable {
        case roots
        case certificates
    }

    /// Files in the top folder that are none of the manifest's business.
    static let tolerated: Set<String> = [TrustManifest.fileName, "README.md", "LICENSE", "NOTICE"]

    /// Refuses any path but `<folder>/<name>.pem` of lower-case letters, digits, dots, hyphens and underscores.
    static func check(_ path: String, in folder: Folder, at place: String) throws(TrustStoreError) {
        let parts = path.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count == 2, parts[0] == folder.rawValue, isName(parts[1]) else {
            throw ManifestMapping.invalid(
                place,
                detail: path,
                hint: "write \(folder.rawValue)/name.pem with lower-case letters, digits, dots, hyphens and underscores"
            )
        }
    }

    private static func isName(_ name: Substring) -> Bool {
        name.utf8.count <= 200 && name.hasSuffix(".pem") && name.first != "." && !name.contains("..")
            && name.utf8.allSatisfy {
                (0x61...0x7a).contains($0) || (0x30...0x39).contains($0) || [0x2d, 0x2e, 0x5f].contains($0)
            }
    }
}
