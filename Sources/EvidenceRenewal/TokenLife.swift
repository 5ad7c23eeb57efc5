package import ASN1
import CMS
import LibCrypto
package import PKIX
package import SignatureValidation
package import TimeStampProtocol

/// From when to when a time-stamp token proves something, as far as is known now.
package struct TokenLife: Sendable, Hashable {
    /// What the token states (genTime).
    package let time: Instant
    /// Nil where no end is known.
    package let end: ProofEnd?

    package init(time: Instant, end: ProofEnd?) {
        self.time = time
        self.end = end
    }

    /// Out of the token, its authority's path and what is known of revocations, by the policy that judges signatures too.
    ///
    /// `path` has the authority's certificate first, as far up as it is known, without the anchor; `revocations` says when
    /// certificates were revoked, by the SHA-256 of their encoding.
    package init(
        _ token: TimeStampToken,
        path: [Certificate],
        revocations: [[UInt8]: Instant] = [:],
        constraints: CryptographicConstraints
    ) {
        time = token.tstInfo.genTime
        var end: ProofEnd?
        for (number, certificate) in path.enumerated() {
            // The last second of validity is valid still (RFC 5280 §4.1.2.5).
            let after = certificate.notAfter.adding(seconds: 1)
            let reason: ProofEnd.Reason = number == 0 ? .authorityCertificate : .authorityChain
            end = .earlier(end, ProofEnd(at: after, reason: reason))
            if let revoked = revocations[certificate.sha256] {
                end = .earlier(end, ProofEnd(at: revoked, reason: .revocation))
            }
        }
        var trusts: [CryptographicConstraints.Trust] = []
        let digest = DigestAlgorithm(objectIdentifier: token.signerInfo.digestAlgorithm.algorithm)
        if let digest { trusts.append(constraints.trust(digest)) }
        if let scheme = SignatureAlgorithm.scheme(for: token.signerInfo.signatureAlgorithm, digest: digest),
            let signed = scheme.digest
        {
            trusts.append(constraints.trust(signed))
        }
        if let key = try? path.first?.subjectPublicKeyInfo.key() { trusts.append(constraints.trust(key.kind)) }
        for trust in trusts {
            end = .earlier(end, Self.end(of: trust, from: time, .signatureAlgorithm))
        }
        self.end = end
    }

    /// The end that a policy sets; what it never trusts has ended when it began.
    static func end(
        of trust: CryptographicConstraints.Trust,
        from start: Instant,
        _ reason: ProofEnd.Reason
    ) -> ProofEnd? {
        switch trust {
        case .always: nil
        case .until(let end): ProofEnd(at: end, reason: reason)
        case .never: ProofEnd(at: start, reason: reason)
        }
    }
}
