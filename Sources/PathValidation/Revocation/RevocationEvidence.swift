package import ASN1
package import LibCrypto
package import PKIX

/// An authenticated CRL or OCSP response, as reports name it.
///
/// A class, because it is handed on with every status that rests on it.
package final class RevocationEvidence: Hashable, Sendable {
    /// What it is.
    package enum Kind: String, Hashable, Sendable {
        case crl
        case deltaCRL
        case ocsp
    }

    package let kind: Kind
    /// SHA-256 of the whole encoding.
    package let sha256: [UInt8]
    /// The CRL's issuer, or the subject of the responder's certificate.
    package let issuer: DistinguishedName
    /// The CRL number, unsigned big-endian; nil where there is none.
    package let number: [UInt8]?
    package let thisUpdate: Instant
    package let nextUpdate: Instant?
    /// When the OCSP response was signed.
    package let producedAt: Instant?
    /// SHA-256 of the signer's certificate; nil for an anchor without certificate.
    package let signerSHA256: [UInt8]?
    /// The end of validity of the signer's certificate, or of one that only it needs where that ends before; nil for an
    /// anchor without certificate.
    package let signerNotAfter: Instant?
    /// When the signer, or a certificate that only it needs, was revoked after the evidence says it was signed.
    package let signerRevokedAt: Instant?
    /// How the evidence is signed; what cryptographic constraints judge.
    package let scheme: SignatureScheme?
    /// The key that verified it.
    package let signerKey: PublicKey.Kind?
    /// The signatures on the signer's certificates that are not in the path of the certificate that the evidence is about:
    /// those of a delegated responder or of a CRL issuer with a path of its own.
    package let signerLinks: [LinkFacts]
    /// The evidence that proves the status of these certificates.
    package let signerEvidence: [RevocationEvidence]

    init(
        kind: Kind,
        sha256: [UInt8],
        issuer: DistinguishedName,
        number: [UInt8]?,
        thisUpdate: Instant,
        nextUpdate: Instant?,
        producedAt: Instant?,
        signer: EvidenceSigner
    ) {
        self.kind = kind
        self.sha256 = sha256
        self.issuer = issuer
        self.number = number
        self.thisUpdate = thisUpdate
        self.nextUpdate = nextUpdate
        self.producedAt = producedAt
        signerSHA256 = signer.issuer.certificate?.sha256
        signerNotAfter = signer.notAfter
        signerRevokedAt = signer.chain.revokedAt
        scheme = signer.scheme
        signerKey = signer.kind
        signerLinks = signer.chain.links
        signerEvidence = signer.chain.evidence
    }

    /// Whether it is the same piece, found authentic by the same signer.
    package static func == (left: RevocationEvidence, right: RevocationEvidence) -> Bool {
        left === right
            || (left.kind == right.kind && left.sha256 == right.sha256 && left.thisUpdate == right.thisUpdate
                && left.nextUpdate == right.nextUpdate && left.signerSHA256 == right.signerSHA256
                && left.signerKey == right.signerKey && left.scheme == right.scheme
                && left.signerNotAfter == right.signerNotAfter && left.signerRevokedAt == right.signerRevokedAt
                && left.signerLinks == right.signerLinks && left.signerEvidence == right.signerEvidence)
    }

    package func hash(into hasher: inout Hasher) { hasher.combine(sha256) }
}
