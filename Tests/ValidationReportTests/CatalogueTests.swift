import PathValidation
import SignatureValidation
import Testing
import TrustStore

@testable import ValidationReport

@Suite struct CatalogueTests {
    @Test func `Every reason code has texts and no text is without a code`() {
        let trust = ImportRefusal.Code.allCases.map(\.rawValue) + StoreFinding.Code.allCases.map(\.rawValue)
        let codes = ReasonCode.allCases.map(\.rawValue) + PathFindingCode.allCases.map(\.rawValue) + trust
        let texts = ReasonCatalogue.entries.map(\.code)
        #expect(Set(codes).subtracting(texts).sorted() == [])
        #expect(Set(texts).subtracting(codes).sorted() == [])
        #expect(texts.count == Set(texts).count)
    }

    @Test(arguments: ReasonCatalogue.entries) func `A text is whole in both languages`(_ entry: ReasonText) {
        #expect(!entry.clause.isEmpty)
        for language in ReportLanguage.allCases {
            for text in entry[language].all {
                #expect(text.count > 10 && text.hasSuffix("."), "\(entry.code): \(text)")
                #expect(!text.contains("  ") && !text.contains("\n"), "\(entry.code): \(text)")
            }
        }
        for (portuguese, english) in zip(entry.portuguese.all, entry.english.all) { #expect(portuguese != english) }
    }

    @Test(arguments: ReasonCatalogue.entries) func `Both languages name the same values`(_ entry: ReasonText) {
        for (portuguese, english) in zip(entry.portuguese.all, entry.english.all) {
            #expect(
                Set(MessageTemplate.placeholders(portuguese)) == Set(MessageTemplate.placeholders(english)),
                "\(entry.code)"
            )
        }
    }

    @Test func `Every label is there in both languages`() {
        for label in ReportLabel.allCases {
            #expect(!label.text.portuguese.isEmpty)
            #expect(!label.text.english.isEmpty)
        }
    }

    @Test func `Every verdict has a sentence in both languages`() {
        let failures = FailureReason.allCases.map { Verdict.totalFailed($0) }
        let indeterminations = IndeterminationReason.allCases.map { Verdict.indeterminate($0) }
        var seen: Set<String> = []
        for verdict in [.totalPassed] + failures + indeterminations {
            let sentence = VerdictText.sentence(verdict)
            #expect(sentence.portuguese.hasSuffix(".") && sentence.english.hasSuffix("."))
            #expect(sentence.portuguese != sentence.english)
            #expect(seen.insert(sentence.portuguese).inserted, "\(verdict)")
        }
    }

    @Test func `An unknown code is shown as it stands`() {
        let finding = FindingEntry(code: "ZZZ-NEW-CODE", level: .fail)
        #expect(finding.statement(.portuguese) == "ZZZ-NEW-CODE")
        #expect(finding.clause == nil)
        #expect(finding.action(.english) == nil)
    }
}

extension ReasonText: CustomTestStringConvertible {
    package var testDescription: String { code }
}

extension ReasonPassage {
    fileprivate var all: [String] { [statement, meaning, action] }
}
