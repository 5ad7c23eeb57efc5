import Testing

@testable import LibCrypto

@Suite struct DSAVerificationTests {
    static let message = Array("message".utf8)

    @Test("Signatures made by openssl with SHA-256 and SHA-1 verify")
    func fixtureVerifies() throws {
        let key = try PublicKey.dsa(
            p: DSAFixture.prime,
            q: DSAFixture.order,
            g: DSAFixture.generator,
            y: DSAFixture.value
        )
        #expect(key.kind == .dsa(bits: 2048))
        try expectVerifies(key, DSAFixture.signatureSHA256, Self.message, .dsa(.sha256))
        try expectVerifies(key, DSAFixture.signatureSHA1, Self.message, .dsa(.sha1))
        let signature = DSAFixture.signatureSHA256
        #expect(try !key.verify(signature[...], message: Self.message[...], scheme: .ecdsa(.sha256)))
    }

    @Test("Parameters out of bounds are refused with a reason")
    func bounds() {
        let prime = DSAFixture.prime
        let order = DSAFixture.order
        let generator = DSAFixture.generator
        let value = DSAFixture.value
        let wrong: [([UInt8], [UInt8], [UInt8], [UInt8])] = [
            ([], order, generator, value),
            ([0x7f] + [UInt8](repeating: 0xff, count: 62) + [1], order, generator, value),
            (prime + [UInt8](repeating: 1, count: 257), order, generator, value),
            (prime.dropLast() + [0], order, generator, value),
            (prime, [], generator, value),
            (prime, [1], generator, value),
            (prime, order.dropLast() + [0], generator, value),
            (prime, order + [UInt8](repeating: 1, count: 33), generator, value),
            (prime, order, [], value),
            (prime, order, [1], value),
            (prime, order, prime, value),
            (prime, order, generator, []),
            (prime, order, generator, [0, 1]),
            (prime, order, generator, [1] + value),
        ]
        for (p, q, g, y) in wrong {
            let error = #expect(throws: LibCryptoError.self) { try PublicKey.dsa(p: p, q: q, g: g, y: y) }
            #expect(error?.refusal == .dsaParameters)
        }
    }

    @Test("A generator that is no generator and an order of unusual size verify nothing and do not trap")
    func strangeGroups() throws {
        let signature = DSAFixture.signatureSHA256
        let orders = [DSAFixture.order, [1] + DSAFixture.order, [UInt8](repeating: 0xff, count: 64)]
        for order in orders {
            for generator in [[2], DSAFixture.value, Array(DSAFixture.prime.dropLast())] {
                let key = try PublicKey.dsa(p: DSAFixture.prime, q: order, g: generator, y: DSAFixture.generator)
                #expect(try !key.verify(signature[...], message: Self.message[...], scheme: .dsa(.sha256)))
            }
        }
        #expect(LibCryptoError.drainQueue().isEmpty)
    }
}
