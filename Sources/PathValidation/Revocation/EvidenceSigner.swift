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
}
