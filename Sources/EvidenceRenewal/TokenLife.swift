package import ASN1
import CMS
import LibCrypto
import PKIX
package import SignatureValidation
package import TimeStampProtocol

/// From when to when a time-stamp token proves something, as far as is known now.
package struct TokenLife: Sendable, Hashable {
    /// What the token states (genTime).
    package let time: Instant
    /// Nil where no end is known.
    package let end: ProofEnd?
    /// Whether its path reaches an anchor; one whose path does not proves nothing by the trust store as it is.
    package let isAnchored: Bool

    package init(time: Instant, end: ProofEnd?, isAnchored: Bool = true) {
        self.time = time
        self.end = end
        self.isAnchored = isAnchored
    }

    /// Out of the token, its authority's path and what is known of revocations, by the policy that judges signatures too.
    ///
    /// `revocations` says when certificates were revoked, by the SHA-256 of their encoding. The algorithms of the whole path
    /// count, for what covers the token has to prove its certificates too (EN 319 102-1 §5.2.6.4 step 6).
    package init(
        _ token: TimeStampToken,
        path: AuthorityPath,
        revocations: [[UInt8]: Instant] = [:],
        constraints: CryptographicConstraints
    ) {
        time = token.tstInfo.genTime
        isAnchored = path.isAnchored
        var end: ProofEnd?
        for (number, certificate) in path.certificates.enumerated() {
            // The last second of validity is valid still (RFC 5280 §4.1.2.5).
            let after = certificate.notAfter.adding(seconds: 1)
            let reason: ProofEnd.Reason = number == 0 ? .authorityCertificate : .authorityChain
            end = .earlier(end, ProofEnd(at: after, reason: reason))
            if let revoked = revocations[certificate.sha256] {
                end = .earlier(end, ProofEnd(at: revoked, reason: .revocation))
            }
        }
        for trust in path.links.flatMap({ Self.trusts(of: $0, by: constraints) }) {
            end = .earlier(end, Self.end(of: trust, from: time, .chainAlgorithm))
        }
        var trusts: [CryptographicConstraints.Trust] = []
        let digest = DigestAlgorithm(objectIdentifier: token.signerInfo.digestAlgorithm.algorithm)
        if let digest { trusts.append(constraints.trust(digest)) }
        if let scheme = SignatureAlgorithm.scheme(for: token.signerInfo.signatureAlgorithm, digest: digest),
            let signed = scheme.digest
        {
            trusts.append(constraints.trust(signed))
        }
        if let key = try? path.certificates.first?.subjectPublicKeyInfo.key() {
            trusts.append(constraints.trust(key.kind))
        }
        for trust in trusts {
            end = .earlier(end, Self.end(of: trust, from: time, .signatureAlgorithm))
        }
        self.end = end
    }

    private static func trusts(
        of link: AuthorityPath.Link,
        by constraints: CryptographicConstraints
    ) -> [CryptographicConstraints.Trust] {
        var trusts = [constraints.trust(link.issuerKey)]
        if let digest = link.scheme.digest { trusts.append(constraints.trust(digest)) }
        if case .rsaPSS(_, let mask, _) = link.scheme { trusts.append(constraints.trust(mask)) }
        return trusts
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
