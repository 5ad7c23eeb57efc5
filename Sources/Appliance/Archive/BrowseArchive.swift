package import EvidenceArchive
import Foundation

/// Looks into an archive: what `lastro archive list`, `show`, `get` and `stats` do.
package struct BrowseArchive: Sendable {
    /// How many items are taken from the catalogue at a time, so that no reader holds it for long.
    private static let page = 1_024
    /// Hexadecimal digits that a shortened digest must have.
    private static let shortest = 6

    private let archive: Archive

    /// - Throws: as opening the archive does.
    package init(_ place: ArchivePlace) throws(ApplianceError) { archive = try place.reading() }

    /// Looks into an archive that is open already.
    init(_ archive: Archive) { self.archive = archive }

    /// The objects that a SHA-256, the beginning of one, or an identifier names.
    ///
    /// - Throws: `ApplianceError` of kind `missingInput` for none, `usage` for an ambiguous beginning.
    func objects(named name: String) throws(ApplianceError) -> [ObjectDigest] {
        if let object = try object(named: name) { return [object] }
        return try Set(items(named: name).map(\.item.object.sha256)).sorted()
    }

    /// Hands on the items that meet the query, in the order of adding.
    package func list(
        _ query: ItemQuery,
        limit: Int?,
        emit: (ShownItem) throws(ApplianceError) -> Void
    ) throws(ApplianceError) {
        var last: UInt64?
        var left = limit ?? .max
        while left > 0 {
            let items = try archiving { () throws(ArchiveError) in
                try archive.catalogue.read { reader throws(ArchiveError) in
                    var times: [UInt64: ArchiveTime] = [:]
                    return try reader.items(matching: query, after: last, limit: min(left, Self.page))
                        .map { item throws(ArchiveError) in try Self.shown(item, reader, &times) }
                }
            }
            // Batches are the archive's own bookkeeping: only who asks for one gets it.
            let shown = items.filter { $0.item.role != .batch || query.role == .batch || query.object != nil }
            for item in shown { try emit(item) }
            left -= shown.count
            guard let end = items.last?.item.sequence, items.count == Self.page else { return }
            last = end
        }
    }

    /// The items of an object, named by its SHA-256, by the beginning of it, or by the owner's identifier.
    ///
    /// - Throws: `ApplianceError` of kind `missingInput` for none, `usage` for an ambiguous beginning.
    package func items(named name: String) throws(ApplianceError) -> [ShownItem] {
        var query = ItemQuery()
        query.includesSuperseded = true
        if let digest = try object(named: name) { query.object = digest } else { query.identifier = name }
        var found: [ShownItem] = []
        try list(query, limit: nil) { found.append($0) }
        guard !found.isEmpty else { throw Self.unknown(name) }
        return found
    }

    /// Streams an object's bytes, both digests checked, to a file that appears only once they are right, or to standard
    /// output; a file that is there is never replaced.
    ///
    /// - Throws: `ApplianceError` of kind `damaged` where the bytes are not what was archived, `inputOutput` for a name that is
    ///   taken.
    package func get(_ name: String, to path: String?) throws(ApplianceError) {
        let digest: ObjectDigest
        if let object = try object(named: name) {
            digest = object
        } else {
            let digests = Set(try items(named: name).map(\.item.object.sha256))
            guard let only = digests.first, digests.count == 1 else {
                throw ApplianceError(
                    .usage,
                    "\(digests.count) objects have this identifier",
                    hint: "name one by its SHA-256: lastro archive list --identifier \(name)"
                )
            }
            digest = only
        }
        let output = try ResultOutput(path: path, replacing: false)
        var failure: ApplianceError?
        try archiving { () throws(ArchiveError) in
            try ArchiveReader(archive).read(digest) { bytes throws(ArchiveError) in
                do throws(ApplianceError) {
                    try output.write(bytes)
                } catch {
                    failure = error
                    throw ArchiveError(.inputOutput)
                }
            }
        }
        if let failure { throw failure }
        try output.commit()
    }

    /// What the archive holds.
    package func summary() throws(ApplianceError) -> ArchiveSummary {
        try archiving { () throws(ArchiveError) in
            ArchiveSummary(
                identity: archive.configuration.identity,
                statistics: try archive.catalogue.read { reader throws(ArchiveError) in try reader.statistics() },
                storage: try archive.catalogue.storage()
            )
        }
    }

    /// The object whose digest the text is or begins; nil where it is no hexadecimal text, or no object begins so.
    private func object(named name: String) throws(ApplianceError) -> ObjectDigest? {
        let text = name.lowercased()
        if let digest = ObjectDigest(hex: text) { return digest }
        guard text.count >= Self.shortest, text.count < 64, let prefix = Self.octets(text) else { return nil }
        let found = try archiving { () throws(ArchiveError) in
            try archive.catalogue.read { reader throws(ArchiveError) in
                try reader.objects(digestPrefix: prefix, limit: Self.page)
            }
        }
        .filter { $0.object.sha256.hex.hasPrefix(text) }
        guard found.count <= 1 else {
            throw ApplianceError(.usage, "\(found.count) objects begin so", hint: "give more digits")
        }
        return found.first?.object.sha256
    }

    /// The whole octets of hexadecimal text; nil for other text.
    private static func octets(_ text: String) -> [UInt8]? {
        let digits = text.compactMap(\.hexDigitValue)
        guard digits.count == text.count, text.allSatisfy(\.isASCII) else { return nil }
        return stride(from: 0, to: digits.count - 1, by: 2).map { UInt8(digits[$0] << 4 | digits[$0 + 1]) }
    }

    /// `times` remembers when batches were sealed.
    private static func shown(
        _ item: ArchiveItem,
        _ reader: CatalogueReader,
        _ times: inout [UInt64: ArchiveTime]
    ) throws(ArchiveError) -> ShownItem {
        let stored = try reader.object(sha256: item.object.sha256)
        var coverage: ItemCoverage?
        if let stored, let batch = try reader.coveringBatch(stored.sequence) {
            if times[batch] == nil { times[batch] = try reader.batch(batch)?.sealedAt }
            coverage = times[batch].map { ItemCoverage(batch: batch, sealedAt: $0) }
        }
        return ShownItem(
            item: item,
            location: stored?.location ?? .nowhere,
            commitment: try reader.lineDigest(ofItem: item.sequence),
            coverage: coverage
        )
    }

    private static func unknown(_ name: String) -> ApplianceError {
        ApplianceError(.missingInput, "'\(name)' is not in the archive", hint: "look it up: lastro archive list")
    }
}
