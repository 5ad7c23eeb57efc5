import TestSupport
import Testing

@testable import LibCrypto

@Suite struct PrivateKeyTests {
    static let message = Array("signed by an invented key".utf8)
    static let kinds: [PublicKey.Kind] =
        [.rsa(bits: 1024), .rsa(bits: 2048), .ed25519, .ed448] + NamedCurve.allCases.map { .ec($0) }

    static func schemes(_ kind: PublicKey.Kind) -> [SignatureScheme] {
        switch kind {
        case .rsa: [.rsaPKCS1(.sha256), .rsaPSS(digest: .sha384, maskDigest: .sha256, saltLength: 48)]
        case .ec: [.ecdsa(.sha256)]
        case .dsa: [.dsa(.sha256)]
        case .ed25519: [.ed25519]
        case .ed448: [.ed448]
        }
    }

    @Test("A generated key signs, and survives PKCS#8", arguments: kinds)
    func generatedKeySigns(kind: PublicKey.Kind) throws {
        let key = try PrivateKey.generate(kind)
        let copy = try PrivateKey(pkcs8: key.pkcs8())
        #expect(key.publicKind == kind)
        #expect(copy.publicKind == kind)
        #expect(try copy.subjectPublicKeyInfo() == key.subjectPublicKeyInfo())
        for scheme in Self.schemes(kind) {
            let signature = try copy.sign(message: Self.message[...], scheme: scheme)
            try expectVerifies(key.publicKey, signature, Self.message, scheme)
        }
    }

    @Test("openssl verifies our signatures with our SubjectPublicKeyInfo")
    func opensslVerifies() throws {
        try OpenSSLCommand.withDirectory { openssl in
            try openssl.write(Self.message, to: "message")
            for kind in [PublicKey.Kind.rsa(bits: 2048), .ec(.p256), .ec(.brainpoolP512r1)] {
                let key = try PrivateKey.generate(kind)
                let scheme = Self.schemes(kind)[0]
                try openssl.write(key.subjectPublicKeyInfo(), to: "key.der")
                try openssl.write(key.sign(message: Self.message[...], scheme: scheme), to: "signature")
                let output = try openssl.run(
                    "dgst",
                    "-sha256",
                    "-verify",
                    "key.der",
                    "-keyform",
                    "DER",
                    "-signature",
                    "signature",
                    "message"
                )
                #expect(String(decoding: output, as: UTF8.self) == "Verified OK\n")
            }
        }
    }

    @Test("A DSA key of openssl is read from PKCS#8 and signs")
    func dsaFromOpenSSL() throws {
        try OpenSSLCommand.withDirectory { openssl in
            try openssl.run(
                "genpkey",
                "-genparam",
                "-algorithm",
                "DSA",
                "-pkeyopt",
                "dsa_paramgen_bits:1024",
                "-pkeyopt",
                "dsa_paramgen_q_bits:160",
                "-out",
                "parameters.pem"
            )
            try openssl.run("genpkey", "-paramfile", "parameters.pem", "-out", "key.pem")
            let der = try openssl.run("pkcs8", "-topk8", "-nocrypt", "-in", "key.pem", "-outform", "DER")
            let key = try PrivateKey(pkcs8: der)
            #expect(key.publicKind == .dsa(bits: 1024))
            let signature = try key.sign(message: Self.message[...], scheme: .dsa(.sha1))
            try expectVerifies(key.publicKey, signature, Self.message, .dsa(.sha1))
        }
    }

    @Test("Bytes that are no key, or more than a key, are refused")
    func malformedPKCS8() throws {
        let der = try PrivateKey.generate(.ec(.p256)).pkcs8()
        for wrong in [[], [0x30], [0x30, 0], Array(der.dropLast()), Array(der.dropFirst())] {
            #expect(throws: LibCryptoError.self) { try PrivateKey(pkcs8: wrong) }
        }
        let error = #expect(throws: LibCryptoError.self) { try PrivateKey(pkcs8: der + [0]) }
        #expect(error?.refusal == .trailingBytes)
        #expect(LibCryptoError.drainQueue().isEmpty)
    }

    @Test("Keys of other kinds and on other curves are refused")
    func unsupportedKinds() throws {
        try OpenSSLCommand.withDirectory { openssl in
            try openssl.run("genpkey", "-algorithm", "X25519", "-out", "other.pem")
            try openssl.run("ecparam", "-name", "secp160r1", "-genkey", "-noout", "-out", "curve.pem")
            for name in ["other.pem", "curve.pem"] {
                let der = try openssl.run("pkcs8", "-topk8", "-nocrypt", "-in", name, "-outform", "DER")
                let error = #expect(throws: LibCryptoError.self) { try PrivateKey(pkcs8: der) }
                #expect(error?.refusal == .keyKindUnsupported)
            }
        }
        let error = #expect(throws: LibCryptoError.self) { try PrivateKey.generate(.dsa(bits: 2048)) }
        #expect(error?.refusal == .keyKindUnsupported)
    }

    @Test("A scheme that does not fit, and a salt out of bounds, are refused")
    func unfitSchemes() throws {
        let key = try PrivateKey.generate(.rsa(bits: 1024))
        let unfit = #expect(throws: LibCryptoError.self) { try key.sign(message: [], scheme: .ed25519) }
        #expect(unfit?.refusal == .schemeUnfit)
        let salt = #expect(throws: LibCryptoError.self) {
            try key.sign(message: [], scheme: .rsaPSS(digest: .sha1, maskDigest: .sha1, saltLength: -1))
        }
        #expect(salt?.refusal == .saltLength)
        let tooLong = #expect(throws: LibCryptoError.self) {
            try key.sign(message: [], scheme: .rsaPSS(digest: .sha1, maskDigest: .sha1, saltLength: 127))
        }
        #expect(tooLong?.function == "EVP_PKEY_sign")
        let size = #expect(throws: LibCryptoError.self) { try PrivateKey.generate(.rsa(bits: 511)) }
        #expect(size?.refusal == .rsaModulusSize)
    }
}
