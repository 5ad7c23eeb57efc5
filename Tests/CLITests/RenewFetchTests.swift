import Foundation
import TestSupport
import Testing

/// `lastro renew --fetch` of a token whose authority has certomancer's CRL repositories and OCSP responder.
@Suite("lastro renew --fetch", .enabled(if: ClockShim.path != nil))
struct RenewFetchTests {
    /// Sealed 400 days ago by a key of one's own; its signature algorithm ends soon.
    private final class Archive {
        let site: PKISite
        var environment: [String: String] = [:]

        init?() throws {
            guard let site = try PKISite() else { return nil }
            self.site = site
            try site.write("segredos/act", "segredo")
            try configure(fetching: "{allowedHosts: [127.0.0.1], allowPrivateAddresses: true, store: lcr}")
            let text = try String(
                contentsOfFile: PackageRoot.path + "/policies/validation/etsi-generic.yaml",
                encoding: .utf8
            )
            let soon = Date(timeIntervalSinceNow: 60 * 86_400).ISO8601Format().prefix(10)
            try site.write(
                "policy.yaml",
                text.replacingOccurrences(of: "    SHA-384: null", with: "    SHA-384: \(soon)")
            )
            try site.write("um.txt", "um")
            environment["CREDENTIALS_DIRECTORY"] = site.workshop.path + "/segredos"
            let then = Int64(Date().timeIntervalSince1970) - 400 * 86_400
            let made = try site.workshop.run(
                """
                lastro key import $PACKAGE/Tests/TestPKI/Keys/rsa-2048-07.pem --certificate stamper.pem --output act.key \
                --new-passphrase credential:act > key.txt && lastro archive init arquivo \
                && lastro archive add um.txt --archive arquivo --no-judge \
                && sed 's/SHA-512/SHA-384/' lastro.yaml > antes.yaml \
                && lastro renew --archive arquivo --config antes.yaml --anchor root.pem --certificates interm.pem \
                --policy etsi-generic
                """,
                environment: environment.merging(try #require(ClockShim.environment(at: then))) { $1 }
            )
            #expect(made.status == 0, "\(String(decoding: made.messages + made.output, as: UTF8.self))")
            #expect(site.log.isEmpty)
        }

        func configure(fetching: String) throws {
            try site.write(
                "lastro.yaml",
                """
                fetching: \(fetching)
                timeStampAuthorities:
                  - {name: propria, kind: software, key: act.key, policy: 2.16.76.1.6.99, state: estado,
                     secret: 'credential:act', signatureDigest: SHA-512}
                """
            )
        }

        /// Each line that `lastro renew` prints, with these words.
        func renew(_ words: String) throws -> (status: Int32, lines: [[String: Any]], messages: String) {
            let run = try site.workshop.run(
                """
                lastro renew --archive arquivo --config lastro.yaml --anchor root.pem --certificates interm.pem \
                --policy policy.yaml --json \(words)
                """,
                environment: environment
            )
            let lines = String(decoding: run.output, as: UTF8.self).split(separator: "\n")
            return (
                run.status,
                try lines.map { line in
                    try #require(JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
                },
                String(decoding: run.messages, as: UTF8.self)
            )
        }

        /// Whether everything that was fetched stands in the record, byte for byte, below the newest token.
        func recordHolds(_ names: [String]) throws -> Bool {
            let exported = try site.workshop.run(
                "lastro evidence export $(sha256sum um.txt | cut -d ' ' -f 1) --archive arquivo --output um.ers"
            )
            #expect(exported.status == 0, "\(String(decoding: exported.messages, as: UTF8.self))")
            let record = try Data(contentsOf: URL(filePath: site.workshop.path + "/um.ers"))
            return try names.allSatisfy { name in
                let bytes = try Data(contentsOf: URL(filePath: site.workshop.path + "/lcr/" + name))
                return record.range(of: bytes) != nil
            }
        }

        func verify() throws -> Int32 {
            try site.workshop.run("python3 $PACKAGE/Tests/EvidenceRecordsTests/verify_record.py um.ers um.txt").status
        }
    }

    /// What was done, but for whose keys signed the tokens.
    private static func actions(_ lines: [[String: Any]]) -> [String] {
        lines.filter { $0["action"] as? String != "own-time-stamp" }.compactMap { line in
            (line["action"] as? String).map { "\($0) \(line["status"] ?? "")" }
        }
    }

    @Test("Offline unless asked: without the flag nobody is asked, whatever the configuration allows")
    func offline() throws {
        guard let archive = try Archive() else { return }
        let run = try archive.renew("")
        #expect(run.status == 0, "\(run.messages)")
        #expect(Self.actions(run.lines) == ["validation-data done", "time-stamp-renewal done"], "\(run.lines)")
        #expect(archive.site.log.isEmpty)
        #expect(archive.site.stored.isEmpty)
    }

    @Test("Nor in a dry run")
    func dryRun() throws {
        guard let archive = try Archive() else { return }
        let run = try archive.renew("--fetch --dry-run")
        #expect(run.status == 0, "\(run.messages)")
        #expect(Self.actions(run.lines) == ["time-stamp-renewal planned"], "\(run.lines)")
        #expect(archive.site.log.isEmpty)
    }

    @Test("CRLs and the response are fetched, and stand with the old token below the new one")
    func fetched() throws {
        guard let archive = try Archive() else { return }
        let run = try archive.renew("--fetch")
        #expect(run.status == 0, "\(run.messages)")
        #expect(
            Self.actions(run.lines) == ["fetch done", "validation-data done", "time-stamp-renewal done"],
            "\(run.lines)"
        )
        #expect(run.lines.first?["pieces"] as? Int == 3)
        #expect(Set(archive.site.log) == ["ocsp 200", "crls 200"])
        let stored = archive.site.stored
        #expect(stored.count == 3)
        #expect(try archive.recordHolds(stored))
        #expect(try archive.verify() == 0)
        // Nothing is due any more; what has not changed is asked for, and nothing is stored anew.
        let again = try archive.renew("--fetch")
        #expect(again.status == 0 && Self.actions(again.lines) == ["fetch done"], "\(again.lines)")
    }

    @Test(
        "A wrong answer is told and not kept, and the token is renewed",
        arguments: [("flip", "xcv-"), ("garbage", "content-unreadable"), ("huge", "answer-too-large")]
    )
    func lies(mode: String, reason: String) throws {
        guard let archive = try Archive() else { return }
        try archive.configure(
            fetching: "{allowedHosts: [127.0.0.1], allowPrivateAddresses: true, store: lcr, maximumCRLSize: 1000000}"
        )
        try archive.site.behave(mode)
        let run = try archive.renew("--fetch")
        #expect(run.status == 0, "\(run.messages)")
        #expect(
            Self.actions(run.lines) == ["fetch warning", "validation-data done", "time-stamp-renewal done"],
            "\(run.lines)"
        )
        let reasons = run.lines.first?["reasons"] as? [String] ?? []
        #expect(reasons.count == 3 && reasons.allSatisfy { $0.contains(": " + reason) }, "\(reasons)")
        #expect(archive.site.stored.isEmpty)
    }

    @Test("Where nobody answers, or nobody may be asked, the token is renewed with what is at hand")
    func silence() throws {
        guard let archive = try Archive() else { return }
        archive.site.stop()
        let run = try archive.renew("--fetch")
        #expect(run.status == 0, "\(run.messages)")
        #expect(
            Self.actions(run.lines) == ["fetch warning", "validation-data done", "time-stamp-renewal done"],
            "\(run.lines)"
        )
        #expect((run.lines.first?["reasons"] as? [String])?.count == 3)
        try archive.configure(fetching: "{allowedHosts: [lcr.example], store: lcr}")
        let unasked = try archive.renew("--fetch")
        let reasons = unasked.lines.first?["reasons"] as? [String] ?? []
        #expect(unasked.status == 0)
        #expect(reasons.count == 3 && reasons.allSatisfy { $0.hasSuffix(": host-not-allowed") }, "\(reasons)")
        try archive.configure(fetching: "{allowedHosts: [127.0.0.1]}")
        #expect(try archive.renew("--fetch").status == 78)
    }

    @Test("Responses and CRLs of --revocation are stored with the token, and nobody is asked")
    func given() throws {
        guard let archive = try Archive() else { return }
        #expect(try archive.site.fetch("stamper.pem").status == 0)
        let stored = archive.site.stored
        #expect(stored.count == 3)
        let asked = archive.site.log
        let run = try archive.renew("--revocation lcr")
        #expect(run.status == 0, "\(run.messages)")
        #expect(archive.site.log == asked)
        #expect(try archive.recordHolds(stored))
        #expect(try archive.verify() == 0)
    }
}
