package import LibCrypto
package import LibXML

/// A digest that a chain needs of each object.
package struct DigestDemand: Sendable, Hashable {
    package let algorithm: DigestAlgorithm
    /// The method by which objects in XML are brought into their canonical form first; nil in records of RFC 4998.
    package let canonicalization: CanonicalizationMethod?

    package init(algorithm: DigestAlgorithm, canonicalization: CanonicalizationMethod? = nil) {
        self.algorithm = algorithm
        self.canonicalization = canonicalization
    }
}

extension EvidenceRecord {
    /// The digests that verification needs of each object; chains of unknown algorithms need none.
    package var digestDemands: Set<DigestDemand> { Set(chains.compactMap(\.demand)) }
}

extension ArchiveTimeStampChain {
    /// The digest that the chain needs of each object.
    var demand: DigestDemand? {
        digest?.algorithm.map { DigestDemand(algorithm: $0, canonicalization: canonicalization) }
    }
}
