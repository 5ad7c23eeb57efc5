import Testing

@testable import LibCrypto

@Suite struct CipherTests {
    static let plain = hexadecimal("6bc1bee22e409f96e93d7e117393172a")
    static let vector = hexadecimal("000102030405060708090a0b0c0d0e0f")

    @Test(
        "The key streams of RFC 6229 §2",
        arguments: [
            ("0102030405", "b2396305f03dc027ccc3524a0a1118a8"),
            ("0102030405060708090a0b0c0d0e0f10", "9ac7cc9a609d1ef7b2932899cde41b97"),
        ]
    )
    func rc4(key: String, stream: String) throws {
        #expect(try RC4.apply(key: hexadecimal(key), to: [UInt8](repeating: 0, count: 16)) == hexadecimal(stream))
        #expect(try RC4.apply(key: hexadecimal(key), to: []) == [])
    }

    @Test(
        "The first blocks of NIST SP 800-38A F.2.1 and F.2.5",
        arguments: [
            ("2b7e151628aed2a6abf7158809cf4f3c", "7649abac8119b246cee98e9b12e9197d"),
            (
                "603deb1015ca71be2b73aef0857d77811f352c073b6108d72d9810a30914dff4",
                "f58c4c04d6e5f1ba779eabfb5f7bfbd6"
            ),
        ]
    )
    func aes(key: String, encrypted: String) throws {
        let key = hexadecimal(key)
        let block = hexadecimal(encrypted)
        #expect(try AESCBC.encrypt(Self.plain[...], key: key, initializationVector: Self.vector) == block)
        #expect(
            try AESCBC.decrypt(block[...], key: key, initializationVector: Self.vector, isPadded: false) == Self.plain
        )
        #expect(throws: LibCryptoError.self) {
            try AESCBC.decrypt(block[...], key: key, initializationVector: Self.vector, isPadded: true)
        }
    }

    @Test("Padding is taken off")
    func padding() throws {
        let key = hexadecimal("2b7e151628aed2a6abf7158809cf4f3c")
        let padded = Array("lastro".utf8) + [UInt8](repeating: 10, count: 10)
        let block = try AESCBC.encrypt(padded[...], key: key, initializationVector: Self.vector)
        let plain = try AESCBC.decrypt(block[...], key: key, initializationVector: Self.vector, isPadded: true)
        #expect(plain == Array("lastro".utf8))
    }

    @Test("Keys, vectors and data of a wrong length are refused")
    func lengths() {
        let key = [UInt8](repeating: 1, count: 16)
        #expect(throws: LibCryptoError.refused(.cipherInput, by: "apply(key:to:)")) {
            try RC4.apply(key: [1, 2, 3, 4], to: [1])
        }
        #expect(throws: LibCryptoError.self) { try RC4.apply(key: key + [1], to: [1]) }
        for (bytes, key, vector) in [
            (Self.plain, key + key.prefix(8), Self.vector), (Self.plain, key, Array(Self.vector.dropLast())),
            (Array(Self.plain.dropLast()), key, Self.vector),
        ] {
            #expect(throws: LibCryptoError.self) {
                try AESCBC.decrypt(bytes[...], key: key, initializationVector: vector, isPadded: false)
            }
        }
    }
}
