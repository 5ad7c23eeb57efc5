/// The revocation checks of a chain (RFC 3125 §3.6, `CertRevReq`).
package struct CertRevReq: Hashable, Sendable {
    package let endCertRevReq: EnuRevReq
    package let caCerts: EnuRevReq

    package init(endCertRevReq: EnuRevReq, caCerts: EnuRevReq) {
        self.endCertRevReq = endCertRevReq
        self.caCerts = caCerts
    }
}
