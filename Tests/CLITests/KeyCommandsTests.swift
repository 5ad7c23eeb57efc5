import Foundation
import TestSupport
import Testing

@Suite("Keys on tokens, from the command line", .enabled(if: SoftTokens.isThere))
struct KeyCommandsTests {
    /// A workshop with the authority of make-own-tsa.sh on a token `carimbo`, beside an empty one.
    private struct Place {
        let workshop: Workshop
        let tokens: SoftTokens

        init() throws {
            workshop = try Workshop()
            tokens = try SoftTokens(["carimbo", "vazio"])
            _ = try workshop.run(
                "$PACKAGE/Tests/CLITests/Scripts/make-own-tsa.sh && openssl x509 -in tsa.pem -outform DER -out tsa.der"
            )
            let folder = workshop.path
            _ = try workshop.run("openssl pkcs8 -topk8 -nocrypt -in tsa.key -out tsa.p8")
            try tokens.put(
                folder + "/tsa.p8",
                on: "carimbo",
                id: "a1",
                label: "carimbo",
                certificate: Array(Data(contentsOf: URL(filePath: folder + "/tsa.der")))
            )
        }

        func run(
            _ command: String,
            pin: String = SoftTokens.pin
        ) throws -> (status: Int32, output: String, messages: String) {
            let outcome = try workshop.run(
                command,
                environment: ["SOFTHSM2_CONF": tokens.configuration, "MODULE": tokens.module, "LANG": "C.UTF-8"]
            )
            return (
                outcome.status, String(decoding: outcome.output, as: UTF8.self),
                String(decoding: outcome.messages, as: UTF8.self)
            )
        }
    }

    private static let issue =
        "lastro timestamp issue text.txt --module $MODULE --policy-oid 2.16.76.1.6.99 --state acts --json"

    @Test("Tokens, keys and certificates are listed without a PIN, and each URI names its key")
    func list() throws {
        let place = try Place()
        let listed = try place.run("lastro key list --module $MODULE --format json")
        #expect(listed.status == 0, "\(listed.messages)")
        let list = try #require(JSONSerialization.jsonObject(with: Data(listed.output.utf8)) as? [String: Any])
        #expect(list["schema"] as? String == "lastro.key-list/1")
        let tokens = try #require(list["tokens"] as? [[String: Any]])
        #expect(Set(tokens.compactMap { $0["label"] as? String }) == ["carimbo", "vazio"])
        let token = try #require(tokens.first { $0["label"] as? String == "carimbo" })
        #expect(token["pin"] as? String == "ok")
        let key = try #require((token["keys"] as? [[String: Any]])?.first)
        let uri = try #require(key["uri"] as? String)
        let certificate = try #require(key["certificate"] as? [String: Any])
        #expect(certificate["timeStamping"] as? Bool == true)
        for name in [uri, try #require(certificate["sha256"] as? String)] {
            let shown = try place.run("lastro key show '\(name)' --module $MODULE --lang en")
            #expect(shown.status == 0, "\(shown.messages)")
            #expect(shown.output.contains("CN=Carimbo do Tempo de Teste") && shown.output.contains("for time-stamps"))
        }
        let text = try place.run("lastro key list --module $MODULE")
        #expect(text.output.contains("Token carimbo") && text.output.contains("nada visível sem o PIN"))
        let none = try place.run("lastro key list --module /nao/existe.so")
        #expect(none.status == 69)
        #expect(none.messages.hasPrefix("lastro: error: /nao/existe.so: the PKCS #11 module cannot be used"))
    }

    @Test("A key on a token stamps; a wrong PIN is told in clear words and marks the token once")
    func issue() throws {
        let place = try Place()
        let stamped = try place.run(Self.issue + " --key 'pkcs11:token=carimbo' --pin fd:3 3<<<\(SoftTokens.pin)")
        #expect(stamped.status == 0, "\(stamped.messages)")
        #expect(stamped.output.contains("\"key\":\"token\""))
        #expect(try place.run("openssl ts -verify -in text.txt.tsr -data text.txt -CAfile tsa.pem").status == 0)
        _ = try place.run("rm text.txt.tsr")
        let wrong = try place.run(Self.issue + " --key 'pkcs11:token=carimbo' --pin fd:3 3<<<000000")
        #expect(wrong.status == 69)
        #expect(
            wrong.messages.hasPrefix(
                "lastro: error: pkcs11:token=carimbo: wrong PIN; it was tried once, and is not tried again\n"
            )
        )
        #expect(!wrong.messages.contains("000000"))
        let listed = try place.run("lastro key list --module $MODULE --format json")
        #expect(listed.output.contains("\"pin\" : \"low\""))
        let gone = try place.run(Self.issue + " --key 'pkcs11:token=outro' --pin fd:3 3<<<\(SoftTokens.pin)")
        #expect(gone.status == 69 && gone.messages.contains("the token is not present"))
        let several = try place.run(Self.issue + " --key 'pkcs11:model=SoftHSM%20v2' --pin fd:3 3<<<\(SoftTokens.pin)")
        #expect(several.status == 64 && several.messages.contains("more than one token"))
        let silent = try place.run("setsid -w " + Self.issue + " --key 'pkcs11:token=carimbo'")
        #expect(silent.status == 64 && silent.messages.contains("there is no terminal to ask on"))
    }

    /// A token and a PIN for it, and what is said of an authority that has both.
    private static let unopened = [
        ("token=carimbo", "000000", "wrong PIN; it was tried once, and is not tried again"),
        ("token=outro", SoftTokens.pin, "the token is not present"),
    ]

    @Test(
        "A token that cannot be opened is passed over by lastro renew; a wrong PIN is tried once",
        arguments: unopened
    )
    func passedOver(token: String, pin: String, cause: String) throws {
        let place = try Place()
        let made = try place.run(
            """
            set -e
            lastro key import tsa.p12 --output act.key --passphrase fd:3 --new-passphrase fd:4 3<<<segredo 4<<<outra
            lastro archive init a
            lastro archive add text.txt --archive a --no-judge
            cat > lastro.yaml <<YAML
            timeStampAuthorities:
              - {name: primeira, kind: pkcs11, key: 'pkcs11:\(token)', modules: [$MODULE], secret: 'fd:3',
                 policy: 2.16.76.1.6.99, state: um}
              - {name: segunda, kind: pkcs11, key: 'pkcs11:\(token)', modules: [$MODULE], secret: 'fd:5',
                 policy: 2.16.76.1.6.99, state: dois}
              - {name: terceira, kind: software, key: act.key, secret: 'fd:4', policy: 2.16.76.1.6.99, state: tres}
            YAML
            """
        )
        #expect(made.status == 0, "\(made.messages)")
        let run = try place.run(
            """
            lastro renew --archive a --config lastro.yaml --anchor tsa.pem --json \
                3<<<\(pin) 4<<<outra 5<<<\(SoftTokens.pin)
            """
        )
        #expect(run.status == 0, "\(run.messages)")
        // The second one's PIN is right: had the token been asked again, it would have signed.
        #expect(run.output.contains("\"key\":\"software\""), "\(run.output)")
        #expect(!run.output.contains("\"key\":\"token\""), "\(run.output)")
        for name in ["primeira", "segunda"] {
            let warning = "lastro: warning: no token from \(name): pkcs11:\(token): \(cause)\nlastro: hint: "
            #expect(run.messages.contains(warning), "\(run.messages)")
        }
        #expect(!run.messages.contains(pin) && !run.messages.contains(SoftTokens.pin))
    }

    @Test(
        "Each JSON form follows the schema in the repository",
        .enabled(if: ToolRun.isThere("python3", ["-c", "import jsonschema"]))
    )
    func schema() throws {
        let place = try Place()
        try Data(ArchiveOutputTests.script.utf8).write(to: URL(filePath: place.workshop.path + "/validate.py"))
        let made = try place.run(
            """
            set -e
            lastro key import tsa.p12 --output act.key --passphrase fd:3 --new-passphrase fd:4 3<<<segredo 4<<<outra > /dev/null
            { lastro key list --module $MODULE --format json | tr -d '\\n'; echo
              lastro key show pkcs11:token=carimbo --module $MODULE --format json | tr -d '\\n'; echo
              lastro key show act.key --format json | tr -d '\\n'; echo
              \(Self.issue) --key pkcs11:token=carimbo --pin fd:3 3<<<\(SoftTokens.pin); } > lines
            """
        )
        #expect(made.status == 0, "\(made.messages)")
        let schema = "$PACKAGE/Documentation/Schemas/key-output-1.schema.json"
        let checked = try place.run("python3 validate.py \(schema) < lines")
        if checked.messages.contains("skipped: ") { return print(checked.messages) }
        #expect(checked.status == 0 && checked.output == "[]\n", "\(checked.messages)")
        #expect(try place.run("sed 's/\"token\"/\"chip\"/' lines | python3 validate.py \(schema)").status != 0)
    }

    @Test("A terminal is asked for the PIN, and does not show it")
    func terminal() throws {
        guard ToolRun.isThere("script") else {
            print("skipped: no script(1)")
            return
        }
        let place = try Place()
        let command = Self.issue + " --key 'pkcs11:token=carimbo'"
        let run = try place.run(
            "(sleep 2; echo \(SoftTokens.pin)) | script -qec \"\(command)\" /dev/null | tr -d '\\r'"
        )
        #expect(run.output.contains("PIN do token carimbo: \n{\"authority\""), "\(run.output) \(run.messages)")
        #expect(!run.output.contains(SoftTokens.pin))
    }
}
