import Testing

@testable import LibCrypto

@Suite("AES-256-GCM, scrypt and secrets")
struct SealingTests {
    /// Test cases 13, 14 and 16 of McGrew and Viega's submission to NIST, which SP 800-38D refers to.
    static let cases: [(key: String, nonce: String, header: String, plain: String, sealed: String)] = [
        (
            String(repeating: "00", count: 32), String(repeating: "00", count: 12), "", "",
            "530f8afbc74536b9a963b4f1c4cb738b"
        ),
        (
            String(repeating: "00", count: 32), String(repeating: "00", count: 12), "",
            String(repeating: "00", count: 16),
            "cea7403d4d606b6e074ec5d3baf39d18d0d1c8a799996bf0265b98b5d48ab919"
        ),
        (
            "feffe9928665731c6d6a8f9467308308feffe9928665731c6d6a8f9467308308", "cafebabefacedbaddecaf888",
            "feedfacedeadbeeffeedfacedeadbeefabaddad2",
            "d9313225f88406e5a55909c5aff5269a86a7a9531534f7da2e4c303d8a318a721c3c0c95956809532fcf0e2449a6b525"
                + "b16aedf5aa0de657ba637b39",
            "522dc1f099567d07f47f37a32a84427d643a8cdcbfe5c0c97598a2bd2555d1aa8cb08e48590dbb3da7b08b1056828838"
                + "c5f61e6393ba7a0abcc9f66276fc6ece0f4e1768cddf8853bb2d551b"
        ),
    ]

    @Test("The vectors of the mode's authors come out, both ways", arguments: cases.indices)
    func vectors(index: Int) throws {
        let vector = Self.cases[index]
        let key = hexadecimal(vector.key)
        let nonce = hexadecimal(vector.nonce)
        let header = hexadecimal(vector.header)
        let plain = hexadecimal(vector.plain)
        let sealed = try AESGCM.seal(plain.span.bytes, key: key.span.bytes, nonce: nonce, authenticating: header)
        #expect(sealed == hexadecimal(vector.sealed))
        let opened = try AESGCM.open(sealed[...], key: key.span.bytes, nonce: nonce, authenticating: header)
        #expect(bytes(opened) == plain)
    }

    @Test("A changed byte anywhere, another header or another nonce opens nothing")
    func tampering() throws {
        let vector = Self.cases[2]
        let key = hexadecimal(vector.key)
        let nonce = hexadecimal(vector.nonce)
        let header = hexadecimal(vector.header)
        let sealed = hexadecimal(vector.sealed)
        func refused(_ sealed: [UInt8], _ nonce: [UInt8], _ header: [UInt8]) -> LibCryptoError.Refusal? {
            do throws(LibCryptoError) {
                _ = try AESGCM.open(sealed[...], key: key.span.bytes, nonce: nonce, authenticating: header)
                return nil
            } catch {
                return error.refusal
            }
        }
        for index in sealed.indices {
            var changed = sealed
            changed[index] ^= 1
            #expect(refused(changed, nonce, header) == .authenticationTag)
        }
        #expect(refused(sealed, nonce, header + [0]) == .authenticationTag)
        #expect(refused(sealed, [1] + nonce.dropFirst(), header) == .authenticationTag)
        #expect(refused(Array(sealed.prefix(15)), nonce, header) == .cipherInput)
        #expect(refused(sealed, Array(nonce.dropLast()), header) == .cipherInput)
        #expect(refused(sealed, nonce, header) == nil)
    }

    @Test(
        "The vectors of RFC 7914 §12",
        arguments: [
            (
                "", "", 16, 1, 1,
                "77d6576238657b203b19ca42c18a0497f16b4844e3074ae8dfdffa3fede21442"
                    + "fcd0069ded0948f8326a753a0fc81f17e8d3e0fb2e0d3628cf35e20c38d18906"
            ),
            (
                "password", "NaCl", 1024, 8, 16,
                "fdbabe1c9d3472007856e7190d01e9fe7c6ad7cbc8237830e77376634b373162"
                    + "2eaf30d92e22a3886ff109279d9830dac727afb94a83ee6d8360cbdfa2cc0640"
            ),
            (
                "pleaseletmein", "SodiumChloride", 16_384, 8, 1,
                "7023bdcb3afd7348461c06cd81fd38ebfda8fbba904f8e3ea9b543f6545da1f2"
                    + "d5432955613f0fcf62d49705242a9af9e61e85dc0d651e40dfcf017b45575887"
            ),
        ]
    )
    func scrypt(passphrase: String, salt: String, n: Int, r: Int, p: Int, expected: String) throws {
        var text = Array(passphrase.utf8)
        let key = try Scrypt.key(
            passphrase: SecretBytes(taking: &text),
            salt: Array(salt.utf8),
            cost: Scrypt.Cost(iterations: n, blockSize: r, parallelization: p),
            length: 64
        )
        #expect(bytes(key) == hexadecimal(expected))
        #expect(text.allSatisfy { $0 == 0 })
    }

    @Test("Costs that are none, or that would take all memory, are refused before any is taken")
    func costs() {
        for (n, r, p) in [
            (0, 8, 1), (1, 8, 1), (3, 8, 1), (1 << 22, 8, 1), (1 << 17, 0, 1), (1 << 17, 8, 17), (16, 65, 1),
        ] {
            #expect(!Scrypt.Cost(iterations: n, blockSize: r, parallelization: p).isAcceptable)
        }
        #expect(Scrypt.Cost.standard.isAcceptable)
    }

    @Test("Random octets differ")
    func random() throws {
        #expect(try RandomBytes.make(16) != RandomBytes.make(16))
        #expect(try RandomBytes.make(0) == [])
    }

    private func bytes(_ secret: SecretBytes) -> [UInt8] {
        secret.withBytes { span in span.withUnsafeBytes { Array($0) } }
    }
}
