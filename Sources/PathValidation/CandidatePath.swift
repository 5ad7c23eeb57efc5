import PKIX

/// A path from the target up to an anchor as the builder found it: names chain, signatures verify, nothing else is known.
final class CandidatePath {
    /// Target first, the certificate that the anchor issued last; empty where the target itself is the anchor.
    let certificates: [Certificate]
    /// The issuers of these certificates in the same order; the anchor's identity last.
    let issuers: [IssuerIdentity]
    /// The signatures of these certificates; nil where one can only be judged with the whole path.
    let signatures: [SignatureCheck?]
    let anchor: TrustAnchor
    /// The target that is an anchor itself.
    let trustedTarget: Certificate?

    init(
        certificates: [Certificate],
        issuers: [IssuerIdentity],
        signatures: [SignatureCheck?] = [],
        anchor: TrustAnchor
    ) {
        self.certificates = certificates
        self.issuers = issuers
        self.signatures = signatures
        self.anchor = anchor
        trustedTarget = nil
    }

    /// The path of a target that is an anchor.
    init(trustedTarget: Certificate, anchor: TrustAnchor) {
        certificates = []
        issuers = []
        signatures = []
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

    /// working_public_key_parameters of the issuer at this place: the DSA domain parameters that its key, having none of
    /// its own, takes from above (RFC 5280 §6.1.4 (e)).
    func inheritedParameters(ofIssuerAt index: Int) -> DSAParameters? {
        guard issuers[index].lacksParameters else { return nil }
        for issuer in issuers[(index + 1)...] {
            guard issuer.isDSA else { return nil }
            if let parameters = issuer.subjectPublicKeyInfo.dsaParameters { return parameters }
        }
        return nil
    }
}
