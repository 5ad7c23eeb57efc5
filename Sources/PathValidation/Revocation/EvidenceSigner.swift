import ASN1
import LibCrypto
import PKIX

/// Who signed a piece of evidence, verified.
struct EvidenceSigner {
    let issuer: IssuerIdentity
    /// The DSA parameters that its key lacks and takes from above.
    let inherited: DSAParameters?
    let scheme: SignatureScheme
    let kind: PublicKey.Kind
    /// What stands behind its certificate beside the path of the subject.
    var chain = EvidenceSignerChain()

    /// The end of validity of its certificate, or of one that only it needs where that ends before.
    var notAfter: Instant? { [issuer.certificate?.notAfter, chain.notAfter].compactMap { $0 }.min() }
}
