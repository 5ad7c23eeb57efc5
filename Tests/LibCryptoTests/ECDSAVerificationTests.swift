import TestSupport
import Testing

@testable import LibCrypto

@Suite struct ECDSAVerificationTests {
    static let message = Array("the message of an invented company".utf8)

    @Test(
        "Signatures made by openssl verify on every curve, with either form of the point",
        arguments: NamedCurve.allCases
    )
    func everyCurve(curve: NamedCurve) throws {
        try OpenSSLCommand.withDirectory { openssl in
            try openssl.run("ecparam", "-name", curve.groupName, "-genkey", "-noout", "-out", "key.pem")
            try openssl.write(Self.message, to: "message")
            let information = try openssl.run("pkey", "-in", "key.pem", "-pubout", "-outform", "DER")
            let point = Array(information.suffix(1 + 2 * curve.byteCount))
            let compressed = [2 | ((point.last ?? 0) & 1)] + point[1...curve.byteCount]
            let keys = [
                try PublicKey.ec(curve: curve, point: point[...]),
                try PublicKey.ec(curve: curve, point: compressed[...]),
            ]
            // SHA-1 is shorter, SHA-512 longer than most orders: truncation (FIPS 186-4 §6.4).
            for (algorithm, name) in [(DigestAlgorithm.sha1, "-sha1"), (.sha256, "-sha256"), (.sha512, "-sha512")] {
                let signature = try openssl.run("dgst", name, "-sign", "key.pem", "message")
                for key in keys {
                    #expect(key.kind == .ec(curve))
                    try expectVerifies(key, signature, Self.message, .ecdsa(algorithm))
                }
            }
        }
    }

    @Test("A signature whose integers are zero or not in DER does not verify")
    func malformedSignatures() throws {
        let key = try PrivateKey.generate(.ec(.p256))
        let signature = try key.sign(message: Self.message[...], scheme: .ecdsa(.sha256))
        let rawForm = [UInt8](repeating: 1, count: 64)
        let longLength = [0x30, 0x81] + signature.dropFirst()
        let zeros: [UInt8] = [0x30, 6, 2, 1, 0, 2, 1, 0]
        for wrong in [rawForm, longLength, zeros, [0x30, 0], [0x30, 0x80, 0, 0]] {
            #expect(try !key.publicKey.verify(wrong[...], message: Self.message[...], scheme: .ecdsa(.sha256)))
        }
        #expect(try key.publicKey.verify(signature[...], message: Self.message[...], scheme: .ecdsa(.sha256)))
    }
}
