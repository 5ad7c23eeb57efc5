import LibCrypto
import TestPKI
import Testing
import TransparencyLog

/// Keys beside a log's own, as signed-note names them.
@Suite struct NoteKeyTests {
    private static let name = "lastro/00112233445566778899aabbccddeeff"

    private static func identifier(_ bytes: [UInt8]) throws -> String {
        try Digest.hash(.sha256, bytes).prefix(4).map { byte in
            let digits = String(byte, radix: 16)
            return digits.count == 1 ? "0" + digits : digits
        }.joined()
    }

    @Test("Each kind of key has the identifier that signed-note gives to it, and is read from its text")
    func identifiers() throws {
        let prefix = Array((Self.name + "\n").utf8)
        let rsa = [0xff] + Array("lastro RSASSA-PKCS1-v1_5 SHA-256".utf8)
        let expected: [(TestKey, String)] = [
            (.ed25519, try Self.identifier(prefix + [1] + TestKey.ed25519.publicKeyBits)),
            // Of ECDSA keys the identifier is a digest of the SubjectPublicKeyInfo alone.
            (.p256, try Self.identifier(TestKey.p256.subjectPublicKeyInfo)),
            (.p521, try Self.identifier(TestKey.p521.subjectPublicKeyInfo)),
            (.rsa1, try Self.identifier(prefix + rsa + TestKey.rsa1.subjectPublicKeyInfo)),
        ]
        for (key, identifier) in expected {
            let made = try VerifierKey(
                name: NoteKeyName(Self.name),
                subjectPublicKeyInfo: key.subjectPublicKeyInfo
            )
            #expect(made.identifier == identifier, "\(key)")
            let read = try VerifierKey("\(made)", kinds: NoteKeyKind.allCases)
            #expect(read.kind == made.kind && read.bytes == made.bytes && read.id == made.id)
            // A log's own key is an Ed25519 key.
            #expect(((try? VerifierKey("\(made)")) != nil) == (key === TestKey.ed25519))
        }
    }

    @Test(
        "Keys of other kinds sign no notes",
        arguments: ["secp256k1", "brainpoolP256r1", "rsa-1024", "ed448", "dsa-2048"]
    )
    func others(name: String) throws {
        let key = TestKey(name)
        #expect(throws: TransparencyLogError.keyMalformed) {
            try VerifierKey(name: NoteKeyName(Self.name), subjectPublicKeyInfo: key.subjectPublicKeyInfo)
        }
    }

    @Test("A text with another identifier, type or a byte too many is no key")
    func malformed() throws {
        let key = try VerifierKey(
            name: NoteKeyName(Self.name),
            subjectPublicKeyInfo: TestKey.rsa1.subjectPublicKeyInfo
        )
        for text in [
            "\(key)".replacing(key.identifier, with: "00000000"), "\(key)AAAA", String("\(key)".dropLast(4)),
            "\(key)".replacing("+/2", with: "+/3"),
        ] {
            #expect(throws: TransparencyLogError.keyMalformed) { try VerifierKey(text, kinds: NoteKeyKind.allCases) }
        }
        #expect(throws: TransparencyLogError.keyMalformed) {
            try VerifierKey(
                name: NoteKeyName(Self.name),
                subjectPublicKeyInfo: TestKey.rsa1.subjectPublicKeyInfo + [0]
            )
        }
    }
}
