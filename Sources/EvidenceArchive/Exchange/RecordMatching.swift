import EvidenceRecords
import LibCrypto
import TimeStampProtocol

/// Tells which of many objects an evidence record is about.
///
/// Each object is hashed once by each algorithm that a record asks for, and a record is compared with those objects only whose
/// digests stand where its first archive time-stamp has them.
struct RecordMatching {
    /// The digest of an object by an algorithm that is none of the two which items have.
    typealias Digesting = (ItemObject, DigestAlgorithm) throws(ArchiveError) -> [UInt8]

    private let objects: [ItemObject]
    private let digesting: Digesting
    private var indexes: [DigestAlgorithm: [ArraySlice<UInt8>: ItemObject]] = [:]

    init(_ objects: [ItemObject], digesting: @escaping Digesting) {
        self.objects = objects
        self.digesting = digesting
    }

    /// The objects in the first list of the record's first tree, which leads to its time-stamp's imprint (RFC 4998 §4.3), or
    /// the object that is imprinted itself; nil where the bytes are no record.
    ///
    /// What renewals say is for whoever judges the record: it is the same record with them or without.
    mutating func objects(of encoding: [UInt8]) throws(ArchiveError) -> [ItemObject]? {
        let record: EvidenceRecords.EvidenceRecord
        do throws(EvidenceRecordError) {
            record = try EvidenceRecords.EvidenceRecord.parse(encoding[...])
        } catch {
            guard case .cryptography(let reason) = error.code else { return nil }
            throw ArchiveError(reason)
        }
        guard let first = record.timeStamps.first, let algorithm = first.digest.algorithm else { return [] }
        var values = first.hashTree?.first?.values ?? []
        if first.hashTree == nil, let token = try? first.token.get() {
            values = [token.tstInfo.messageImprint.hashedMessage[...]]
        }
        let index = try index(algorithm)
        var seen: Set<ObjectDigest> = []
        let listed = values.compactMap { index[$0] }.filter { seen.insert($0.sha256).inserted }
        guard !listed.isEmpty else { return [] }
        return try compare(listed, record, algorithm)
    }

    private mutating func index(
        _ algorithm: DigestAlgorithm
    ) throws(ArchiveError) -> [ArraySlice<UInt8>: ItemObject] {
        if let known = indexes[algorithm] { return known }
        var index: [ArraySlice<UInt8>: ItemObject] = [:]
        for object in objects { index[try digest(of: object, algorithm)[...]] = object }
        indexes[algorithm] = index
        return index
    }

    private func digest(of object: ItemObject, _ algorithm: DigestAlgorithm) throws(ArchiveError) -> [UInt8] {
        switch algorithm {
        case .sha256: object.sha256.bytes
        case .sha512: object.sha512.bytes
        default: try digesting(object, algorithm)
        }
    }

    private func compare(
        _ objects: [ItemObject],
        _ record: EvidenceRecords.EvidenceRecord,
        _ algorithm: DigestAlgorithm
    ) throws(ArchiveError) -> [ItemObject] {
        var given: [DataObject] = []
        for object in objects {
            let digest = try digest(of: object, algorithm)
            given.append(DataObject(name: object.sha256.hex, digests: [algorithm: digest]))
        }
        let outcome: EvidenceVerification
        do throws(LibCryptoError) {
            outcome = try EvidenceVerification(record, objects: given)
        } catch {
            throw ArchiveError(error)
        }
        return zip(objects, outcome.objects).filter { $1.isCovered(chain: 0) == true }.map(\.0)
    }
}
