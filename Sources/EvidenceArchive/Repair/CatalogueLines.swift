/// The item lines of the hot tier against the catalogue.
package enum CatalogueLines {
    /// Whether the catalogue has an item for every line; lines that cannot be read do not count.
    ///
    /// Throws what opening the catalogue throws.
    package static func areAllKnown(at path: String) throws(ArchiveError) -> Bool {
        let layout = ArchiveLayout(root: path)
        let catalogue = try Catalogue(opening: layout.catalogue, readOnly: true)
        let hot = try HotTier(layout)
        for first in UInt8.min...UInt8.max {
            for case .items(let digest) in try hot.entries(startingWith: first) {
                guard let group = try? hot.items(digest) else { continue }
                let isKnown = try catalogue.read { reader throws(ArchiveError) in
                    for line in group.lines where try !reader.knows(lineDigest: line.digest) { return false }
                    return true
                }
                guard isKnown else { return false }
            }
        }
        return true
    }
}
