import EvidenceRecords
import LibCrypto

/// Evidence records by the digests that they are over, so that of thousands only those are looked into that may be of use.
struct EvidenceRecordIndex: Sendable {
    /// In the order of their digests.
    let records: [GivenEvidenceRecord]
    /// Places by the values of the first lists, whatever their algorithm.
    private var places: [ArraySlice<UInt8>: [Int]] = [:]
    /// Places of records that do not list what they are over, or by an algorithm that is not known.
    private var others: [Int] = []
    /// The algorithms that some record needs of each file.
    let algorithms: Set<DigestAlgorithm>

    init(_ records: [GivenEvidenceRecord]) {
        self.records = records
        algorithms = records.reduce(into: []) { $0.formUnion($1.record.digestDemands.map(\.algorithm)) }
        for (place, record) in records.map(\.record).enumerated() {
            guard record.chains.first?.digest?.algorithm != nil,
                let values = record.timeStamps.first?.hashTree?.first?.values
            else {
                others.append(place)
                continue
            }
            for value in values { places[value, default: []].append(place) }
        }
    }

    /// The places of the records that may be over an object with these digests, in their order.
    func candidates(_ digests: [DigestAlgorithm: [UInt8]]) -> [Int] {
        digests.values.reduce(into: Set(others)) { $0.formUnion(places[$1[...]] ?? []) }.sorted()
    }
}
