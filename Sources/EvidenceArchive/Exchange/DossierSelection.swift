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

    /// Chooses items; contents of detached signatures come with them, and the detached signatures over documents, as far as
    /// they have the same identifier and tenant.
    ///
    /// Equal bytes make nobody's documents those of another: many people sign the same blank form. Only a content without which
    /// a signature could not be verified comes along whosever it is, and then without any signature over it.
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

        /// Follows the references between signatures and contents of one owner until nothing new comes.
        mutating func complete() throws(ArchiveError) {
            let asked = Set(items.keys)
            while let item = waiting.popLast() {
                if let content = item.content {
                    let owner = try ItemOwner(item)
                    let found = try current(of: content, like: item).filter { $0.role == .document }
                    for document in found {
                        guard try ItemOwner(document) == owner else { continue }
                        try add(document)
                    }
                }
                // Without an identifier nothing says that two signatures over a content that only came along belong together.
                guard item.role == .document, asked.contains(item.sequence) || item.identifier != nil else { continue }
                try addSignatures(over: item)
            }
            try addMissingContents()
        }

        /// The detached signatures over a document, of its owner only.
        private mutating func addSignatures(over document: ArchiveItem) throws(ArchiveError) {
            let owner = try ItemOwner(document)
            let content = document.object.sha256
            guard let stored = try reader.object(sha256: content) else { return }
            var last: ObjectReference?
            while true {
                let references = try reader.references(to: stored.sequence, after: last, limit: Collector.page)
                for reference in references where reference.kind == .content {
                    guard let signature = try reader.object(sequence: reference.object) else { continue }
                    let over = try current(of: signature.object.sha256, like: document)
                    for item in over where item.content == content {
                        guard try ItemOwner(item) == owner else { continue }
                        try add(item)
                    }
                }
                guard references.count == Collector.page, let end = references.last else { return }
                last = end
            }
        }

        /// One item for each content that no chosen item is of: without its bytes a signature proves nothing.
        private mutating func addMissingContents() throws(ArchiveError) {
            var present = Set(items.values.map(\.object.sha256))
            for signature in items.values.sorted(by: { $0.sequence < $1.sequence }) {
                guard let content = signature.content, present.insert(content).inserted else { continue }
                let tenant = try ItemOwner(signature).tenant
                var best: (rank: Int, item: ArchiveItem)?
                for document in try current(of: content) where document.role == .document {
                    let rank = Collector.rank(try ItemOwner(document), tenant: tenant)
                    if best.map({ rank < $0.rank }) ?? true { best = (rank, document) }
                }
                if let best { try add(best.item) }
            }
        }

        /// What says the least about somebody else comes first: nobody's content, then one of the same tenant.
        private static func rank(_ owner: ItemOwner, tenant: [UInt8]?) -> Int {
            if owner.identifier == nil, owner.tenant == nil || owner.tenant == tenant { return 0 }
            return owner.tenant == tenant ? 1 : 2
        }

        /// References that are read at a time.
        private static let page = 1_024

        /// The current items of an object; `like`: those that have all of this item's identifier and tenant.
        private func current(
            of digest: ObjectDigest,
            like item: ArchiveItem? = nil
        ) throws(ArchiveError) -> [ArchiveItem] {
            var query = ItemQuery()
            query.object = digest
            query.identifier = item?.identifier
            query.tenant = item?.tenant
            // One more than a dossier may have, so that what is too many is seen to be.
            return try reader.items(matching: query, after: nil, limit: DossierSelection.mostItems + 1)
        }
    }
}
