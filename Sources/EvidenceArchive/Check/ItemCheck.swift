/// Each item of the catalogue: what it refers to, and its event in the audit log; its line is the inspection's.
struct ItemCheck {
    private let archive: Archive
    private(set) var count: UInt64 = 0

    init(_ archive: Archive) { self.archive = archive }

    /// Walks the items, page by page.
    mutating func run(_ emit: (ArchiveFinding) throws(ArchiveError) -> Void) throws(ArchiveError) {
        var query = ItemQuery()
        query.includesSuperseded = true
        var last: UInt64?
        while true {
            let (findings, number, end) = try archive.catalogue.read { reader throws(ArchiveError) in
                try Self.page(reader, query, after: last)
            }
            for finding in findings { try emit(finding) }
            count += UInt64(number)
            guard let end else { return }
            last = end
        }
    }

    private static func page(
        _ reader: CatalogueReader,
        _ query: ItemQuery,
        after: UInt64?
    ) throws(ArchiveError) -> (findings: [ArchiveFinding], count: Int, end: UInt64?) {
        var findings: [ArchiveFinding] = []
        let items: [ArchiveItem]
        do throws(ArchiveError) {
            items = try reader.items(matching: query, after: after, limit: ArchiveCheck.page)
        } catch {
            guard error.code.kind == .damage else { throw error }
            // Where one record cannot be read, those behind it are reached by number no more.
            return ([ArchiveFinding(.damage, error)], 0, nil)
        }
        for item in items {
            do throws(ArchiveError) {
                try check(item, reader)
            } catch {
                guard error.code.kind == .damage || error.code.kind == .absent else { throw error }
                findings.append(ArchiveFinding(.damage, error))
            }
        }
        return (findings, items.count, items.count == ArchiveCheck.page ? items.last?.sequence : nil)
    }

    private static func check(_ item: ArchiveItem, _ reader: CatalogueReader) throws(ArchiveError) {
        let place = "catalogue/items/\(item.sequence)"
        guard let digest = try reader.lineDigest(ofItem: item.sequence), try reader.eventIndex(subject: digest) != nil
        else {
            throw ArchiveError(.auditMismatch, subject: place, detail: "no event of the audit log commits to it")
        }
        let needed = [item.object] + item.evidence.map(\.object)
        for object in needed {
            guard let stored = try reader.object(sha256: object.sha256) else {
                throw ArchiveError(
                    .catalogueReference,
                    subject: place,
                    detail: "object \(object.sha256.hex) is unknown"
                )
            }
            guard stored.object == object else {
                throw ArchiveError(.catalogueReference, subject: place, detail: "object \(object.sha256.hex) differs")
            }
        }
        if let content = item.content, try reader.object(sha256: content) == nil {
            throw ArchiveError(.catalogueReference, subject: place, detail: "its content \(content.hex) is unknown")
        }
    }
}
