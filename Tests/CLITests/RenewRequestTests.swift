import Foundation
import Testing

/// `lastro renew` with authorities over HTTP.
@Suite("lastro renew over HTTP")
struct RenewRequestTests {
    private static func renew(_ site: AuthoritySite) throws -> Workshop.Outcome {
        try site.workshop.run("lastro renew --archive arquivo --config lastro.yaml --anchor root.pem --json")
    }

    private static func messages(_ outcome: Workshop.Outcome) -> String {
        String(decoding: outcome.messages + outcome.output, as: UTF8.self)
    }

    @Test("What waits is sealed by the first authority that tells the truth; its record verifies alone")
    func seal() throws {
        let site = try AuthoritySite()
        try site.document("um.txt", "um")
        try site.document("dois.txt", "dois")
        let made = try site.workshop.run(
            "lastro archive init arquivo && lastro archive add um.txt dois.txt --archive arquivo"
        )
        #expect(made.status == 0, "\(Self.messages(made))")
        try site.configure([("mentira", "garbage", "")])
        let failed = try Self.renew(site)
        #expect(failed.status == 69, "\(Self.messages(failed))")
        #expect(site.log == ["garbage"])
        try site.configure([("mentira", "garbage", ""), ("verdade", "good", "")])
        let sealed = try Self.renew(site)
        #expect(sealed.status == 0, "\(Self.messages(sealed))")
        #expect(site.log == ["garbage", "garbage", "good"])
        // Nothing is left, so nobody is asked.
        #expect(try Self.renew(site).status == 0)
        #expect(site.log.count == 3)
        let exported = try site.workshop.run(
            "lastro evidence export $(sha256sum um.txt | cut -d ' ' -f 1) --archive arquivo --output um.ers"
        )
        #expect(exported.status == 0, "\(Self.messages(exported))")
        let verified = try site.workshop.run(
            "python3 $PACKAGE/Tests/EvidenceRecordsTests/verify_record.py um.ers um.txt"
        )
        #expect(verified.status == 0, "\(Self.messages(verified))")
    }

    /// An authority of one's own that cannot be opened: its keys, how, and what is said of it.
    private static let unopened = [
        ("kind: software, key: nenhuma.key, secret: 'fd:3'", "nenhuma.key: no such file"),
        ("kind: software, key: propria/act.key, secret: 'fd:3'", "act.key: the sealed key cannot be used: "),
        ("kind: software, key: propria/act.key, secret: 'credential:nenhuma'", "CREDENTIALS_DIRECTORY is not set"),
        (
            "kind: pkcs11, key: 'pkcs11:token=a', modules: [/nao/existe.so], secret: 'fd:3'",
            "/nao/existe.so: the PKCS #11 module cannot be used"
        ),
    ]

    /// A site with an archive of one document, and a sealed key of one's own, `propria/act.key`, under the passphrase `outra`.
    private static func siteWithOwnKey() throws -> AuthoritySite {
        let site = try AuthoritySite()
        try site.document("um.txt", "um")
        let made = try site.workshop.run(
            """
            set -e
            mkdir propria
            (cd propria && $PACKAGE/Tests/CLITests/Scripts/make-own-tsa.sh &&
                lastro key import tsa.p12 --output act.key --passphrase fd:3 --new-passphrase fd:4 3<<<segredo 4<<<outra)
            lastro archive init arquivo
            lastro archive add um.txt --archive arquivo --no-judge
            """
        )
        #expect(made.status == 0, "\(messages(made))")
        return site
    }

    @Test("One of one's own that cannot be opened is passed over with a warning that says why", arguments: unopened)
    func passedOver(keys: String, cause: String) throws {
        let site = try Self.siteWithOwnKey()
        func renew() throws -> (status: Int32, output: String, messages: String) {
            let run = try site.workshop.run(
                "lastro renew --archive arquivo --config lastro.yaml --anchor root.pem --json 3<<<errada"
            )
            return (
                run.status, String(decoding: run.output, as: UTF8.self), String(decoding: run.messages, as: UTF8.self)
            )
        }
        // With nobody behind it, it is as with any authority that gives nothing: what remains is told and logged.
        try site.configure([], behind: keys)
        let alone = try renew()
        #expect(alone.status == 69, "\(alone.messages)")
        #expect(alone.output.contains("\"failure\":\"propria: authority-not-opened\""), "\(alone.output)")
        #expect(alone.output.contains("\"complete\":false"), "\(alone.output)")
        let log = try String(contentsOfFile: site.workshop.path + "/arquivo/renewal.ndjson", encoding: .utf8)
        #expect(log.contains("authority-not-opened"), "\(log)")
        try site.configure([("verdade", "good", "")], behind: keys)
        let sealed = try renew()
        #expect(sealed.status == 0, "\(sealed.messages)")
        #expect(sealed.output.contains("\"action\":\"seal\"") && sealed.output.contains("\"complete\":true"))
        #expect(site.log == ["good"])
        for messages in [alone.messages, sealed.messages] {
            let warnings = messages.split(separator: "\n").filter { $0.hasPrefix("lastro: warning: ") }
            #expect(warnings.count == 1, "\(messages)")
            #expect(warnings.allSatisfy { $0.hasPrefix("lastro: warning: no token from propria: ") }, "\(messages)")
            #expect(messages.contains(cause) && messages.contains("lastro: hint: "), "\(messages)")
            #expect(!messages.contains("errada"))
        }
    }

    @Test(
        "A token of one's own authority that no anchor vouches for is refused as another's is, and the next one is asked"
    )
    func unanchored() throws {
        let site = try Self.siteWithOwnKey()
        func run(_ command: String, _ anchors: String = "--anchor root.pem") throws -> Workshop.Outcome {
            try site.workshop.run("lastro \(command) --config lastro.yaml \(anchors) --json 3<<<outra")
        }
        let keys = "kind: software, key: propria/act.key, secret: 'fd:3'"
        try site.configure([], behind: keys)
        let alone = try run("renew --archive arquivo")
        #expect(alone.status == 69, "\(Self.messages(alone))")
        #expect(
            Self.messages(alone).contains("\"failure\":\"propria: xcv-chain-not-found\""),
            "\(Self.messages(alone))"
        )
        for tree in ["", " --tree"] {
            let asked = try run("timestamp request um.txt" + tree)
            #expect(asked.status == 69, "\(Self.messages(asked))")
            #expect(Self.messages(asked).contains("xcv-chain-not-found"), "\(Self.messages(asked))")
        }
        #expect(!site.exists("um.txt.tsr") && !site.exists("um.txt.ers"))
        // Who trusts it gets its tokens; who does not, those of the next one.
        #expect(try run("timestamp request um.txt", "--anchor propria/tsa.pem").status == 0)
        try site.configure([("verdade", "good", "")], behind: keys)
        let sealed = try run("renew --archive arquivo")
        #expect(sealed.status == 0, "\(Self.messages(sealed))")
        #expect(site.log == ["good"])
    }

    @Test("Without an authority in the configuration nothing is done") func unconfigured() throws {
        let site = try AuthoritySite()
        try site.document("lastro.yaml", "timeStampAuthorities: []")
        #expect(try site.workshop.run("lastro archive init arquivo").status == 0)
        #expect(try Self.renew(site).status == 78)
    }
}
