import ASN1
import PKIX

/// What holds a signer of evidence beside the path whose certificate the evidence is about.
struct EvidenceSignerChain {
    /// The links of its certificates; empty where all are of that path.
    var links: [LinkFacts] = []
    /// The evidence that proves their statuses.
    var evidence: [RevocationEvidence] = []

    /// The end of validity of the first of its certificates to end.
    var notAfter: Instant?
    /// When the first of them was revoked, where that was after it signed.
    var revokedAt: Instant?

    /// A signer with certificates of its own, in the order of their path, without the anchor's.
    init(certificates: [Certificate], links: [LinkFacts], revocation: [CertificateRevocation] = []) {
        self.links = links
        evidence = revocation.flatMap { [$0.evidence].compactMap { $0 } + $0.supportingEvidence }
        notAfter = certificates.map(\.notAfter).min()
        revokedAt = revocation.compactMap { $0.laterRevocation?.date }.min()
    }

    /// A signer of the path itself.
    init() {}
}
