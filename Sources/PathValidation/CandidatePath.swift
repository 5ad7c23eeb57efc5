import PKIX

/// A path from the target up to an anchor as the builder found it: names chain, nothing else is known.
struct CandidatePath {
    /// Target first, the certificate that the anchor issued last; empty where the target itself is the anchor.
    let certificates: [Certificate]
    /// The issuers of these certificates in the same order; the anchor's identity last.
    let issuers: [IssuerIdentity]
    let anchor: TrustAnchor
    /// The target that is an anchor itself.
    let trustedTarget: Certificate?

    init(certificates: [Certificate], issuers: [IssuerIdentity], anchor: TrustAnchor) {
        self.certificates = certificates
        self.issuers = issuers
        self.anchor = anchor
        trustedTarget = nil
    }

    /// The path of a target that is an anchor.
    init(trustedTarget: Certificate, anchor: TrustAnchor) {
        certificates = []
        issuers = []
        self.anchor = anchor
        self.trustedTarget = trustedTarget
    }

    /// The certificates with the anchor's own, as reports show them.
    var allCertificates: [Certificate] {
        if let trustedTarget { return [trustedTarget] }
        return certificates + (anchor.certificate.map { [$0] } ?? [])
    }

    /// The path from another certificate that the issuer of the one at this place has issued.
    func branch(to certificate: Certificate, at index: Int) -> CandidatePath {
        CandidatePath(
            certificates: [certificate] + certificates[(index + 1)...],
            issuers: Array(issuers[index...]),
            anchor: anchor
        )
    }
}
