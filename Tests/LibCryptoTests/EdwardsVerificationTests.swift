import Testing

@testable import LibCrypto

@Suite struct EdwardsVerificationTests {
    @Test("RFC 8032 §7.1: Ed25519 tests 1 and 2 verify")
    func ed25519Vectors() throws {
        let first = try PublicKey.ed25519(
            hexadecimal("d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a")[...]
        )
        let firstSignature = hexadecimal(
            """
            e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e06522490155
            5fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b
            """
        )
        try expectVerifies(first, firstSignature, [], .ed25519)
        let second = try PublicKey.ed25519(
            hexadecimal("3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c")[...]
        )
        let secondSignature = hexadecimal(
            """
            92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da
            085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00
            """
        )
        try expectVerifies(second, secondSignature, [0x72], .ed25519)
        #expect(try !first.verify(secondSignature[...], message: [0x72], scheme: .ed25519))
    }

    @Test("RFC 8032 §7.4: Ed448 'blank' and '1 octet' verify")
    func ed448Vectors() throws {
        let blank = try PublicKey.ed448(
            hexadecimal(
                """
                5fd7449b59b461fd2ce787ec616ad46a1da1342485a70e1f8a0ea75d80e96778
                edf124769b46c7061bd6783df1e50f6cd1fa1abeafe8256180
                """
            )[...]
        )
        let blankSignature = hexadecimal(
            """
            533a37f6bbe457251f023c0d88f976ae2dfb504a843e34d2074fd823d41a591f
            2b233f034f628281f2fd7a22ddd47d7828c59bd0a21bfd3980ff0d2028d4b18a
            9df63e006c5d1c2d345b925d8dc00b4104852db99ac5c7cdda8530a113a0f4db
            b61149f05a7363268c71d95808ff2e652600
            """
        )
        try expectVerifies(blank, blankSignature, [], .ed448)
        let octet = try PublicKey.ed448(
            hexadecimal(
                """
                43ba28f430cdff456ae531545f7ecd0ac834a55d9358c0372bfa0c6c6798c086
                6aea01eb00742802b8438ea4cb82169c235160627b4c3a9480
                """
            )[...]
        )
        let octetSignature = hexadecimal(
            """
            26b8f91727bd62897af15e41eb43c377efb9c610d48f2335cb0bd0087810f435
            2541b143c4b981b7e18f62de8ccdf633fc1bf037ab7cd779805e0dbcc0aae1cb
            cee1afb2e027df36bc04dcecbf154336c19f0af7e0a6472905e799f1953d2a0f
            f3348ab21aa4adafd1d234441cf807c03a00
            """
        )
        try expectVerifies(octet, octetSignature, [3], .ed448)
    }

    @Test("A prehashed value is no message: Edwards schemes do not verify by digest")
    func edwardsNeedsTheMessage() throws {
        let key = try PrivateKey.generate(.ed25519)
        let digest = try Digest.hash(.sha512, [1])
        let signature = try key.sign(message: digest[...], scheme: .ed25519)
        #expect(try key.publicKey.verify(signature[...], message: digest[...], scheme: .ed25519))
        #expect(try !key.publicKey.verify(signature[...], digest: digest, scheme: .ed25519))
        #expect(try !key.publicKey.verify(signature[...], message: digest[...], scheme: .ed448))
    }
}
