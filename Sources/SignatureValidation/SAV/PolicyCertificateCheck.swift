import PKIX
import PathValidation
import SignaturePolicy

/// Whether the certificates came with the signature that the policy wants in it (RFC 3125 §3.4.1, mandatedCertificateInfo).
struct PolicyCertificateCheck {
    let demands: PolicyDemands

    func check(_ subject: SignaturePolicyAcceptance.Subject, _ result: inout BlockResult) {
        guard let signer = subject.certificate else { return }
        var wanted: [Certificate] = []
        switch demands.rules.signerRules.mandatedCertificateInfo {
        case .none: return
        case .signerOnly: wanted = [signer]
        case .fullPath:
            // The anchor is the policy's own.
            let path = subject.certification?.outcome.path
            wanted = (path?.certificates ?? [signer]).filter { $0 != path?.anchor.certificate }
        }
        // With a PDF come certificates that stand beside the message.
        let embedded =
            subject.signature.pdf?.messageCertificates ?? Set(subject.signature.certificates.map(\.sha256))
        let missing = wanted.filter { !embedded.contains($0.sha256) }
        guard !missing.isEmpty else { return }
        demands.violated(
            .policyCertificateNotEmbedded,
            .signatureConstraintsFailure,
            ["count": "\(missing.count)"],
            &result
        )
    }
}
