import EvidenceArchive
import Testing

/// A catalogue in a folder of its own, and additions as an archive makes them.
struct SampleCatalogue {
    let folder: TemporaryFolder
    let catalogue: Catalogue

    init() throws {
        folder = try TemporaryFolder()
        catalogue = try Catalogue(creating: folder.file("catalogue"))
    }

    var path: String { folder.file("catalogue") }

    /// Adds an item with its objects, in one transaction.
    @discardableResult
    func add(_ item: ArchiveItem) throws -> ItemLine {
        let line = try ItemLine(encoding: item)
        try catalogue.write { (writer) throws(ArchiveError) in
            try SampleCatalogue.add(line, writer)
        }
        return line
    }

    @discardableResult
    static func add(_ line: ItemLine, _ writer: CatalogueWriter) throws(ArchiveError) -> UInt64 {
        let item = line.item
        _ = try writer.add(object: item.object, storedAt: item.addedAt, location: .hot)
        for evidence in item.evidence {
            _ = try writer.add(object: evidence.object, storedAt: item.addedAt, location: .hot)
        }
        return try writer.add(item: line)
    }

    func sequences(_ query: ItemQuery, after: UInt64? = nil, limit: Int = 1000) throws -> [UInt64] {
        try catalogue.read { (reader) throws(ArchiveError) in
            try reader.items(matching: query, after: after, limit: limit).map(\.sequence)
        }
    }
}
