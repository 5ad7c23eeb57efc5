import ASN1
import CMS
import Foundation
import LibCrypto
import PKIX
import SignatureCreation
import TestPKI
import TestSupport
import Testing
import TimeStampProtocol

/// Time-stamp tokens by keys on tokens whose signatures are neither PKCS #1 v1.5 nor ECDSA.
@Suite("Time-stamp tokens by RSASSA-PSS and Ed25519, signed on tokens", .enabled(if: SoftTokens.isThere))
struct TokenSchemeTests {
    /// Verifies the signature of a token with python-cryptography: the attributes under their own tag, and the digest in them.
    private static let script = """
        import hashlib, sys
        from cryptography import x509
        from cryptography.hazmat.primitives import hashes
        from cryptography.hazmat.primitives.asymmetric import ed25519, padding
        key = x509.load_der_x509_certificate(open("tsa.der", "rb").read()).public_key()
        attributes, signature, info = (open(name, "rb").read() for name in ("attributes", "signature", "tstinfo"))
        if isinstance(key, ed25519.Ed25519PublicKey):
            key.verify(signature, attributes)
            assert hashlib.sha512(info).digest() in attributes
        else:
            pss = padding.PSS(padding.MGF1(hashes.SHA256()), 32)
            key.verify(signature, attributes, pss, hashes.SHA256())
            assert hashlib.sha256(info).digest() in attributes
        print("verified")
        """

    @Test("The token verifies under other programs", arguments: ["pss", "edwards"])
    func verified(name: String) throws {
        let identity = name == "pss" ? SampleToken.pss : SampleToken.edwards
        try OpenSSLCommand.withDirectory { command in
            let (shim, signer) = try SampleToken.signer(name)
            let tsa = try SampleTSA(identity, signer: signer)
            try command.file("content", [1, 2, 3])
            try command.file("root.pem", SampleTSA.root.pem)
            try command.file("tsa.der", identity.certificate)
            try command.run("ts", "-query", "-data", "content", "-cert", "-out", "request.tsq")
            let reply = tsa.authority.respond(to: try command.read("request.tsq")[...])
            let token = try reply.outcome.get()
            #expect(shim.logins == 1)
            try command.file("response.tsr", reply.encoding)
            try command.file("token.der", Array(token.encoding))
            try command.file("signature", Array(token.signerInfo.signature))
            let attributes = try #require(token.signerInfo.signedAttributes)
            try command.file("attributes", [0x31] + attributes.encoding.dropFirst())
            try command.file("tstinfo", Array(token.tstInfo.encoding))
            try command.file("verify.py", Array(Self.script.utf8))
            let text = String(decoding: try command.run("ts", "-reply", "-in", "response.tsr", "-text"), as: UTF8.self)
            #expect(text.contains("Status: Granted."))
            let time = ["-attime", "1772366400", "-CAfile", "root.pem"]
            let message = try command.outcome(
                ["cms", "-verify", "-inform", "DER", "-in", "token.der", "-purpose", "timestampsign", "-out", "out"]
                    + time
            )
            let stamp = try command.outcome(["ts", "-verify", "-in", "response.tsr", "-data", "content"] + time)
            // OpenSSL 3.0 verifies no CMS message by Ed25519 with attributes.
            if name == "pss" {
                #expect(message.status == 0, "\(message.output)")
                #expect(stamp.status == 0, "\(stamp.output)")
            }
            guard ToolRun.isThere("python3", ["-c", "import cryptography"]) else {
                print("skipped: no python3-cryptography")
                return
            }
            let outcome = try ToolRun("python3", ["verify.py"], in: command.directory.path)
            #expect(outcome.output == "verified\n", "\(outcome.output)")
        }
    }
}
