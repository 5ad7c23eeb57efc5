import Testing

@testable import LibCrypto

/// Verifications that a key keeps for the next time.
@Suite struct RepeatedVerificationTests {
    @Test(
        "A key answers right again and again, whatever schemes and wrong signatures come between",
        arguments: ConcurrencyTests.kinds
    )
    func alternating(kind: PublicKey.Kind) throws {
        let message = Array("the same message".utf8)
        let other = Array("another message".utf8)
        let key = try PrivateKey.generate(kind)
        let signed = try PrivateKeyTests.schemes(kind).map { ($0, try key.sign(message: message[...], scheme: $0)) }
        for _ in 0..<4 {
            for (scheme, signature) in signed {
                #expect(try key.publicKey.verify(signature[...], message: message[...], scheme: scheme))
                #expect(try !key.publicKey.verify(signature[...], message: other[...], scheme: scheme))
                #expect(try key.publicKey.verify(signature[...], message: message[...], scheme: scheme))
            }
        }
    }

    @Test("What a key keeps is bounded, and a key that is used once keeps nothing")
    func bounded() throws {
        let key = try PrivateKey.generate(.rsa(bits: 2048))
        let scheme = SignatureScheme.rsaPKCS1(.sha256)
        let store = VerificationStore()
        func prepared() throws -> PreparedVerification {
            try PreparedVerification(key: key.publicKey.handle, scheme: scheme)
        }
        store.give(try prepared())
        #expect(store.take(scheme) == nil)
        for _ in 0..<20 { store.give(try prepared()) }
        #expect(store.take(.rsaPKCS1(.sha512)) == nil)
        var kept = 0
        while store.take(scheme) != nil { kept += 1 }
        #expect(kept == 8)
    }
}
