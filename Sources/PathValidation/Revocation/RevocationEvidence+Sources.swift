import PKIX

extension RevocationEvidence {
    convenience init(_ list: CertificateRevocationList, signer: EvidenceSigner) {
        self.init(
            kind: list.deltaCRLIndicator == nil ? .crl : .deltaCRL,
            sha256: list.sha256,
            issuer: list.issuer,
            number: list.crlNumber,
            thisUpdate: list.thisUpdate,
            nextUpdate: list.nextUpdate,
            producedAt: nil,
            signer: signer
        )
    }

    convenience init(_ answer: OCSPAnswer, signer: EvidenceSigner) {
        self.init(
            kind: .ocsp,
            sha256: answer.sha256,
            issuer: signer.issuer.subject,
            number: nil,
            thisUpdate: answer.single.thisUpdate,
            nextUpdate: answer.single.nextUpdate,
            producedAt: answer.basic.producedAt,
            signer: signer
        )
    }
}
