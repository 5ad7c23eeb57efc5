/// The items of a dossier: those that were asked for, and what they cannot be judged without.
package struct DossierSelection: Sendable {
    /// The most items of one dossier: it is put together in memory and handed to people.
    package static let mostItems = 100_000

    /// In the order of their numbers.
    package private(set) var items: [ArchiveItem] = []

    /// What was asked for.
    package enum Request: Sendable {
        case query(ItemQuery)
        /// Objects or commitments.
        case digests([ObjectDigest])
    }

    /// Chooses items; contents of detached signatures come with them, and the detached signatures over documents.
    ///
    /// Throws `ARC-OBJECT-UNKNOWN` for a digest of nothing, `ARC-INPUT-TOO-LARGE` for too many items.
    package init(_ request: Request, in archive: Archive) throws(ArchiveError) {
        let found = try archive.catalogue.read { reader throws(ArchiveError) in
            var collector = Collector(reader)
            switch request {
            case .query(let query):
                try reader.forEachItem(matching: query) { item throws(ArchiveError) in
                    try collector.add(item)
                    return true
                }
            case .digests(let digests):
                for digest in digests { try collector.add(digest) }
            }
            try collector.complete()
            return collector.items
        }
        items = found.values.sorted { $0.sequence < $1.sequence }
    }

    /// Items that were found so far.
    private struct Collector {
        private let reader: CatalogueReader
        private(set) var items: [UInt64: ArchiveItem] = [:]
        private var waiting: [ArchiveItem] = []

        init(_ reader: CatalogueReader) { self.reader = reader }

        mutating func add(_ item: ArchiveItem) throws(ArchiveError) {
            // Batches are of the archive itself; what they prove leaves it as records.
            guard item.role != .batch else { return }
            guard items.updateValue(item, forKey: item.sequence) == nil else { return }
            guard items.count <= DossierSelection.mostItems else {
                throw ArchiveError(
                    .tooLarge,
                    subject: "dossier",
                    detail: "more than \(DossierSelection.mostItems) items",
                    hint: "choose fewer, as by --identifier or --added-from, and export the rest in another dossier"
                )
            }
            waiting.append(item)
        }

        /// All current items of an object, or the item with this commitment.
        mutating func add(_ digest: ObjectDigest) throws(ArchiveError) {
            if let item = try reader.item(lineDigest: digest) { return try add(item) }
            let found = try current(of: digest)
            guard !found.isEmpty else { throw ArchiveError(.objectUnknown, subject: digest.hex) }
            for item in found { try add(item) }
        }

        /// Follows the references between signatures and contents until nothing new comes.
        mutating func complete() throws(ArchiveError) {
            while let item = waiting.popLast() {
                if let content = item.content {
                    let found = try current(of: content).filter { $0.role == .document }
                    for item in found { try add(item) }
                }
                guard item.role == .document else { continue }
                guard let stored = try reader.object(sha256: item.object.sha256) else { continue }
                let references = try reader.references(to: stored.sequence, limit: DossierSelection.mostItems)
                for reference in references where reference.kind == .content {
                    guard let signature = try reader.object(sequence: reference.object) else { continue }
                    let over = try current(of: signature.object.sha256).filter { $0.content == item.object.sha256 }
                    for item in over { try add(item) }
                }
            }
        }

        private func current(of digest: ObjectDigest) throws(ArchiveError) -> [ArchiveItem] {
            var query = ItemQuery()
            query.object = digest
            return try reader.items(matching: query, after: nil, limit: DossierSelection.mostItems)
        }
    }
}
