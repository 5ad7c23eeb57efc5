import TestSupport
import Testing

@testable import LibCrypto

@Suite struct RSAVerificationTests {
    static let message = Array("the message of an invented person".utf8)

    /// A key made by openssl in the command's directory as `key.pem`, read back by modulus.
    static func makeKey(_ openssl: OpenSSLCommand, bits: Int) throws -> PublicKey {
        try openssl.run("genrsa", "-out", "key.pem", "\(bits)")
        try openssl.write(message, to: "message")
        let text = try String(decoding: openssl.run("rsa", "-in", "key.pem", "-noout", "-modulus"), as: UTF8.self)
        let modulus = hexadecimal(String(text.dropFirst("Modulus=".count)))
        return try PublicKey.rsa(modulus: [0] + modulus, exponent: [1, 0, 1])
    }

    @Test("PKCS#1 v1.5 signatures made by openssl verify with every digest")
    func pkcs1WithEveryDigest() throws {
        let names: [DigestAlgorithm: String] = [
            .md5: "md5", .ripemd160: "ripemd160", .sha1: "sha1", .sha224: "sha224", .sha256: "sha256",
            .sha384: "sha384", .sha512: "sha512", .sha512t256: "sha512-256", .sha3x224: "sha3-224",
            .sha3x256: "sha3-256", .sha3x384: "sha3-384", .sha3x512: "sha3-512",
        ]
        try OpenSSLCommand.withDirectory { openssl in
            let key = try Self.makeKey(openssl, bits: 2048)
            #expect(key.kind == .rsa(bits: 2048))
            for algorithm in DigestAlgorithm.allCases where algorithm != .shake256 {
                let name = try #require(names[algorithm])
                let signature = try openssl.run("dgst", "-\(name)", "-sign", "key.pem", "message")
                try expectVerifies(key, signature, Self.message, .rsaPKCS1(algorithm))
                let other: DigestAlgorithm = algorithm == .sha256 ? .sha3x256 : .sha256
                #expect(try !key.verify(signature[...], message: Self.message[...], scheme: .rsaPKCS1(other)))
            }
        }
    }

    @Test("PSS verifies with exactly the mask digest and salt length it was made with")
    func pssIsExact() throws {
        try OpenSSLCommand.withDirectory { openssl in
            let key = try Self.makeKey(openssl, bits: 2048)
            let signature = try openssl.run(
                "dgst",
                "-sha256",
                "-sign",
                "key.pem",
                "-sigopt",
                "rsa_padding_mode:pss",
                "-sigopt",
                "rsa_pss_saltlen:20",
                "-sigopt",
                "rsa_mgf1_md:sha1",
                "message"
            )
            func scheme(_ digest: DigestAlgorithm, _ mask: DigestAlgorithm, _ salt: Int) -> SignatureScheme {
                .rsaPSS(digest: digest, maskDigest: mask, saltLength: salt)
            }
            try expectVerifies(key, signature, Self.message, scheme(.sha256, .sha1, 20))
            let wrong = [
                scheme(.sha256, .sha256, 20), scheme(.sha512t256, .sha1, 20), scheme(.sha256, .sha1, 32),
                scheme(.sha256, .sha1, 0), scheme(.sha256, .sha1, -1), scheme(.sha256, .sha1, -2),
                scheme(.sha256, .sha1, -3), scheme(.sha256, .sha1, 223), scheme(.sha256, .sha1, 16_385),
                scheme(.sha256, .sha1, .max), scheme(.sha256, .sha1, .min), .rsaPKCS1(.sha256), .ecdsa(.sha256),
                .dsa(.sha256), .ed25519, .ed448,
            ]
            for scheme in wrong {
                #expect(try !key.verify(signature[...], message: Self.message[...], scheme: scheme), "\(scheme)")
            }
        }
    }

    @Test("A PSS salt that fills the modulus and an empty one verify", arguments: [0, 222])
    func pssSaltBounds(salt: Int) throws {
        try OpenSSLCommand.withDirectory { openssl in
            let key = try Self.makeKey(openssl, bits: 2048)
            let signature = try openssl.run(
                "dgst",
                "-sha256",
                "-sign",
                "key.pem",
                "-sigopt",
                "rsa_padding_mode:pss",
                "-sigopt",
                "rsa_pss_saltlen:\(salt)",
                "message"
            )
            let scheme = SignatureScheme.rsaPSS(digest: .sha256, maskDigest: .sha256, saltLength: salt)
            try expectVerifies(key, signature, Self.message, scheme)
        }
    }

    @Test("Moduli of 1024, 2047 and 4096 bits verify", arguments: [1024, 2047, 4096])
    func otherModulusSizes(bits: Int) throws {
        try OpenSSLCommand.withDirectory { openssl in
            let key = try Self.makeKey(openssl, bits: bits)
            #expect(key.kind == .rsa(bits: bits))
            let signature = try openssl.run("dgst", "-sha1", "-sign", "key.pem", "message")
            try expectVerifies(key, signature, Self.message, .rsaPKCS1(.sha1))
        }
    }

    /// Blocks under the bare private operation (`-decrypt` without padding): only the full padding counts (RFC 8017 §8.2.2).
    @Test("PKCS#1 v1.5 refuses short padding, trailing bytes, a missing NULL, BER and block type 2")
    func pkcs1IsStrict() throws {
        let digest = try Digest.hash(.sha256, Self.message)
        let prefix = hexadecimal("3031300d060960864801650304020105000420")
        let withoutNull = hexadecimal("302f300b0609608648016503040201") + [4, 32] + digest
        let longLength = hexadecimal("308131300d060960864801650304020105000420") + digest
        func block(type: UInt8 = 1, _ information: [UInt8], trailing: Int = 0) -> [UInt8] {
            let padding = [UInt8](repeating: 0xff, count: 256 - 3 - information.count - trailing)
            return [0, type] + padding + [0] + information + [UInt8](repeating: 0xff, count: trailing)
        }
        try OpenSSLCommand.withDirectory { openssl in
            let key = try Self.makeKey(openssl, bits: 2048)
            func verifies(_ block: [UInt8]) throws -> Bool {
                try openssl.write(block, to: "block")
                let signature = try openssl.run(
                    "pkeyutl",
                    "-decrypt",
                    "-inkey",
                    "key.pem",
                    "-pkeyopt",
                    "rsa_padding_mode:none",
                    "-in",
                    "block"
                )
                return try key.verify(signature[...], digest: digest, scheme: .rsaPKCS1(.sha256))
            }
            #expect(try verifies(block(prefix + digest)))
            #expect(try !verifies(block(prefix + digest, trailing: 16)))
            #expect(try !verifies(block(prefix + digest, trailing: 190)))
            #expect(try !verifies(block(withoutNull)))
            #expect(try !verifies(block(longLength)))
            #expect(try !verifies(block(type: 2, prefix + digest)))
            #expect(try !verifies(block(digest)))
        }
    }

    @Test("A digest of the wrong length does not verify")
    func wrongDigestLength() throws {
        let key = try PrivateKey.generate(.rsa(bits: 1024))
        let digest = try Digest.hash(.sha256, Self.message)
        let signature = try key.sign(message: Self.message[...], scheme: .rsaPKCS1(.sha256))
        #expect(try key.publicKey.verify(signature[...], digest: digest, scheme: .rsaPKCS1(.sha256)))
        for wrong in [[], Array(digest.dropLast()), digest + [0]] {
            #expect(try !key.publicKey.verify(signature[...], digest: wrong, scheme: .rsaPKCS1(.sha256)))
        }
    }
}
