package import LibXML

/// An `ArchiveTimeStampChain`: time-stamps under one digest algorithm, each but the first a renewal of the one before it
/// (RFC 4998 §5.1, RFC 6283 §4.1).
package struct ArchiveTimeStampChain: Sendable {
    /// In the order of time, one at least.
    package let timeStamps: [ArchiveTimeStamp]
    /// The method by which XML is hashed (RFC 6283 §2.1); nil in ASN.1.
    package let canonicalization: CanonicalizationMethod?
    /// The ArchiveTimeStampSequence of all chains before this one, as a hash-tree renewal hashes it (RFC 4998 §5.3,
    /// RFC 6283 §4.2.2), the standard's form first; empty for the first chain.
    let predecessors: [RenewedOctets]
    /// The chain as it stands; empty in XML.
    package let encoding: ArraySlice<UInt8>

    /// The same in every form known of the field: in ASN.1 in DER too, where it stands in BER, and without the header of the
    /// sequence, as "the concatenation of all older ArchiveTimeStampChains" may be read (RFC 4998 §5.3).
    var predecessorForms: [RenewedOctets] {
        guard canonicalization == nil, let sequence = predecessors.first else { return predecessors }
        let chains = RenewedOctets(pieces: Array(sequence.pieces.dropFirst()))
        return predecessors + [sequence.normalized, chains].compactMap { $0 }
    }

    /// The identifier of that method.
    package var canonicalizationIdentifier: String? { canonicalization?.rawValue }

    /// The digest of the chain's first time-stamp, which all others have to use too (RFC 4998 §5.2).
    package var digest: NamedDigest? { timeStamps.first?.digest }
}
