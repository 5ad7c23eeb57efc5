package import ASN1
import LibCrypto

/// One reference of complete-revocation-references (RFC 5126 §6.2.2).
package enum TestRevocationReference: Sendable {
    /// A DER CRL with its issuer, thisUpdate and CRLNumber.
    case crl([UInt8], issuer: TestName, thisUpdate: Instant, number: Int?)
    /// A DER BasicOCSPResponse of a responder named by its key, with producedAt.
    case ocsp([UInt8], responder: TestIdentity, producedAt: Instant)

    /// A CrlOcspRef with this reference alone; the module's tags are explicit.
    func encode(_ digest: DigestAlgorithm) -> [UInt8] {
        switch self {
        case .crl(let list, let issuer, let thisUpdate, let number):
            let identifier = DEREncoder.sequence(
                issuer.encoding,
                DEREncoder.time(thisUpdate),
                number.map { DEREncoder.integer($0) } ?? []
            )
            let validated = DEREncoder.sequence(Self.otherHash(list, digest), identifier)
            return DEREncoder.sequence(DEREncoder.explicit(0, DEREncoder.sequence(DEREncoder.sequence(validated))))
        case .ocsp(let response, let responder, let producedAt):
            let identifier = DEREncoder.sequence(
                DEREncoder.explicit(2, DEREncoder.octetString(responder.key.keyIdentifier)),
                DEREncoder.generalizedTime(producedAt)
            )
            let validated = DEREncoder.sequence(identifier, Self.otherHash(response, digest))
            return DEREncoder.sequence(DEREncoder.explicit(1, DEREncoder.sequence(DEREncoder.sequence(validated))))
        }
    }

    /// OtherHash: the bare octets for SHA-1, with the algorithm for every other digest.
    static func otherHash(_ bytes: [UInt8], _ digest: DigestAlgorithm) -> [UInt8] {
        let value = DEREncoder.octetString(Signing.digest(digest, bytes))
        return digest == .sha1 ? value : DEREncoder.sequence(AlgorithmEncoding.digest(digest), value)
    }
}
