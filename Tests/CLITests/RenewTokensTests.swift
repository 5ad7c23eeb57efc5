import Foundation
import TestSupport
import Testing

/// `lastro renew --tokens`: several authorities over HTTP, so many for each tree.
@Suite("lastro renew --tokens")
struct RenewTokensTests {
    private static func messages(_ outcome: Workshop.Outcome) -> String {
        String(decoding: outcome.messages + outcome.output, as: UTF8.self)
    }

    /// An archive with a document that waits.
    private func site(_ authorities: [(name: String, path: String, more: String)]) throws -> AuthoritySite {
        let site = try AuthoritySite()
        try site.document("um.txt", "um")
        try site.configure(authorities)
        let made = try site.workshop.run(
            "lastro archive init arquivo && lastro archive add um.txt --archive arquivo --no-judge"
        )
        #expect(made.status == 0, "\(Self.messages(made))")
        return site
    }

    private func renew(_ site: AuthoritySite, _ count: Int) throws -> (run: Workshop.Outcome, lines: [[String: Any]]) {
        let run = try site.workshop.run(
            "lastro renew --archive arquivo --config lastro.yaml --anchor root.pem --tokens \(count) --json"
        )
        let lines = String(decoding: run.output, as: UTF8.self).split(separator: "\n")
        return (
            run, try lines.map { try #require(JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any]) }
        )
    }

    /// Exports the record of each strand and verifies it outside; gives how many different ones there are.
    private func strands(_ site: AuthoritySite, _ count: Int) throws -> Int {
        var records: Set<Data> = []
        for strand in 0..<count {
            let run = try site.workshop.run(
                """
                rm -f um.ers; lastro evidence export $(sha256sum um.txt | cut -d ' ' -f 1) --archive arquivo \
                  --strand \(strand) --output um.ers && python3 $PACKAGE/Tests/EvidenceRecordsTests/verify_record.py um.ers um.txt
                """
            )
            #expect(run.status == 0, "\(strand): \(Self.messages(run))")
            records.insert(try Data(contentsOf: URL(filePath: site.workshop.path + "/um.ers")))
        }
        let beyond = try site.workshop.run(
            """
            rm -f um.ers; lastro evidence export $(sha256sum um.txt | cut -d ' ' -f 1) --archive arquivo \
              --strand \(count) --output um.ers
            """
        )
        #expect(beyond.status == 64 && Self.messages(beyond).contains(" has no strand \(count)"))
        #expect(!site.exists("um.ers"))
        return records.count
    }

    @Test("Each tree gets so many tokens; one that lies is passed over for the next one of its own group")
    func failover() throws {
        // Of three authorities for two tokens, the first and the third are a group, the second is one.
        let site = try site([("mentira", "garbage", ""), ("segunda", "good", ""), ("terceira", "good", "")])
        let (run, lines) = try renew(site, 2)
        #expect(run.status == 0, "\(Self.messages(run))")
        #expect(lines.compactMap { $0["action"] as? String } == ["seal"])
        #expect(site.log == ["garbage", "good", "good"])
        #expect(try strands(site, 2) == 2)
        #expect(try renew(site, 2).run.status == 0)
        #expect(site.log.count == 3)
    }

    @Test("A dossier has the record of each token; an import keeps them all, and its own dossier has them again")
    func dossier() throws {
        let site = try site([("primeira", "good", ""), ("segunda", "good", "")])
        let (run, _) = try renew(site, 2)
        #expect(run.status == 0, "\(Self.messages(run))")
        let handed = try site.workshop.run(
            """
            set -e
            id=$(sha256sum um.txt | cut -d ' ' -f 1)
            lastro archive export $id --archive arquivo --to d --anchor root.pem
            for record in d/evidencias/registros/um.txt.ers d/evidencias/registros/um.txt.2.ers; do
                python3 $PACKAGE/Tests/EvidenceRecordsTests/verify_record.py $record um.txt
            done
            if cmp -s d/evidencias/registros/um.txt.ers d/evidencias/registros/um.txt.2.ers; then exit 9; fi
            lastro archive init b && lastro archive import d --archive b
            lastro archive export $id --archive b --to e --anchor root.pem
            test "$(sha256sum d/evidencias/registros/*.ers | cut -d ' ' -f 1 | sort)" \
              = "$(sha256sum e/evidencias/registros/*.ers | cut -d ' ' -f 1 | sort)"
            """
        )
        #expect(handed.status == 0, "\(Self.messages(handed))")
    }

    @Test("Where nobody of a group gives a token the batch has fewer, and the run says so")
    func fewer() throws {
        let site = try site([("mentira", "garbage", ""), ("segunda", "good", "")])
        let (run, lines) = try renew(site, 2)
        #expect(run.status == 0, "\(Self.messages(run))")
        #expect(lines.compactMap { $0["action"] as? String } == ["warning", "seal"])
        let reasons = lines.first?["reasons"] as? [String] ?? []
        #expect(reasons.count == 1 && reasons[0].hasPrefix("mentira: "), "\(reasons)")
        #expect(site.log == ["garbage", "good"])
        #expect(try strands(site, 1) == 1)
        let check = try site.workshop.run("lastro archive check --read-data --archive arquivo")
        #expect(check.status == 0, "\(Self.messages(check))")
    }

    @Test("Where nobody gives a token nothing is sealed, and all are named")
    func none() throws {
        let site = try site([("uma", "garbage", ""), ("outra", "stranger", "")])
        let (run, lines) = try renew(site, 2)
        #expect(run.status == 69, "\(Self.messages(run))")
        let failure = lines.last?["failure"] as? String ?? ""
        #expect(failure.contains("uma: ") && failure.contains("outra: "), "\(failure)")
        #expect(lines.last?["waitingObjects"] as? Int == 1)
        #expect(lines.last?["complete"] as? Bool == false)
    }

    @Test("More tokens than authorities are no configuration")
    func tooMany() throws {
        let site = try site([("uma", "good", ""), ("outra", "good", "")])
        #expect(try renew(site, 3).run.status == 78)
        #expect(site.log.isEmpty)
        #expect(try renew(site, 0).run.status == 64)
    }
}
