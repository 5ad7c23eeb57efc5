import TestPKI

/// Invented signers under an invented authority.
enum SampleIdentities {
    static let authority = TestIdentity.selfSigned(
        .authority(TestName(.country("BR"), .organization("Exemplo"), .commonName("AC Exemplo")), .rsa1)
    )
    static let fulana = authority.issue(.endEntity(.commonName("Fulana Exemplo"), .rsa2))
    static let beltrano = authority.issue(.endEntity(.commonName("Beltrano Exemplo"), .p256))
    static let sicrana = authority.issue(.endEntity(.commonName("Sicrana Exemplo"), .rsa3))
}
