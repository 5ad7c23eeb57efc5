import ASN1
import CMS
import LibCrypto

/// The digest by which the ESS reference names the signing certificate, weighed at the time that is proven
/// (EN 319 102-1 §5.2.8.4.4).
///
/// A constraint of its own, not the rule for signatures: SHA-1 is all that signing-certificate version 1 knows (RFC 2634
/// §5.4), which the policies of ICP-Brasil 1.x ask for. The certificate is authenticated by its issuer's signature
/// besides, and one that is put in its place would need the same key to verify the signature.
struct CertificateReferenceDigest {
    let policy: ValidationPolicy

    func check(_ signer: SignerInfo, at time: Instant, _ result: inout BlockResult) {
        guard let attributes = signer.signedAttributes else { return }
        let references = [attributes.signingCertificateV2.value, attributes.signingCertificate.value]
        let digests = references.compactMap { $0?.certificates.first?.hashAlgorithm }
        let trusts = digests.map { policy.cryptography.trust($0) }
        // One reference that holds is enough: each names the same certificate.
        guard let digest = digests.first, let trust = trusts.first, !trusts.contains(where: { $0.covers(time) }) else {
            return
        }
        var values = ["algorithm": digest.rawValue, "at": time.description]
        if case .until(let end) = trust { values["until"] = end.description }
        result.demand(
            policy.level(.signingCertificateReferenceDigest),
            .essDigestNotTrusted,
            .indeterminate(.cryptoConstraintsFailureNoPOE),
            values
        )
    }
}
