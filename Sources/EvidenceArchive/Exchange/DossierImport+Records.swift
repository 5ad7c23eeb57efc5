import EvidenceRecords
import TimeStampProtocol

extension DossierImport {
    /// The evidence records of an item's object, and of the records that are its evidence, that the dossier has and this
    /// archive does not derive itself, by what is given for that.
    func records(about item: ArchiveItem, not derivation: RecordDerivation?) throws(ArchiveError) -> [[UInt8]] {
        var records: [[UInt8]] = []
        for object in item.provenObjects { records += try self.records(about: object, not: derivation) }
        return records
    }

    /// Tokens are compared by what they say: their validation data may have grown since, their signature not.
    private func records(about object: ItemObject, not derivation: RecordDerivation?) throws(ArchiveError) -> [[UInt8]]
    {
        var records: [[UInt8]] = []
        for file in dossier.records.about(object.sha256) { records.append(try bytes(of: file)) }
        guard !records.isEmpty, let derivation else { return records }
        let isKnown = try archive.catalogue.read { reader throws(ArchiveError) in
            try reader.object(sha256: object.sha256) != nil
        }
        guard isKnown, let own = try derivation.record(of: object.sha256) else { return records }
        let known = Set(DossierImport.statements(in: own) ?? [])
        return records.filter { record in
            guard let statements = DossierImport.statements(in: record) else { return true }
            return !known.isSuperset(of: statements)
        }
    }

    /// Derives the archive's own records where the dossier is one of its own; nil otherwise.
    func ownRecords() throws(ArchiveError) -> RecordDerivation? {
        guard dossier.inventory.archive == archive.configuration.identity else { return nil }
        return RecordDerivation(archive, history: try BatchHistory(archive))
    }

    /// The TSTInfo of each of a record's tokens; nil where one cannot be read.
    private static func statements(in encoding: [UInt8]) -> [ArraySlice<UInt8>]? {
        guard let record = try? EvidenceRecords.EvidenceRecord.parse(encoding[...]) else { return nil }
        let tokens = record.timeStamps.compactMap { try? $0.token.get() }
        return tokens.count == record.timeStamps.count ? tokens.map(\.tstInfo.encoding) : nil
    }
}
