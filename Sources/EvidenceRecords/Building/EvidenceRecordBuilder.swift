import ASN1
package import LibCrypto
import PKIX

/// Writes evidence records of RFC 4998, new ones and renewed ones.
package struct EvidenceRecordBuilder: Sendable {
    private var digests: [DigestAlgorithm]
    /// The encodings of archive time-stamps by chain.
    private var chains: [[[UInt8]]]
    /// The digest and the token of the newest archive time-stamp.
    private var newest: (digest: DigestAlgorithm, token: ArraySlice<UInt8>)

    /// A record with one archive time-stamp.
    package init(_ first: NewArchiveTimeStamp) {
        digests = [first.digest]
        chains = [[first.encode()]]
        newest = (first.digest, first.token)
    }

    /// A record to be renewed; what stands in it stays as it is.
    ///
    /// Nil for a record in XML, one whose newest digest is not known here, and one that has what is not written here:
    /// cryptoInfos or encryptionInfo.
    package init?(renewing record: EvidenceRecord) {
        guard record.form == .asn1, record.supportingInformationCount == 0, record.encryptionType == nil,
            let last = record.chains.last?.timeStamps.last, let digest = last.digest.algorithm
        else { return nil }
        let known = record.digestAlgorithms.compactMap(\.algorithm)
        guard known.count == record.digestAlgorithms.count else { return nil }
        var chains: [[[UInt8]]] = []
        for chain in record.chains {
            guard let elements = try? Element.parse(chain.encoding, rules: .ber).elements(limit: .max) else {
                return nil
            }
            chains.append(elements.map { Array($0.encoding) })
        }
        digests = known
        self.chains = chains
        newest = (digest, last.tokenEncoding)
    }

    /// The digest of the newest chain, which a time-stamp renewal has to use (RFC 4998 §5.2).
    package var digest: DigestAlgorithm { newest.digest }

    /// What a time-stamp renewal of the record puts into its hash tree: H(timeStamp) (RFC 4998 §5.2).
    ///
    /// - Throws: `LibCryptoError` where the library could not be asked.
    package func leafOfTimeStamp() throws(LibCryptoError) -> [UInt8] { try Digest.hash(newest.digest, newest.token) }

    /// What a hash-tree renewal puts into its hash tree for an object: H(H(d) ‖ H(atsc)) (RFC 4998 §5.3).
    ///
    /// `digest` is the object's, by the new algorithm. Throws `LibCryptoError` where the library could not be asked.
    package func leaf(of digest: [UInt8], _ algorithm: DigestAlgorithm) throws(LibCryptoError) -> [UInt8] {
        let encodings = chains.map { DEREncoder.sequence(of: $0)[...] }
        let predecessors = try SequenceEncoding.octets(of: encodings).digest(algorithm)
        return try Digest.hash(algorithm, digest + predecessors)
    }

    /// Adds a time-stamp renewal to the newest chain.
    package mutating func renewTimeStamp(with new: NewArchiveTimeStamp) {
        precondition(new.digest == newest.digest, "a chain keeps its digest (RFC 4998 §5.2)")
        chains[chains.count - 1].append(new.encode())
        newest = (new.digest, new.token)
    }

    /// Adds a hash-tree renewal: a new chain.
    package mutating func renewHashTree(with new: NewArchiveTimeStamp) {
        chains.append([new.encode()])
        if !digests.contains(new.digest) { digests.append(new.digest) }
        newest = (new.digest, new.token)
    }

    /// The DER encoding of the `EvidenceRecord`, version 1.
    package func encode() -> [UInt8] {
        DEREncoder.sequence(
            DEREncoder.integer(1),
            DEREncoder.sequence(
                of: digests.map { DEREncoder.sequence(DEREncoder.objectIdentifier($0.objectIdentifier)) }
            ),
            DEREncoder.sequence(of: chains.map { DEREncoder.sequence(of: $0) })
        )
    }
}
