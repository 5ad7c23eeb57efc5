package import ASN1
import CAdES
package import CMS
package import LibCrypto
package import PKIX

/// adbe-revocationInfoArchival (ISO 32000-2 §12.8.3.3.2): the revocation data that a signer has put among what he signs.
package struct RevocationInfoArchival: Sendable {
    /// 1.2.840.113583.1.1.8.
    package static let type = ObjectIdentifier(1, 2, 840, 113583, 1, 1, 8)

    /// `crl [0]`.
    package let certificateRevocationLists: [CertificateRevocationList]
    /// `ocsp [1]`.
    package let ocspResponses: [OCSPResponse]
    /// How many objects are of other kinds, or do not parse.
    package let unreadable: Int
    /// SHA-256 of what stands among the signed attributes: it is as old as the signature is.
    package let signedDigests: Set<Digest256>

    /// Reads the attribute of a signer: signed, where it belongs, or not, where it is evidence like any other.
    package init(_ signer: SignerInfo) {
        // RevocationInfoArchival has the fields of RevocationValues, with whole responses (RFC 5126 §6.3.4).
        let signed = RevocationValues(signer.signedAttributes?.values(of: Self.type) ?? [])
        let unsigned = RevocationValues(signer.unsignedAttributes?.values(of: Self.type) ?? [])
        certificateRevocationLists = signed.crls + unsigned.crls
        ocspResponses = signed.ocspResponses + unsigned.ocspResponses
        unreadable = signed.unreadable.count + unsigned.unreadable.count
        var digests = Set(signed.crls.map { Digest256($0.sha256) })
        for response in signed.ocspResponses { digests.formUnion(response.coveredDigests) }
        signedDigests = digests
    }
}
