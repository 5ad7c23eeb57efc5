import LibCrypto

/// Who signed a piece of evidence, verified.
struct EvidenceSigner {
    let issuer: IssuerIdentity
    let inherited: InheritedParameters
    let scheme: SignatureScheme
    let kind: PublicKey.Kind
}
