import ArchiveFormats

/// The names that a pack has: in the catalogue, in the storage root, on the disk.
struct PackName: Hashable, Sendable {
    private static let prefix = "urn:lastro:pack:"

    let identifier: PackIdentifier

    init(_ identifier: PackIdentifier) { self.identifier = identifier }

    /// From the identifier of an OCFL object; nil for one that is no pack's.
    init?(urn: String) {
        guard urn.hasPrefix(PackName.prefix),
            let identifier = PackIdentifier(String(urn.dropFirst(PackName.prefix.count)))
        else { return nil }
        self.identifier = identifier
    }

    /// The name of a pack of these objects: the same for the same objects.
    init(of objects: [StoredObject]) throws(ArchiveError) {
        identifier = try packing(ArchiveLayout.coldName) { () throws(ArchiveFormatError) in
            try PackIdentifier.derived(from: objects.map(\.object.sha256.bytes))
        }
    }

    /// The identifier of the OCFL object.
    var urn: String { PackName.prefix + identifier.text }

    /// The only file of the OCFL object.
    var file: String { identifier.text + ".zip" }

    /// Where the file stands, below the storage root.
    func path() throws(ArchiveError) -> String {
        try packing(ArchiveLayout.coldName) { () throws(ArchiveFormatError) in
            try OCFLRoot.contentPath(of: file, in: urn)
        }
    }

    /// A path below the storage root, as messages name it.
    static func shown(_ path: String) -> String { "\(ArchiveLayout.coldName)/\(path)" }
}
