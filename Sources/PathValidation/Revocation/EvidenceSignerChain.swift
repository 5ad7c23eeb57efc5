/// What holds a signer of evidence beside the path whose certificate the evidence is about.
struct EvidenceSignerChain {
    /// The links of its certificates; empty where all are of that path.
    var links: [LinkFacts] = []
    /// The evidence that proves their statuses.
    var evidence: [RevocationEvidence] = []

    init(links: [LinkFacts] = [], revocation: [CertificateRevocation] = []) {
        self.links = links
        evidence = revocation.flatMap { [$0.evidence].compactMap { $0 } + $0.supportingEvidence }
    }
}
