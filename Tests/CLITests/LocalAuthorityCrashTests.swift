import Foundation
import TestSupport
import Testing

@Suite("A local authority that is killed")
struct LocalAuthorityCrashTests {
    @Test("Killed before any call that changes a file, it never gives a number twice, and no token lacks its entry")
    func killed() throws {
        guard let first = FaultShim.environment("kill:0") else { return }
        let workshop = try Workshop()
        _ = try workshop.run("$PACKAGE/Tests/CLITests/Scripts/make-own-tsa.sh")
        let sealing = try workshop.run(
            "lastro key import tsa.p12 --output act.key --passphrase fd:3 --new-passphrase fd:4 3<<<segredo 4<<<outra"
        )
        #expect(sealing.status == 0)
        let issue = "--key act.key --policy-oid 2.16.76.1.6.99 --state acts --pin fd:3 --json 3<<<outra"
        var killed = 0
        for call in 0..<16 {
            var environment = first
            environment["LASTRO_FAULT"] = "kill:\(call)"
            let outcome = try workshop.run(
                "cp text.txt \(call).txt; exec lastro timestamp issue \(call).txt " + issue,
                environment: environment
            )
            // The shell itself is not counted: it writes no file of the authority's.
            if outcome.status != 0 { killed += 1 }
            let after = try workshop.run("cp text.txt \(call).after; lastro timestamp issue \(call).after " + issue)
            #expect(after.status == 0, "\(call): \(String(decoding: after.messages, as: UTF8.self))")
        }
        #expect(killed >= 4)
        let text = try String(contentsOfFile: workshop.path + "/acts/issued.jsonl", encoding: .utf8)
        let entries = try text.split(separator: "\n").map { line in
            try #require(JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
        }
        let numbers = entries.compactMap { $0["serial"] as? String }
        #expect(Set(numbers).count == entries.count)
        // The counter alone, without the random octets behind it.
        #expect(Set(numbers.map { $0.prefix(16) }).count == entries.count)
        let written = try FileManager.default.contentsOfDirectory(atPath: workshop.path).filter { $0.hasSuffix(".tsr") }
        for file in written where file != "response.tsr" {
            let told = try workshop.run(
                "openssl ts -verify -in \(file) -data text.txt -CAfile tsa.pem && openssl ts -reply -in \(file) -text"
            )
            let lines = String(decoding: told.output, as: UTF8.self)
            #expect(told.status == 0, "\(file)")
            let number = lines.split(separator: "\n").first { $0.hasPrefix("Serial number: 0x") }.map {
                $0.dropFirst("Serial number: 0x".count).lowercased()
            }
            #expect(numbers.contains { entry in number.map { entry.hasSuffix($0) } ?? false }, "\(file)")
        }
        #expect(written.count >= 17)
    }
}
