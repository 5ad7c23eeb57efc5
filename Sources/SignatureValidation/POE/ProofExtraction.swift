import ASN1
import CMS
import LibCrypto
import PKIX
import PathValidation

/// The POE extraction building block (EN 319 102-1 §5.6.2.3): what existed when a verified token was made.
struct ProofExtraction {
    let constraints: CryptographicConstraints

    /// Adds what the token covers; a token that did not pass proves nothing.
    func extract(from judged: JudgedTimeStamp, into proofs: inout ProofsOfExistence) {
        guard let time = judged.provenTime else { return }
        let coverage = judged.timeStamp.coverage
        for object in coverage.objects { proofs.add(object, at: time) }
        // The objects themselves are at hand now, so the digests in the references must be trusted until now.
        for (digest, objects) in coverage.referenced
        where constraints.trust(digest).covers(proofs.validationTime) {
            for object in objects { proofs.add(object, at: time) }
        }
    }

    /// Adds the certificate that a signature of that time refers to by its digest (§5.6.2.3.4 step 4).
    ///
    /// The certificate itself is at hand now, so the digest must be trusted until now.
    func extract(
        _ certificate: Certificate,
        referredToBy signer: SignerInfo,
        at time: Instant,
        into proofs: inout ProofsOfExistence
    ) {
        guard let digest = Self.referenceDigest(signer),
            constraints.trust(digest).covers(proofs.validationTime)
        else { return }
        proofs.add(certificate.sha256, at: time)
    }

    /// The digest of the reference to the signing certificate (RFC 5035); the identification has compared it.
    private static func referenceDigest(_ signer: SignerInfo) -> DigestAlgorithm? {
        guard let attributes = signer.signedAttributes else { return nil }
        if let reference = attributes.signingCertificateV2.value?.certificates.first { return reference.hashAlgorithm }
        return attributes.signingCertificate.isAbsent ? nil : .sha1
    }
}
