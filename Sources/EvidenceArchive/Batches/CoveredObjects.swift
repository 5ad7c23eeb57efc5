import LMDB

/// What the catalogue says of covered objects, against the batches that have been read: one bit an object.
struct CoveredObjects {
    private static let page = 4_096

    private let known: Set<UInt64>
    private var ignored: Set<UInt64> = []
    private var confirmed = SequenceSet()

    /// Of batches by their numbers.
    init(_ batches: [UInt64]) { known = Set(batches) }

    /// Notes that an object is a member of the batch that the catalogue says covers it.
    mutating func confirm(_ object: UInt64) { confirmed.insert(object) }

    /// Says nothing of the objects of a batch that could not be read to its end.
    mutating func ignore(_ batch: UInt64) { ignored.insert(batch) }

    /// Objects that the catalogue gives to a batch that does not have them, or is not there; so many at most.
    func compare(_ catalogue: Catalogue) throws(ArchiveError) -> [ArchiveFinding] {
        var findings: [ArchiveFinding] = []
        var last: UInt64?
        while findings.count < CatalogueInspection.keptProblems {
            let start = last
            do throws(ArchiveError) {
                let (found, end) = try catalogue.read { reader throws(ArchiveError) in
                    try page(reader, after: start)
                }
                findings += found
                guard let end else { break }
                last = end
            } catch {
                guard error.code.kind == .damage else { throw error }
                findings.append(ArchiveFinding(.damage, error))
                break
            }
        }
        return findings
    }

    private func page(
        _ reader: CatalogueReader,
        after: UInt64?
    ) throws(ArchiveError) -> (findings: [ArchiveFinding], end: UInt64?) {
        let entries = try reader.coverage(after: after, limit: Self.page)
        var findings: [ArchiveFinding] = []
        for entry in entries where !confirmed.contains(entry.object) && !ignored.contains(entry.batch) {
            // Made since the batches were read.
            if !known.contains(entry.batch), try reader.batch(entry.batch) != nil { continue }
            let detail =
                known.contains(entry.batch)
                ? "batch \(entry.batch) does not have it as a member" : "there is no batch \(entry.batch)"
            let place = "catalogue/\(CatalogueDatabase.coverage.name)/\(entry.object)"
            findings.append(ArchiveFinding(.damage, ArchiveError(.batchCoverage, subject: place, detail: detail)))
        }
        return (findings, entries.count == Self.page ? entries.last?.object : nil)
    }
}
