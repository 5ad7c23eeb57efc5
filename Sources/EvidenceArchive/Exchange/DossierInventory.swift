import ArchiveFormats

/// `dossie.json` (`lastro.archive-dossier/1`): what a dossier holds, for programs.
package struct DossierInventory: Sendable, Hashable {
    package static let schema = "lastro.archive-dossier/1"
    /// The most bytes of the file.
    static let largestLength = 1 << 28

    /// An item as the inventory names it; all else stands in its line.
    package struct Item: Sendable, Hashable {
        package let commitment: ObjectDigest
        package let path: String
        package let index: UInt64
        package let event: String
        package let proof: String
        package let report: String?
    }

    /// The identity of the archive that it comes from.
    package let archive: String
    package let createdAt: ArchiveTime
    /// Name and version of the program.
    package let software: String
    /// The key that signs the archive's log, in the text form of signed-note.
    package let key: String
    /// Each object once, in the order of the paths.
    package let files: [DossierFile]
    /// In the order of the item lines.
    package let items: [Item]

    package init(
        archive: String,
        createdAt: ArchiveTime,
        software: String,
        key: String,
        files: [DossierFile],
        items: [Item]
    ) {
        self.archive = archive
        self.createdAt = createdAt
        self.software = software
        self.key = key
        self.files = files
        self.items = items
    }

    /// The file's bytes.
    package var bytes: [UInt8] {
        JSONWriter.bytes(
            .object([
                .init("schema", .string(DossierInventory.schema)),
                .init("archive", .string(archive)),
                .init("createdAt", .string("\(createdAt)")),
                .init("software", .string(software)),
                .init("log", .object([.init("key", .string(key))])),
                .init("objects", .array(files.map(DossierInventory.json))),
                .init("items", .array(items.map(DossierInventory.json))),
            ])
        )
    }

    private static func json(_ file: DossierFile) -> JSONValue {
        .object([
            .init("path", .string(file.path)),
            .init("kind", .string(file.kind.word)),
            .init("size", .number("\(file.object.size)")),
            .init("sha256", .string(file.object.sha256.hex)),
            .init("sha512", .string(file.object.sha512.hex)),
        ])
    }

    private static func json(_ item: Item) -> JSONValue {
        .object([
            .init("commitment", .string(item.commitment.hex)),
            .init("path", .string(item.path)),
            .init("index", .number("\(item.index)")),
            .init("event", .string(item.event)),
            .init("proof", .string(item.proof)),
            .init("report", item.report.map { .string($0) } ?? .null),
        ])
    }

    /// Reads the file; throws `ARC-DOSSIER-INVALID`, and `ARC-FORMAT-NEWER` for a later schema.
    package init(decoding bytes: [UInt8]) throws(ArchiveError) {
        let path = DossierLayout.inventory
        let value = try exchanging(path) { () throws(ArchiveFormatError) in
            try JSONReader.read(bytes, limit: DossierInventory.largestLength)
        }
        let schema = value["schema"]?.text ?? ""
        guard schema == DossierInventory.schema else {
            guard schema.hasPrefix("lastro.archive-dossier/") else { throw .dossier(path, "not an inventory") }
            throw ArchiveError(.formatNewer, subject: path, detail: schema)
        }
        guard let archive = value["archive"]?.text, ArchiveConfiguration.isIdentity(archive),
            let createdAt = value["createdAt"]?.text.flatMap({ ArchiveTime($0) }),
            let software = value["software"]?.text, let key = value["log"]?["key"]?.text,
            let objects = value["objects"]?.values, let items = value["items"]?.values
        else { throw .dossier(path, "a member is missing or not what it must be") }
        var files: [DossierFile] = []
        for (index, object) in objects.enumerated() {
            guard let file = DossierInventory.file(object) else { throw .dossier(path, "object \(index)") }
            files.append(file)
        }
        var read: [Item] = []
        for (index, item) in items.enumerated() {
            guard let item = DossierInventory.item(item) else { throw .dossier(path, "item \(index)") }
            read.append(item)
        }
        self.init(
            archive: archive,
            createdAt: createdAt,
            software: software,
            key: key,
            files: files,
            items: read
        )
    }

    private static func file(_ value: JSONValue) -> DossierFile? {
        guard let path = value["path"]?.text, let kind = value["kind"]?.text.flatMap(DossierFile.Kind.init(word:)),
            let size = number(value["size"]),
            let sha256 = value["sha256"]?.text.flatMap({ ObjectDigest(hex: $0) }),
            let sha512 = value["sha512"]?.text.flatMap({ Digest512(hex: $0) })
        else { return nil }
        return DossierFile(path: path, object: ItemObject(sha256: sha256, sha512: sha512, size: size), kind: kind)
    }

    private static func item(_ value: JSONValue) -> Item? {
        guard let commitment = value["commitment"]?.text.flatMap({ ObjectDigest(hex: $0) }),
            let path = value["path"]?.text, let index = number(value["index"]),
            let event = value["event"]?.text, let proof = value["proof"]?.text
        else { return nil }
        return Item(
            commitment: commitment,
            path: path,
            index: index,
            event: event,
            proof: proof,
            report: value["report"]?.text
        )
    }

    private static func number(_ value: JSONValue?) -> UInt64? {
        guard case .number(let digits) = value, let number = UInt64(digits), number <= ItemLimits.largestNumber else {
            return nil
        }
        return number
    }
}
