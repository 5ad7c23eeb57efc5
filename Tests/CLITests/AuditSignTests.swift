import Foundation
import TestSupport
import Testing

/// `lastro audit sign` with keys on tokens and in a sealed file; what they sign is verified by other programs.
@Suite("Signing the audit log, from the command line")
struct AuditSignTests {
    /// Verifies every signature of an archive by the text of signed-note, with python-cryptography.
    private static let verifier = """
        import base64, glob, hashlib, sys
        from cryptography.hazmat.primitives import hashes, serialization
        from cryptography.hazmat.primitives.asymmetric import ec, ed25519, padding
        public = serialization.load_pem_public_key(open(sys.argv[2], "rb").read())
        spki = public.public_bytes(serialization.Encoding.DER, serialization.PublicFormat.SubjectPublicKeyInfo)
        count = 0
        for path in sorted(glob.glob(sys.argv[1] + "/audit/signatures/*/*")):
            text, lines = open(path, "rb").read().decode().rsplit("\\n\\n", 1)
            text += "\\n"
            dash, name, value = lines.rstrip("\\n").split(" ")
            assert dash == "\\u2014" and name == text.split("\\n")[0]
            value = base64.b64decode(value, validate=True)
            signature = value[4:]
            if isinstance(public, ed25519.Ed25519PublicKey):
                raw = public.public_bytes(serialization.Encoding.Raw, serialization.PublicFormat.Raw)
                hashed = name.encode() + b"\\n\\x01" + raw
                public.verify(signature, text.encode())
            elif isinstance(public, ec.EllipticCurvePublicKey):
                hashed = spki
                public.verify(signature, text.encode(), ec.ECDSA(hashes.SHA256()))
            else:
                hashed = name.encode() + b"\\n\\xfflastro RSASSA-PKCS1-v1_5 SHA-256" + spki
                public.verify(signature, text.encode(), padding.PKCS1v15(), hashes.SHA256())
            assert hashlib.sha256(hashed).digest()[:4] == value[:4]
            assert path.split("/")[-2] == value[:4].hex() and int(path.split("/")[-1]) == int(text.split("\\n")[1])
            count += 1
        print(count)
        """

    private static func text(_ outcome: Workshop.Outcome) -> String {
        String(decoding: outcome.output + outcome.messages, as: UTF8.self)
    }

    private static func verify(_ workshop: Workshop, count: Int) throws {
        guard ToolRun.isThere("python3", ["-c", "import cryptography"]) else {
            print("skipped: no python3-cryptography")
            return
        }
        try Data(verifier.utf8).write(to: URL(filePath: workshop.path + "/verify.py"))
        let outcome = try workshop.run("python3 verify.py a public.pem")
        #expect(text(outcome) == "\(count)\n")
    }

    @Test(
        "Keys on a token sign, by RSA, ECDSA and Ed25519, and other programs verify it",
        .enabled(if: SoftTokens.isThere),
        arguments: ["rsa:2048", "ec", "ed25519"]
    )
    func token(kind: String) throws {
        let workshop = try Workshop()
        let make =
            switch kind {
            case "ec": "openssl ecparam -name P-256 -genkey -noout -out key.pem"
            case "ed25519": "openssl genpkey -algorithm ed25519 -out key.pem"
            default: "openssl genrsa -out key.pem 2048"
            }
        let made = try workshop.run(
            """
            set -e; \(make) 2>/dev/null; openssl pkcs8 -topk8 -nocrypt -in key.pem -out key.p8
            openssl req -x509 -new -key key.pem -out cert.pem -days 30 -subj "/CN=Registro de Teste"
            openssl x509 -in cert.pem -outform DER -out cert.der; openssl pkey -in key.pem -pubout -out public.pem
            lastro archive init a > /dev/null; lastro archive add examples/1-valida --archive a --no-judge > /dev/null
            """
        )
        #expect(made.status == 0, "\(Self.text(made))")
        let tokens = try SoftTokens(["registro"])
        try tokens.put(
            workshop.path + "/key.p8",
            on: "registro",
            id: "07",
            label: "registro",
            certificate: Array(Data(contentsOf: URL(filePath: workshop.path + "/cert.der")))
        )
        let configuration = """
            auditSigning:
              kind: pkcs11
              key: pkcs11:token=registro;id=%07
              modules: [\(tokens.module)]
              secret: fd:3

            """
        try Data(configuration.utf8).write(to: URL(filePath: workshop.path + "/lastro.yaml"))
        func run(_ command: String) throws -> Workshop.Outcome {
            try workshop.run(
                command,
                environment: [
                    "SOFTHSM2_CONF": tokens.configuration, "LASTRO_CONFIG": "lastro.yaml", "LASTRO_ARCHIVE": "a",
                ]
            )
        }
        let sign = "lastro audit sign --json 3<<<\(SoftTokens.pin)"
        let signed = try run(sign)
        #expect(signed.status == 0, "\(Self.text(signed))")
        #expect(Self.text(signed).contains("\"key\":\"token\"") && Self.text(signed).contains("\"status\":\"signed\""))
        let again = try run(sign)
        #expect(Self.text(again).contains("\"status\":\"present\""))
        try Self.verify(workshop, count: 1)
        _ = try run("lastro archive add examples/2-documento-alterado --no-judge")
        #expect(try run(sign).status == 0)
        try Self.verify(workshop, count: 2)
        let verified = try run("lastro audit verify --json")
        #expect(verified.status == 0 && Self.text(verified).contains("\"key\":\"token\""), "\(Self.text(verified))")
        // A wrong PIN changes nothing.
        _ = try run("lastro archive add README.md --no-judge; cp -r a before")
        let wrong = try run("lastro archive add examples/3-revogada --no-judge; lastro audit sign 3<<<000000")
        #expect(wrong.status == 69 && Self.text(wrong).contains("wrong PIN"), "\(Self.text(wrong))")
        #expect(try run("lastro audit verify").status == 0)
        try Self.verify(workshop, count: 2)
    }

    @Test("Killed before any call that changes a file, the log stays whole and the next run signs it")
    func killed() throws {
        guard let first = FaultShim.environment("kill:0") else { return }
        let workshop = try Workshop()
        let made = try workshop.run(
            """
            set -e; $PACKAGE/Tests/CLITests/Scripts/make-own-tsa.sh; openssl x509 -in other.pem -noout -pubkey > public.pem
            lastro key import other.p12 --output chave.pem --passphrase fd:3 --new-passphrase fd:4 3<<<segredo 4<<<outra
            printf 'auditSigning:\\n  kind: software\\n  key: chave.pem\\n  secret: fd:3\\n' > lastro.yaml
            lastro archive init vazio
            """
        )
        #expect(made.status == 0, "\(Self.text(made))")
        let sign = "lastro audit sign --archive a --config lastro.yaml --json 3<<<outra"
        var killed = 0
        // Each run opens the sealed key anew, which takes its time.
        let step = ProcessInfo.processInfo.environment["LASTRO_SOAK"] == nil ? 12 : 1
        for call in stride(from: 0, to: 200, by: step) {
            var environment = first
            environment["LASTRO_FAULT"] = "kill:\(call)"
            _ = try workshop.run("rm -rf a; cp -r vazio a")
            let outcome = try workshop.run("exec \(sign)", environment: environment)
            if outcome.status == 0 { break }
            killed += 1
            let between = try workshop.run("lastro audit verify a")
            #expect(between.status == 0, "\(call): \(Self.text(between))")
            let after = try workshop.run("\(sign) && lastro audit verify a --json && lastro archive check --archive a")
            #expect(after.status == 0, "\(call): \(Self.text(after))")
            #expect(Self.text(after).contains("\"signatures\":1"), "\(call)")
            try Self.verify(workshop, count: 1)
        }
        #expect((1..<200 / step).contains(killed))
    }
}
