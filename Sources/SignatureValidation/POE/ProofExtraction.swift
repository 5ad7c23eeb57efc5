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
        if judged.timeStamp.kind.isArchival { proofs.isArchival = true }
        for object in coverage.objects { proofs.add(object, at: time) }
        // The digest in a reference must be trusted until the time since when the object itself is known.
        for (digest, objects) in coverage.referenced {
            let trust = constraints.trust(digest)
            for object in objects where trust.covers(proofs.earliest(object)) { proofs.add(object, at: time) }
        }
    }

    /// Adds the certificate that a signature of that time refers to by its digest (§5.6.2.3.4 step 4).
    ///
    /// The digest must be trusted until the time since when the certificate itself is known.
    func extract(
        _ certificate: Certificate,
        referredToBy signer: SignerInfo,
        at time: Instant,
        into proofs: inout ProofsOfExistence
    ) {
        guard let digest = Self.referenceDigest(signer),
            constraints.trust(digest).covers(proofs.earliest(certificate.sha256))
        else { return }
        proofs.add(Digest256(certificate.sha256), at: time)
    }

    /// The digest of the reference to the signing certificate (RFC 5035); the identification has compared it.
    private static func referenceDigest(_ signer: SignerInfo) -> DigestAlgorithm? {
        guard let attributes = signer.signedAttributes else { return nil }
        if let reference = attributes.signingCertificateV2.value?.certificates.first { return reference.hashAlgorithm }
        return attributes.signingCertificate.isAbsent ? nil : .sha1
    }
}
