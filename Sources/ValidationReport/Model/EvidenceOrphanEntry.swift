import ASN1
import EvidenceRecords

/// A hash value that belongs to no given object.
struct EvidenceOrphanEntry: Sendable, Hashable {
    /// From 1.
    let chain: Int
    let algorithm: String
    /// Hexadecimal.
    let value: String
}

extension EvidenceOrphanEntry {
    init(_ orphan: OrphanReference) {
        self.init(chain: orphan.chain + 1, algorithm: orphan.digest.name, value: Hexadecimal.encode(orphan.value))
    }
}
