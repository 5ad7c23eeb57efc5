import ASN1
import TestPKI

/// Root, issuing CA and signer, as small as they come.
struct TestChain {
    let root: TestAuthority
    let issuing: TestAuthority
    let signer: TestIdentity

    init(
        rootKey: TestKey = .rsa1,
        signerKey: TestKey = .rsa3,
        rootChange: (inout CertificateTemplate) -> Void = { _ in }
    ) {
        var template = CertificateTemplate.authority(.commonName("Raiz de Teste"), rootKey)
        rootChange(&template)
        root = .selfSigned(template)
        issuing = root.issue(.authority(.commonName("Emissora de Teste"), .rsa2, pathLength: 0))
        signer = issuing.issue(.endEntity(.commonName("Signatario de Teste"), signerKey))
    }
}
