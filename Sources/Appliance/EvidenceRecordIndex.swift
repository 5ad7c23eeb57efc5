import EvidenceRecords
import LibCrypto

/// Evidence records by the digests that they are over, so that of thousands only those are looked into that may be of use.
struct EvidenceRecordIndex: Sendable {
    private let records: [EvidenceRecord]
    /// Places by the values of the first lists, whatever their algorithm.
    private var places: [ArraySlice<UInt8>: [Int]] = [:]
    /// Places of records that do not list what they are over.
    private var others: [Int] = []
    /// The algorithms that some record needs of each file.
    let algorithms: Set<DigestAlgorithm>

    init(_ records: [EvidenceRecord]) {
        self.records = records
        algorithms = records.reduce(into: []) { $0.formUnion($1.digestDemands.map(\.algorithm)) }
        for (place, record) in records.enumerated() {
            guard let values = record.timeStamps.first?.hashTree?.first?.values else {
                others.append(place)
                continue
            }
            for value in values { places[value, default: []].append(place) }
        }
    }

    /// The records that may be over an object with these digests, in their order.
    func candidates(_ digests: [DigestAlgorithm: [UInt8]]) -> [EvidenceRecord] {
        let found = digests.values.reduce(into: Set(others)) { $0.formUnion(places[$1[...]] ?? []) }
        return found.sorted().map { records[$0] }
    }
}
