import ASN1
import CMS
import LibCrypto

/// Octets that a renewal hashes, as they stand in the record or in their canonical form.
struct RenewedOctets: Sendable {
    /// So many octets are brought into DER; tokens and chains have thousands.
    private static let maximumNormalized = 2 << 20

    let pieces: [ArraySlice<UInt8>]

    /// Their digest.
    func digest(_ algorithm: DigestAlgorithm) throws(LibCryptoError) -> [UInt8] { try Digest.hash(algorithm, pieces) }

    /// One element of ASN.1 in DER, which makers hash whose tokens came in BER (RFC 4998 §5.2, §5.3); nil where it stands in
    /// DER already.
    var normalized: RenewedOctets? {
        let octets = pieces.count == 1 ? pieces[0] : Array(pieces.joined())[...]
        guard octets.count <= Self.maximumNormalized, let element = try? Element.parse(octets, rules: .ber),
            let normalized = try? DERNormalization.encodeStructure(element), !normalized.elementsEqual(octets)
        else { return nil }
        return RenewedOctets(pieces: [normalized[...]])
    }
}
