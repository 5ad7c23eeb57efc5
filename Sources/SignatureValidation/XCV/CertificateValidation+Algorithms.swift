import ASN1
import LibCrypto
import PKIX
import PathValidation

/// Cryptographic constraints on the chain and on what proves its status (EN 319 102-1 §5.2.6.4 step 6).
extension CertificateValidation {
    /// The algorithms of the chain, for the time since when each certificate exists (EN 319 102-1 §5.5.4 step 10, §5.6.2.4
    /// step 4).
    func weighLinks(_ path: ValidatedPath, _ result: inout BlockResult) {
        let sunset = AlgorithmSunset(constraints: judge.policy.cryptography)
        for (certificate, link) in zip(path.certificates, path.links) {
            sunset.check(
                scheme: link.scheme,
                contentDigest: nil,
                key: link.issuerKey,
                at: proofs.earliest(certificate.sha256),
                digestCode: .chainAlgorithmExpired,
                keyCode: .chainKeyTooSmall,
                &result
            )
        }
    }

    /// The algorithms of the revocation data, and of the certificates and revocation data that only its signers need, are
    /// judged like the chain's, for the time since when the data exist.
    func weighEvidence(_ path: ValidatedPath, _ result: inout BlockResult) {
        let sunset = AlgorithmSunset(constraints: judge.policy.cryptography)
        func check(_ scheme: SignatureScheme?, _ key: PublicKey.Kind?, at time: Instant) {
            sunset.check(
                scheme: scheme,
                contentDigest: nil,
                key: key,
                at: time,
                digestCode: .chainAlgorithmExpired,
                keyCode: .chainKeyTooSmall,
                &result
            )
        }
        // Signers of evidence hang on one another a few levels deep only (RevocationSession.maximumDepth).
        var open: [RevocationEvidence] = []
        open.reserveCapacity(path.revocation.count)
        for revocation in path.revocation {
            if let evidence = revocation.evidence { open.append(evidence) }
            open += revocation.supportingEvidence
        }
        var seen: [RevocationEvidence] = []
        seen.reserveCapacity(open.count)
        while let evidence = open.popLast() {
            // Few pieces, which differ in their first octets.
            guard !seen.contains(where: { $0.sha256 == evidence.sha256 }) else { continue }
            seen.append(evidence)
            let time = proofs.earliest(evidence.sha256)
            check(evidence.scheme, evidence.signerKey, at: time)
            for link in evidence.signerLinks {
                check(link.scheme, link.issuerKey, at: proofs.earliest(link.certificateSHA256))
            }
            open += evidence.signerEvidence
        }
    }
}
