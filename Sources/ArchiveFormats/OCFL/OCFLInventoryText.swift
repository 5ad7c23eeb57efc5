import ASN1

/// The inventory of a new object with one version (OCFL 1.1 §3.5).
enum OCFLInventoryText {
    static let fileName = "inventory.json"
    static let sidecarName = "inventory.json.sha512"
    static let version = "v1"
    static let contentFolder = "content"

    /// The text; `files`: what each logical path holds.
    static func bytes(
        identifier: String,
        _ info: OCFLVersionInfo,
        files: [(path: String, digests: ContentDigests)]
    ) -> [UInt8] {
        let sorted = files.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
        let manifest = byDigest(sorted, \.sha512) { "\(version)/\(contentFolder)/\($0)" }
        let state = byDigest(sorted, \.sha512) { $0 }
        let fixity = byDigest(sorted, \.sha256) { "\(version)/\(contentFolder)/\($0)" }
        let user = JSONValue.object([
            .init("name", .string(info.userName)), .init("address", .string(info.userAddress)),
        ])
        let block = JSONValue.object([
            .init("created", .string(info.created)), .init("message", .string(info.message)), .init("user", user),
            .init("state", state),
        ])
        return JSONWriter.bytes(
            .object([
                .init("id", .string(identifier)),
                .init("type", .string(OCFLDeclaration.inventoryType(OCFLDeclaration.version))),
                .init("digestAlgorithm", .string("sha512")), .init("head", .string(version)),
                .init("manifest", manifest), .init("versions", .object([.init(version, block)])),
                .init("fixity", .object([.init("sha256", fixity)])),
            ])
        )
    }

    /// The sidecar's text (§3.7).
    static func sidecar(_ sha512: [UInt8]) -> [UInt8] { Array("\(Hexadecimal.encode(sha512)) \(fileName)\n".utf8) }

    private static func byDigest(
        _ files: [(path: String, digests: ContentDigests)],
        _ digest: (ContentDigests) -> [UInt8],
        _ path: (String) -> String
    ) -> JSONValue {
        var paths: [[UInt8]: [JSONValue]] = [:]
        for file in files { paths[digest(file.digests), default: []].append(.string(path(file.path))) }
        let order = paths.keys.sorted { $0.lexicographicallyPrecedes($1) }
        return .object(order.map { .init(Hexadecimal.encode($0), .array(paths[$0] ?? [])) })
    }
}
