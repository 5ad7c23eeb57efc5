import Foundation
import TestSupport
import Testing

/// The evidence records of a dossier: each proves the document that it is named after, and none other.
@Suite("Evidence records in a dossier") struct DossierRecordTests {
    private static let records = "d/evidencias/registros"

    private static func said(_ outcome: Workshop.Outcome) -> String {
        String(decoding: outcome.messages + outcome.output, as: UTF8.self)
    }

    /// A dossier of two documents of many that one batch covers.
    ///
    /// So many stand between the two by their digests that they never share a node, whose members' records would be the same.
    private func site() throws -> AuthoritySite {
        let site = try AuthoritySite()
        try site.document("um.txt", "um")
        try site.document("dois.txt", "dois")
        try site.configure([("act", "good", "")])
        let made = try site.workshop.run(
            """
            mkdir mais && for n in {1..150}; do echo $n > mais/$n.txt; done && lastro archive init a \
              && lastro archive add um.txt dois.txt mais --archive a --no-judge \
              && lastro renew --archive a --config lastro.yaml --anchor root.pem \
              && lastro archive export $(sha256sum um.txt dois.txt | cut -d ' ' -f 1) --archive a --to d --anchor root.pem && lastro archive init b
            """
        )
        #expect(made.status == 0, "\(Self.said(made))")
        return site
    }

    private func verify(_ record: String, _ document: String, _ site: AuthoritySite) throws -> Int32 {
        try site.workshop.run(
            "lastro evidence verify \(Self.records)/\(record) --content \(document) --anchor root.pem --policy etsi-generic"
        ).status
    }

    @Test("Each record verifies with its document, and with no other one")
    func own() throws {
        let site = try site()
        for (name, other) in [("um.txt", "dois.txt"), ("dois.txt", "um.txt")] {
            // Revocation data is not at hand: not passed, and not failed either.
            #expect(try verify("\(name).ers", name, site) == 2, "\(name)")
            #expect(try verify("\(name).ers", other, site) == 1, "\(name)")
        }
        #expect(try site.workshop.run("lastro archive import d --archive b").status == 0)
    }

    @Test("An import keeps each record with its document: shown, covered by the next batch, and exported again")
    func kept() throws {
        let site = try site()
        let imported = try site.workshop.run("lastro archive import d --archive b --json")
        #expect(imported.status == 0 && !Self.said(imported).contains("import-record/1"), "\(Self.said(imported))")
        #expect(Self.said(imported).components(separatedBy: "\"evidenceRecords\":1,").count == 3)
        let goesOn = try site.workshop.run(
            """
            set -e
            old=$(sha256sum \(Self.records)/um.txt.ers | cut -d ' ' -f 1)
            lastro archive show $(sha256sum um.txt | cut -d ' ' -f 1) --archive b | grep "registro de evidências  $old"
            lastro renew --archive b --config lastro.yaml --anchor root.pem
            lastro archive export --all --archive b --to e --anchor root.pem
            lastro archive check --archive b --read-data
            for f in um.txt dois.txt; do
                test "$(sha256sum \(Self.records)/$f.ers e/evidencias/registros/*.ers | cut -d ' ' -f 1 | sort | uniq -d)" \
                  || { echo "$f: its record is gone"; exit 9; }
                cmp \(Self.records)/$f.ers e/evidencias/registros/$f.ers && { echo "$f: no new record"; exit 9; }
            done
            for old in e/evidencias/registros/registro-????????.ers; do
                python3 $PACKAGE/Tests/EvidenceRecordsTests/verify_record.py $old.ers $old
            done
            for proven in um.txt dois.txt \(Self.records)/um.txt.ers; do
                lastro evidence export $(sha256sum $proven | cut -d ' ' -f 1) --archive b --output neu.ers
                python3 $PACKAGE/Tests/EvidenceRecordsTests/verify_record.py neu.ers $proven
                rm neu.ers
            done
            """
        )
        #expect(goesOn.status == 0, "\(Self.said(goesOn))")
    }

    @Test(
        "A record that was changed, left out, added or exchanged: the dossier is refused, and the file is named",
        arguments: [
            ("printf x >> um.txt.ers", "um.txt.ers"), ("rm dois.txt.ers", "dois.txt.ers"),
            ("cp um.txt.ers mais.ers", "mais.ers"),
            ("mv um.txt.ers x; mv dois.txt.ers um.txt.ers; mv x dois.txt.ers", "dois.txt.ers"),
        ]
    )
    func refused(change: String, name: String) throws {
        let site = try site()
        let changed = try site.workshop.run("chmod -R u+w d && cd \(Self.records) && \(change)")
        #expect(changed.status == 0, "\(Self.said(changed))")
        let refused = try site.workshop.run("lastro archive import d --archive b")
        #expect(refused.status == 65, "\(Self.said(refused))")
        #expect(Self.said(refused).contains("evidencias/registros/\(name)"), "\(Self.said(refused))")
        let listed = try site.workshop.run("lastro archive list --archive b --json")
        #expect(listed.status == 0 && listed.output.isEmpty)
    }
}
