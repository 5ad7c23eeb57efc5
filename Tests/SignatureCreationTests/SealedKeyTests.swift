import ASN1
import Foundation
import LibCrypto
import PKIX
import SignatureCreation
import TestPKI
import TestSupport
import Testing

@Suite("Sealed keys")
struct SealedKeyTests {
    private static let cost = Scrypt.Cost(iterations: 1 << 10, blockSize: 8, parallelization: 1)

    private static func secret(_ text: String) -> SecretBytes {
        var bytes = Array(text.utf8)
        return SecretBytes(taking: &bytes)
    }

    private static func sealed(_ passphrase: String = "segredo") throws -> [UInt8] {
        try SealedKey(
            TestKey.rsa2.privateKey,
            certificate: Certificate.parse(SampleTSA.identity().certificate[...]),
            chain: [Certificate.parse(SampleTSA.root.certificate[...])],
            passphrase: secret(passphrase),
            cost: cost
        ).encode()
    }

    @Test("What is sealed opens with its passphrase, and with no other")
    func roundTrip() throws {
        let file = try Self.sealed()
        #expect(SealedKey.isPresent(in: file))
        let key = try SealedKey(file: file)
        #expect(Array(key.certificate.encoding) == SampleTSA.identity().certificate)
        #expect(key.chain.count == 1)
        let signer = try key.open(Self.secret("segredo"))
        let signature = try signer.sign([1, 2, 3], .rsaPKCS1(.sha256))
        let isVerified = try TestKey.rsa2.privateKey.publicKey.verify(
            signature[...],
            message: [1, 2, 3],
            scheme: .rsaPKCS1(.sha256)
        )
        #expect(isVerified)
        for wrong in ["Segredo", "", "segredo "] {
            #expect(throws: SigningError.sealedKey(.passphrase)) { try key.open(Self.secret(wrong)) }
        }
        #expect(try Self.sealed() != file)
        #expect(throws: SigningError.sealedKey(.emptyPassphrase)) { try Self.sealed("") }
    }

    @Test("A few lines of Python open it: the format is what the standards say")
    func independent() throws {
        let folder = try TemporaryFolder()
        let script = #"""
            import base64, hashlib, sys
            try:
                from cryptography.hazmat.primitives.ciphers.aead import AESGCM
            except ImportError:
                sys.exit(77)
            text = open("key.pem").read().split("-----")
            assert text[1] == "BEGIN ENCRYPTED PRIVATE KEY"
            data, position = base64.b64decode(text[2]), 0
            def read(data):
                tag, length, start = data[0], data[1], 2
                if length >= 128:
                    start = 2 + length - 128
                    length = int.from_bytes(data[2:start], "big")
                return tag, data[start:start + length], data[start + length:]
            def walk(data):
                items = []
                while data:
                    tag, content, data = read(data)
                    items.append(walk(content) if tag == 0x30 else content)
                return items
            [[oid, [[kdf, costs], [cipher, mode]]], sealed] = walk(data)[0]
            number = lambda octets: int.from_bytes(octets, "big")
            salt, n, r, p, length = costs[0], *map(number, costs[1:])
            key = hashlib.scrypt(b"segredo", salt=salt, n=n, r=r, p=p, dklen=length, maxmem=1 << 30)
            open("key.der", "wb").write(AESGCM(key).decrypt(mode[0], sealed, None))
            """#
        try folder.write("open.py", Array(script.utf8))
        try folder.write("key.pem", Self.sealed())
        let outcome = try ToolRun("python3", ["open.py"], in: folder.path)
        guard outcome.status != 77 else {
            print("skipped: no Python package cryptography")
            return
        }
        #expect(outcome.status == 0, "\(outcome.output)")
        let der = try Data(contentsOf: URL(filePath: folder.path + "/key.der"))
        #expect(try Array(der) == TestKey.rsa2.privateKey.pkcs8())
    }

    @Test("Files of other forms, other algorithms and other costs are refused before a passphrase is asked for")
    func refusals() throws {
        func refused(_ file: [UInt8], _ error: SigningError) {
            #expect(throws: error) { try SealedKey(file: file) }
        }
        let file = try Self.sealed()
        let blocks = try PEM.blocks(in: file[...])
        func text(_ key: [UInt8], certificates: Int = 1) -> [UInt8] {
            var text = PEMEncoding.encode(key, label: "ENCRYPTED PRIVATE KEY")
            for _ in 0..<certificates { text += PEMEncoding.encode(blocks[1].content, label: "CERTIFICATE") }
            return Array(text.utf8)
        }
        let key = blocks[0].content
        refused([], .sealedKey(.notPEM))
        refused(Array(PEMEncoding.encode(key, label: "PRIVATE KEY").utf8), .sealedKey(.notPEM))
        refused(text(key, certificates: 0), .certificateMissing)
        refused(text(key, certificates: 17), .sealedKey(.notPEM))
        refused(text(key + [0]), .sealedKey(.structure))
        refused(text([0x30, 0]), .sealedKey(.structure))
        let original = Hexadecimal.encode(key)
        func replaced(_ old: [UInt8], _ new: [UInt8]) -> [UInt8] {
            let hex = original.replacingOccurrences(of: Hexadecimal.encode(old), with: Hexadecimal.encode(new))
            #expect(hex != original)
            return text(Hexadecimal.decode(hex) ?? [])
        }
        // aes256-GCM becomes aes192-GCM; N 1024 becomes 1025, then r 8 becomes 127
        refused(replaced([3, 4, 1, 46], [3, 4, 1, 26]), .sealedKey(.algorithms))
        refused(replaced([2, 2, 4, 0], [2, 2, 4, 1]), .sealedKey(.cost))
        refused(replaced([2, 2, 4, 0, 2, 1, 8], [2, 2, 4, 0, 2, 1, 127]), .sealedKey(.cost))
        #expect(throws: SigningError.certificateMismatch) {
            try SealedKey(
                TestKey.rsa3.privateKey,
                certificate: Certificate.parse(SampleTSA.identity().certificate[...]),
                chain: [],
                passphrase: Self.secret("segredo"),
                cost: Self.cost
            )
        }
    }
}
