import Foundation
import TestSupport
import Testing

@Suite("lastro timestamp issue, many files at a time")
struct TimeStampIssueTests {
    @Test("Each file gets a token of its own, told in the order given; what cannot be read stops no other")
    func many() throws {
        let workshop = try Workshop()
        let made = try workshop.run(
            """
            set -e
            $PACKAGE/Tests/CLITests/Scripts/make-own-tsa.sh
            lastro key import tsa.p12 --output act.key --passphrase fd:3 --new-passphrase fd:4 3<<<segredo 4<<<outra
            for number in $(seq 1000 1150); do echo $number > $number.txt; done
            rm 1100.txt
            """
        )
        #expect(made.status == 0, "\(String(decoding: made.messages, as: UTF8.self))")
        let issue = "--key act.key --policy-oid 2.16.76.1.6.99 --state acts --pin fd:3 --json 3<<<outra"
        let issued = try workshop.run("lastro timestamp issue $(seq -f %g.txt 1000 1150) " + issue)
        #expect(issued.status == 66)
        #expect(String(decoding: issued.messages, as: UTF8.self).contains("1100.txt"))
        let lines = try issued.output.split(separator: 0x0a).map {
            try #require(JSONSerialization.jsonObject(with: Data($0)) as? [String: Any])
        }
        #expect(
            lines.compactMap { $0["file"] as? String } == (1000...1150).filter { $0 != 1100 }.map { "\($0).txt" }
        )
        #expect(Set(lines.compactMap { $0["serialNumber"] as? String }).count == 150)
        let verified = try workshop.run(
            """
            set -e
            for number in $(seq 1000 1150); do
                [ $number = 1100 ] || openssl ts -verify -in $number.txt.tsr -data $number.txt -CAfile tsa.pem >/dev/null
            done
            [ "$(wc -l < acts/issued.jsonl)" = 150 ]
            """
        )
        #expect(verified.status == 0, "\(String(decoding: verified.messages, as: UTF8.self))")
        // What is there is never replaced.
        #expect(try workshop.run("lastro timestamp issue 1000.txt " + issue).status != 0)
    }
}
