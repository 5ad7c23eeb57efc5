import Foundation
import TestSupport
import Testing

/// `lastro timestamp request` against an authority that is OpenSSL's own, honest and lying.
@Suite("lastro timestamp request")
struct TimeStampRequestTests {
    private static func objects(_ outcome: Workshop.Outcome) throws -> [[String: Any]] {
        try String(decoding: outcome.output, as: UTF8.self).split(separator: "\n").map { line in
            try #require(JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
        }
    }

    private static func messages(_ outcome: Workshop.Outcome) -> String {
        String(decoding: outcome.messages, as: UTF8.self)
    }

    @Test("A token is written beside each file; OpenSSL and lastro verify it")
    func tokens() throws {
        let site = try AuthoritySite()
        try site.configure([("act", "good", "")])
        for (name, text) in [("um.txt", "um"), ("dois.txt", "dois")] { try site.document(name, text) }
        let outcome = try site.request("um.txt dois.txt --json")
        #expect(outcome.status == 0, "\(Self.messages(outcome))")
        let objects = try Self.objects(outcome)
        #expect(objects.compactMap { $0["status"] as? String } == ["stamped", "stamped"])
        #expect(objects.compactMap { $0["policy"] as? String } == ["2.16.76.1.6.99", "2.16.76.1.6.99"])
        for name in ["um.txt", "dois.txt"] {
            let openssl = try site.workshop.run("openssl ts -verify -data \(name) -in \(name).tsr -CAfile root.pem")
            #expect(openssl.status == 0, "\(Self.messages(openssl))")
            let own = try site.workshop.run(
                "lastro timestamp verify \(name).tsr --content \(name) --anchor root.pem --format json"
            )
            let report = String(decoding: own.output, as: UTF8.self)
            #expect(report.contains("\"sha256\""))
            #expect(!report.contains("TOTAL-FAILED"))
        }
    }

    @Test("What is there is never replaced: over the same bytes it is done, over others it is an error")
    func present() throws {
        let site = try AuthoritySite()
        try site.configure([("act", "good", "")])
        try site.document("um.txt")
        #expect(try site.request("um.txt").status == 0)
        let before = try Data(contentsOf: URL(filePath: site.workshop.path + "/um.txt.tsr"))
        let again = try site.request("um.txt --json")
        #expect(again.status == 0)
        #expect(try Self.objects(again).compactMap { $0["status"] as? String } == ["present"])
        #expect(site.log == ["good"])
        try site.document("um.txt", "outro conteúdo")
        let changed = try site.request("um.txt --json")
        #expect(changed.status == 74)
        #expect(try Self.objects(changed).compactMap { $0["status"] as? String } == ["failed"])
        #expect(try Data(contentsOf: URL(filePath: site.workshop.path + "/um.txt.tsr")) == before)
    }

    @Test("One of one's own that cannot be opened is passed over; with nobody behind it files remain pending")
    func unopened() throws {
        let site = try AuthoritySite()
        let keys = "kind: software, key: nenhuma.key, secret: 'fd:3'"
        for name in ["um.txt", "dois.txt", "tres.txt"] { try site.document(name, name) }
        try site.configure([], behind: keys)
        for words in ["um.txt dois.txt --json", "um.txt dois.txt --tree --json"] {
            let alone = try site.request(words)
            #expect(alone.status == 69, "\(Self.messages(alone))")
            #expect(try Self.objects(alone).compactMap { $0["status"] as? String } == ["pending", "pending"])
            let messages = Self.messages(alone)
            #expect(messages.contains("lastro: warning: no token from propria: "), "\(messages)")
            #expect(messages.contains("nenhuma.key: no such file\n"), "\(messages)")
            #expect(messages.contains("propria: authority-not-opened ("), "\(messages)")
        }
        try site.configure([("act", "good", "")], behind: keys)
        for words in ["um.txt dois.txt --json", "um.txt tres.txt --tree --json"] {
            let stamped = try site.request(words)
            #expect(stamped.status == 0, "\(Self.messages(stamped))")
            #expect(try Self.objects(stamped).compactMap { $0["status"] as? String } == ["stamped", "stamped"])
            #expect(Self.messages(stamped).contains("lastro: warning: no token from propria: "))
        }
        #expect(site.log == ["good", "good", "good"])
    }

    @Test("With --tree one token stands for all, and a record for each verifies")
    func tree() throws {
        let site = try AuthoritySite()
        try site.configure([("act", "good", "")])
        try FileManager.default.createDirectory(
            atPath: site.workshop.path + "/pasta",
            withIntermediateDirectories: true
        )
        for number in 0..<9 { try site.document("pasta/\(number).txt", "documento \(number)") }
        try site.document("pasta/copia.txt", "documento 0")
        let outcome = try site.request("pasta --tree --json")
        #expect(outcome.status == 0, "\(Self.messages(outcome))")
        let objects = try Self.objects(outcome)
        #expect(objects.count == 10)
        #expect(Set(objects.compactMap { $0["serialNumber"] as? String }).count == 1)
        #expect(site.log == ["good"])
        for name in ["0", "8", "copia"] {
            let python = try ToolRun(
                "python3",
                [
                    PackageRoot.path + "/Tests/EvidenceRecordsTests/verify_record.py", "pasta/\(name).txt.ers",
                    "pasta/\(name).txt",
                ],
                in: site.workshop.path
            )
            #expect(python.status == 0, "\(python.output)")
            let own = try site.workshop.run(
                "lastro evidence verify pasta/\(name).txt.ers --content pasta/\(name).txt --anchor root.pem --format json"
            )
            #expect(String(decoding: own.output, as: UTF8.self).contains("\"objectsIntact\": true"))
        }
        // Another run asks nobody, tokens and records are no documents, and a new document gets a tree of its own.
        try site.document("pasta/novo.txt", "novo")
        let again = try Self.objects(site.request("pasta --tree --json"))
        #expect(again.count(where: { $0["status"] as? String == "present" }) == 10)
        #expect(again.count == 11)
        #expect(site.log == ["good", "good"])
    }

    /// A path at the server, and the reason for which what it says is not used.
    private static let lies = [
        ("nonce", "nonce-differs"), ("imprint", "imprint-differs"), ("policy", "policy-differs"),
        ("rejected", "rejected-algorithm"), ("stranger", "xcv-chain-not-found"), ("expired", "xcv-cert-expired"),
        ("noeku", "tst-eku-missing"), ("time", "time-out-of-bounds"), ("garbage", "answer-unreadable"),
        ("cut", "answer-unreadable"), ("huge", "answer-too-large"), ("slow", "timed-out"), ("busy", "http-status-503"),
        ("nowhere", "http-status-404"),
    ]

    @Test("A lie is named, and leaves nothing behind", arguments: lies)
    func lie(path: String, reason: String) throws {
        let site = try AuthoritySite()
        try site.configure([("act", path, "totalTimeout: \(path == "slow" ? 1 : 30)")])
        try site.document("um.txt")
        let outcome = try site.request("um.txt --json")
        #expect(outcome.status == 69)
        #expect(try Self.objects(outcome).compactMap { $0["status"] as? String } == ["pending"])
        #expect(Self.messages(outcome).contains("act: \(reason) ("), "\(Self.messages(outcome))")
        #expect(!site.exists("um.txt.tsr"))
    }

    @Test("One dead, one slow and every liar are passed over for the one that tells the truth")
    func failover() throws {
        let site = try AuthoritySite()
        let dead = [("morta", "http://127.0.0.1:\(LoopbackServer.deadPort())/", "")]
        let liars = Self.lies.map { ("x-" + $0.0, $0.0, "totalTimeout: \($0.0 == "slow" ? 1 : 30)") }
        try site.configure(dead + liars + [("verdade", "good", "")], state: true)
        try site.document("um.txt")
        let outcome = try site.request("um.txt --json")
        #expect(outcome.status == 0, "\(Self.messages(outcome))")
        #expect(try site.workshop.run("openssl ts -verify -data um.txt -in um.txt.tsr -CAfile root.pem").status == 0)
        // The next run knows who failed, and asks the honest one first.
        let count = site.log.count
        try site.document("dois.txt", "dois")
        #expect(try site.request("dois.txt").status == 0)
        #expect(Array(site.log.dropFirst(count)) == ["good"])
    }

    @Test("Where nobody answers, what remains is listed, and nobody is asked for each file again")
    func pending() throws {
        let site = try AuthoritySite()
        try site.configure([("act", "garbage", "")])
        for number in 0..<5 { try site.document("\(number).txt", "\(number)") }
        let outcome = try site.request("0.txt 1.txt 2.txt 3.txt 4.txt nenhum.txt --json")
        #expect(outcome.status == 69)
        #expect(
            try Self.objects(outcome).compactMap { $0["status"] as? String }
                == ["pending", "pending", "pending", "pending", "pending", "failed"]
        )
        #expect(Self.messages(outcome).contains("5 of 6 files remain without time-stamp"))
        #expect(site.log == ["garbage"])
    }

    @Test("The quota holds over runs") func quota() throws {
        let site = try AuthoritySite()
        try site.configure([("act", "good", "quota: {requests: 1, window: 86400}")], state: true)
        for name in ["um.txt", "dois.txt"] { try site.document(name, name) }
        #expect(try site.request("um.txt").status == 0)
        let outcome = try site.request("dois.txt")
        #expect(outcome.status == 69)
        #expect(Self.messages(outcome).contains("act: quota-exhausted ("))
        #expect(site.log == ["good"])
    }

    @Test("Credentials come out of a file and stand in no output; one that all may read is refused")
    func credentials() throws {
        let site = try AuthoritySite()
        try site.configure([("act", "secret", "credentials: senha")])
        try site.document("um.txt")
        try site.document("senha", "fulano:segredo\n")
        let open = try site.request("um.txt")
        #expect(open.status == 69)
        #expect(Self.messages(open).contains("secret-unusable"))
        #expect(try site.workshop.run("chmod 600 senha").status == 0)
        let outcome = try site.request("um.txt")
        #expect(outcome.status == 0, "\(Self.messages(outcome))")
        for stream in [outcome.output, outcome.messages, open.messages] {
            #expect(!String(decoding: stream, as: UTF8.self).contains("segredo"))
        }
    }

    @Test("Without leave the own machine is not asked") func privateAddress() throws {
        let site = try AuthoritySite()
        let text = "timeStampAuthorities: [{name: act, kind: http, url: '\(site.server.address("good"))', attempts: 1}]"
        try site.document("lastro.yaml", text)
        try site.document("um.txt")
        let outcome = try site.request("um.txt")
        #expect(outcome.status == 69)
        #expect(Self.messages(outcome).contains("address-private"))
    }

    @Test("No configuration, or a wrong one, is an error of the configuration") func configuration() throws {
        let site = try AuthoritySite()
        try site.document("um.txt")
        #expect(try site.request("um.txt").status == 78)
        try site.document("lastro.yaml", "timeStampAuthorities: []")
        #expect(try site.request("um.txt").status == 78)
    }

    @Test("SSL_CERT_FILE, SSL_CERT_DIR and proxies of the environment change nothing")
    func environment() throws {
        let site = try AuthoritySite()
        let openssl = try OpenSSLCommand()
        try openssl.run(
            "req",
            "-x509",
            "-newkey",
            "ec",
            "-pkeyopt",
            "ec_paramgen_curve:P-256",
            "-nodes",
            "-days",
            "2",
            "-subj",
            "/CN=servidor.example",
            "-addext",
            "subjectAltName=IP:127.0.0.1",
            "-keyout",
            "tls.key",
            "-out",
            "tls.pem"
        )
        try openssl.run("rehash", ".")
        let folder = openssl.directory.path
        let server = try LoopbackServer("web_server.py", ["--tls", folder + "/tls.pem", folder + "/tls.key"])
        try site.document("um.txt")
        let environment = [
            "SSL_CERT_FILE": folder + "/tls.pem", "SSL_CERT_DIR": folder, "CURL_CA_BUNDLE": folder + "/tls.pem",
            "https_proxy": "http://127.0.0.1:1", "http_proxy": "http://127.0.0.1:1", "ALL_PROXY": "http://127.0.0.1:1",
        ]
        for (authorities, reason) in [("system", "tls-failed"), ("trust-store", "tls-failed")] {
            try site.configure([("act", server.address("echo", scheme: "https"), "authorities: \(authorities)")])
            let outcome = try site.request("um.txt", environment: environment)
            #expect(outcome.status == 69)
            #expect(Self.messages(outcome).contains("act: \(reason) ("), "\(Self.messages(outcome))")
        }
        // With the server's own certificate named, the connection stands: what comes is no token.
        try site.configure([("act", server.address("echo", scheme: "https"), "authorities: \(folder)/tls.pem")])
        let outcome = try site.request("um.txt", environment: environment)
        #expect(Self.messages(outcome).contains("act: answer-unreadable ("), "\(Self.messages(outcome))")
    }
}
