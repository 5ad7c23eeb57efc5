package import ASN1
package import LibCrypto
import PKIX

/// A `TimeStampReq` (RFC 3161 §2.4.1).
package struct TimeStampRequest: Sendable {
    package let digest: DigestAlgorithm
    package let hashedMessage: [UInt8]
    /// The policy under which the token is wanted; nil leaves it to the TSA.
    package let policy: ObjectIdentifier?
    /// An unsigned number, big-endian, from a random source; nil for none.
    package let nonce: [UInt8]?
    /// Whether the TSA's certificate shall stand in the token.
    package let wantsCertificate: Bool

    package init(
        digest: DigestAlgorithm,
        hashedMessage: [UInt8],
        policy: ObjectIdentifier? = nil,
        nonce: [UInt8]? = nil,
        wantsCertificate: Bool = true
    ) {
        self.digest = digest
        self.hashedMessage = hashedMessage
        self.policy = policy
        self.nonce = nonce
        self.wantsCertificate = wantsCertificate
    }

    /// Writes the DER encoding.
    package func encode() -> [UInt8] {
        var parts = [DEREncoder.integer(1), MessageImprint.encode(digest, hashedMessage)]
        if let policy { parts.append(DEREncoder.objectIdentifier(policy)) }
        if let nonce { parts.append(DEREncoder.integer(unsigned: nonce)) }
        if wantsCertificate { parts.append(DEREncoder.boolean(true)) }
        return DEREncoder.sequence(of: parts)
    }
}
