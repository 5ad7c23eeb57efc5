import Foundation

extension CatalogueWriter {
    /// Notes what a batch covers, in the transaction that adds its item: from here on its objects wait no longer.
    ///
    /// An object that another batch covered before is covered by this one from now on; a member that the catalogue does not
    /// know is left out, and `check` names it.
    func add(_ cover: BatchCover) throws(ArchiveError) {
        // What this transaction has put among the waiting must not come back after this.
        try flush()
        var record = MetaRecord()
        record.value = Data(cover.header.line)
        try put(record, CatalogueKey.sequence(cover.batch), .batches)
        var sequences: [UInt64] = []
        sequences.reserveCapacity(cover.members.count)
        for member in cover.members {
            if let sequence = try objectSequence(member) { sequences.append(sequence) }
        }
        let batch = CatalogueKey.sequence(cover.batch)
        for sequence in sequences.sorted() {
            let key = CatalogueKey.sequence(sequence)
            try delete(key, .uncovered)
            try put(batch, key, .coverage)
        }
    }

    /// Lets an object wait for a batch, unless one covers it.
    func awaitCover(_ object: UInt64, _ item: UInt64) throws(ArchiveError) {
        guard !isAwaiting(object) else { return }
        if !isNew(object), try coveringBatch(object) != nil { return }
        wait(.uncovered, CatalogueKey.sequence(object), item)
    }
}
