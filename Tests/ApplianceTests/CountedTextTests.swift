import EvidenceArchive
import Testing
import ValidationReport

@testable import Appliance

/// Numbers and the nouns beside them, in both languages.
@Suite struct CountedTextTests {
    @Test("One alone takes the singular, none and several the plural")
    func agreement() {
        #expect(CountedText.objects.text(1, .portuguese) == "1 objeto")
        #expect(CountedText.objects.text(0, .portuguese) == "0 objetos")
        #expect(CountedText.objects.text(2, .english) == "2 objects")
        #expect(CountedText.objects.text(1, .english) == "1 object")
        #expect(CountedText.items.text(1, .portuguese) == "1 item")
        #expect(CountedText.items.text(2, .portuguese) == "2 itens")
        #expect(CountedText.auditEvents.text(1, .portuguese) == "1 registro de auditoria")
        #expect(CountedText.readAgain.text(1, .portuguese) == "1 relido")
        #expect(CountedText.readAgain.text(1, .english) == "1 read again")
    }

    @Test("What a move and a rebuilding came to agrees with its numbers")
    func archive() throws {
        var summary = MoveSummary()
        summary.objects = 1
        summary.failed = 1
        summary.hotFoldersReclaimed = 1
        let text = ArchiveText(.portuguese).summary(summary, to: .cold)
        #expect(text.contains("1 objeto (0 B), 1 não movido; gravados: 0 B"), "\(text)")
        #expect(text.contains("e 1 pasta,"), "\(text)")
        let english = ArchiveText(.english).summary(summary, to: .cold)
        #expect(english.contains("1 object (0 B), 1 not moved;"), "\(english)")
    }
}
