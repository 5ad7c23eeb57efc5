import ASN1
import PKIX

/// Who vouches for a CRL or an OCSP response, and for which time: by this it is kept.
struct RevocationIssuer {
    let name: DistinguishedName
    let key: SubjectPublicKeyInfo
    let thisUpdate: Instant
    let nextUpdate: Instant?
}
