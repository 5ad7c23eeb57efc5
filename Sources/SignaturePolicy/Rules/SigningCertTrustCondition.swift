/// What makes a signer's chain trusted (RFC 3125 §3.6.2, `SigningCertTrustCondition`).
package struct SigningCertTrustCondition: Hashable, Sendable {
    package let signerTrustTrees: [CertificateTrustPoint]
    package let signerRevReq: CertRevReq

    package init(signerTrustTrees: [CertificateTrustPoint], signerRevReq: CertRevReq) {
        self.signerTrustTrees = signerTrustTrees
        self.signerRevReq = signerRevReq
    }
}
