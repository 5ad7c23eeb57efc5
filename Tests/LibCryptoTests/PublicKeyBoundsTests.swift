import Testing

@testable import LibCrypto

@Suite struct PublicKeyBoundsTests {
    static func modulus(bits: Int) -> [UInt8] {
        var bytes = [UInt8](repeating: 0xff, count: (bits + 7) / 8)
        bytes[0] = UInt8(truncatingIfNeeded: (1 << (1 + (bits - 1) % 8)) - 1)
        return bytes
    }

    static func refusal(_ body: () throws -> PublicKey) -> LibCryptoError.Refusal? {
        let error = #expect(throws: LibCryptoError.self) { try body() }
        return error?.refusal
    }

    @Test("RSA moduli of 512 to 16384 bits are taken, others refused")
    func rsaModulusBounds() throws {
        for bits in [512, 513, 1024, 16_384] {
            let key = try PublicKey.rsa(modulus: Self.modulus(bits: bits), exponent: [3])
            #expect(key.kind == .rsa(bits: bits))
            #expect(key.kind.sizeInBits == bits)
        }
        for bits in [1, 8, 511, 16_385, 32_768] {
            #expect(
                Self.refusal { try .rsa(modulus: Self.modulus(bits: bits), exponent: [3]) } == .rsaModulusSize,
                "\(bits) bits"
            )
        }
        #expect(Self.refusal { try .rsa(modulus: [], exponent: [3]) } == .rsaModulusSize)
        let even = Self.modulus(bits: 1024).dropLast() + [0xfe]
        #expect(Self.refusal { try .rsa(modulus: Array(even), exponent: [3]) } == .rsaModulusEven)
    }

    @Test("RSA exponents are odd, at least 3 and at most 64 bits long")
    func rsaExponentBounds() throws {
        let modulus = Self.modulus(bits: 1024)
        for exponent: [UInt8] in [[3], [0, 0, 3], [1, 0, 1], [UInt8](repeating: 0xff, count: 8)] {
            _ = try PublicKey.rsa(modulus: modulus, exponent: exponent)
        }
        for exponent: [UInt8] in [[], [0], [1], [2], [1, 0], [UInt8](repeating: 1, count: 9)] {
            #expect(Self.refusal { try .rsa(modulus: modulus, exponent: exponent) } == .rsaExponent)
        }
    }

    @Test("A modulus of all ones verifies nothing, with any exponent, and does not trap")
    func strangeModulus() throws {
        let key = try PublicKey.rsa(modulus: Self.modulus(bits: 2048), exponent: [UInt8](repeating: 0xff, count: 8))
        for byte: UInt8 in [0, 1, 0xff] {
            let signature = [UInt8](repeating: byte, count: 256)
            #expect(try !key.verify(signature[...], message: [1], scheme: .rsaPKCS1(.sha256)))
            let scheme = SignatureScheme.rsaPSS(digest: .sha256, maskDigest: .sha256, saltLength: 16_384)
            #expect(try !key.verify(signature[...], message: [1], scheme: scheme))
        }
        #expect(LibCryptoError.drainQueue().isEmpty)
    }

    @Test("A modulus too small for the digest verifies nothing")
    func modulusTooSmallForTheDigest() throws {
        let key = try PublicKey.rsa(modulus: Self.modulus(bits: 512), exponent: [3])
        let signature = [UInt8](repeating: 1, count: 64)
        #expect(try !key.verify(signature[...], message: [1], scheme: .rsaPKCS1(.sha512)))
        let scheme = SignatureScheme.rsaPSS(digest: .sha512, maskDigest: .sha512, saltLength: 64)
        #expect(try !key.verify(signature[...], message: [1], scheme: scheme))
    }

    @Test("Points of a wrong form or length are refused before libcrypto sees them")
    func pointEncodings() throws {
        let point = Array(try PrivateKey.generate(.ec(.p256)).subjectPublicKeyInfo().suffix(65))
        _ = try PublicKey.ec(curve: .p256, point: point[...])
        let hybrid: [UInt8] = [6 | (point[64] & 1)] + point.dropFirst()
        let wrong: [[UInt8]] = [
            [], [0], [4], hybrid, Array(point.dropLast()), point + [0], [2] + point[1..<32], [5] + point[1...],
        ]
        for bytes in wrong {
            #expect(Self.refusal { try .ec(curve: .p256, point: bytes[...]) } == .pointEncoding)
        }
        #expect(Self.refusal { try .ec(curve: .p384, point: point[...]) } == .pointEncoding)
    }

    @Test(
        "A point that is not on the curve is refused and the error names the C function",
        arguments: NamedCurve.allCases
    )
    func pointNotOnTheCurve(curve: NamedCurve) throws {
        var point = Array(try PrivateKey.generate(.ec(curve)).subjectPublicKeyInfo().suffix(1 + 2 * curve.byteCount))
        point[point.count - 1] ^= 1
        let error = #expect(throws: LibCryptoError.self) { try PublicKey.ec(curve: curve, point: point[...]) }
        #expect(error?.function == "EVP_PKEY_fromdata")
        #expect(error?.queue.isEmpty == false)
        #expect(LibCryptoError.drainQueue().isEmpty)
        let beyond = [2] + [UInt8](repeating: 0xff, count: curve.byteCount)
        #expect(throws: LibCryptoError.self) { try PublicKey.ec(curve: curve, point: beyond[...]) }
        let origin = [4] + [UInt8](repeating: 0, count: 2 * curve.byteCount)
        #expect(throws: LibCryptoError.self) { try PublicKey.ec(curve: curve, point: origin[...]) }
    }

    @Test("Edwards keys have their exact length; bytes that are no point verify nothing")
    func edwardsLengths() throws {
        for count in [0, 31, 33, 57] {
            let bytes = [UInt8](repeating: 1, count: count)
            #expect(Self.refusal { try .ed25519(bytes[...]) } == .edwardsKeyLength)
        }
        for count in [0, 32, 56, 58] {
            let bytes = [UInt8](repeating: 1, count: count)
            #expect(Self.refusal { try .ed448(bytes[...]) } == .edwardsKeyLength)
        }
        let none = try PublicKey.ed25519([UInt8](repeating: 0xff, count: 32)[...])
        #expect(try !none.verify([UInt8](repeating: 0, count: 64)[...], message: [], scheme: .ed25519))
        #expect(LibCryptoError.drainQueue().isEmpty)
    }

    @Test("A refusal says in words what was wrong and carries no input")
    func refusalText() {
        let error = LibCryptoError.refused(.rsaModulusSize)
        #expect(error.description.hasSuffix("the RSA modulus has fewer than 512 or more than 16384 bits"))
        #expect(error.queue.isEmpty)
    }
}
