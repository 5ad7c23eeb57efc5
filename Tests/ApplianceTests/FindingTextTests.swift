import Appliance
import EvidenceArchive
import Foundation
import Testing
import ValidationReport

/// What findings of an archive say, in both languages.
@Suite struct FindingTextTests {
    @Test("Every code has a reason and a next step in both languages")
    func everyCode() {
        for code in ArchiveError.Code.allCases {
            #expect(!code.summary.isEmpty)
            #expect(!code.portugueseSummary.isEmpty)
            #expect(code.summary != code.portugueseSummary, "\(code)")
            #expect(!code.portugueseHint.isEmpty)
            // Only a command is the same in both.
            if code.hint == code.portugueseHint { #expect(code.hint.hasPrefix("lastro archive "), "\(code)") }
        }
    }

    @Test("Every detail that a check gives is known in Portuguese")
    func everyDetail() throws {
        let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(
            path: "../../Sources/EvidenceArchive/Check"
        )
        let literal = try Regex(#"(?:detail|hint): "((?:[^"\\]|\\.)*)""#)
        var seen = 0
        for file in try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil) {
            let source = try String(contentsOf: file, encoding: .utf8)
            for match in source.matches(of: literal) {
                let text = String(match[1].substring ?? "").replacing(try Regex(#"\\\([^)]*\)"#), with: "#")
                // Another layer's own text, and commands, which are the same in all languages.
                let isForeign = text == "#" || ["OCFL #", "#, ", "lastro archive"].contains { text.hasPrefix($0) }
                guard !isForeign else { continue }
                seen += 1
                #expect(FindingPhrases.knows(text), "\(file.lastPathComponent): \(text)")
            }
        }
        #expect(seen > 8)
    }

    @Test("Values stand in their places")
    func values() {
        #expect(FindingPhrases.portuguese("12 bytes in the place of 14") == "12 bytes em vez de 14")
        let digest = String(repeating: "ab", count: 32)
        #expect(FindingPhrases.portuguese("object \(digest) is unknown") == "o objeto \(digest) é desconhecido")
        #expect(FindingPhrases.portuguese("read: Input/output error") == "read: Input/output error")
        #expect(FindingPhrases.portuguese("") == "")
    }

    @Test("The command has the paths, as a shell takes them; other hints stay")
    func advice() {
        let advice = RepairAdvice(archive: "/srv/a b", replica: "/mnt/it's")
        #expect(
            advice.hint("lastro archive repair --from REPLICA")
                == "lastro archive repair --archive '/srv/a b' --from '/mnt/it'\\''s'"
        )
        #expect(
            RepairAdvice(archive: "/srv/a", replica: nil).hint("lastro archive repair --from REPLICA")
                == "lastro archive repair --archive /srv/a --from REPLICA"
        )
        #expect(
            advice.hint("lastro archive repair --rebuild-catalogue")
                == "lastro archive repair --archive '/srv/a b' --rebuild-catalogue"
        )
        #expect(advice.hint("move it away") == "move it away")
    }
}
