import ASN1

/// The DER encoding of an `ArchiveTimeStampSequence`, which hash-tree renewal hashes (RFC 4998 §5.3).
enum SequenceEncoding {
    /// Tag, length, and the chains as they stand.
    static func octets(of chains: [ArraySlice<UInt8>]) -> RenewedOctets {
        let count = chains.reduce(0) { $0 + $1.count }
        return RenewedOctets(pieces: [DEREncoder.header(.sequence, count: count)[...]] + chains)
    }
}
