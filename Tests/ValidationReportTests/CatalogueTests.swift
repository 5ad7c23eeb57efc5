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

    @Test(arguments: StampedReasons.entries)
    func `What is said of time-stamps is of known codes and clauses and of no signature`(_ entry: ReasonText) throws {
        let known = try #require(ReasonCatalogue.text(for: entry.code))
        #expect(entry.clause == known.clause)
        #expect(entry.portuguese != known.portuguese && entry.english != known.english)
        for text in entry.portuguese.all { #expect(!text.lowercased().contains("assinatura"), "\(text)") }
        for text in entry.english.all { #expect(!text.lowercased().contains("signature"), "\(text)") }
    }

    @Test func `Each code has one text for time-stamps`() {
        #expect(Set(StampedReasons.entries.map(\.code)).count == StampedReasons.entries.count)
    }

    @Test(arguments: ReasonCatalogue.entries + StampedReasons.entries)
    func `A text is whole in both languages`(_ entry: ReasonText) {
        #expect(!entry.clause.isEmpty)
        for language in ReportLanguage.allCases {
            for text in entry[language].all {
                #expect(text.count > 10 && text.hasSuffix("."), "\(entry.code): \(text)")
                #expect(!text.contains("  ") && !text.contains("\n"), "\(entry.code): \(text)")
            }
        }
        for (portuguese, english) in zip(entry.portuguese.all, entry.english.all) { #expect(portuguese != english) }
    }

    @Test(arguments: ReasonCatalogue.entries + StampedReasons.entries)
    func `Both languages name the same values`(_ entry: ReasonText) {
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

    @Test func `Verdicts on time-stamps and evidence records speak of no signature on a document`() {
        let failures = FailureReason.allCases.map { Verdict.totalFailed($0) }
        let indeterminations = IndeterminationReason.allCases.map { Verdict.indeterminate($0) }
        for make in [VerdictText.timeStampSentence, VerdictText.recordSentence] as [(Verdict) -> LocalizedText] {
            var seen: Set<String> = []
            for verdict in [.totalPassed] + failures + indeterminations {
                let sentence = make(verdict)
                #expect(seen.insert(sentence.portuguese).inserted, "\(verdict)")
                for word in ["a assinatura ", "foi assinado", "conteúdo assinado", "signatário"] {
                    #expect(!sentence.portuguese.contains(word), "\(sentence.portuguese)")
                }
                for word in ["that the signature ", "was signed:", "signed content", "signing certificate"] {
                    #expect(!sentence.english.lowercased().contains(word), "\(sentence.english)")
                }
            }
        }
        #expect(
            VerdictText.timeStampSentence(.totalFailed(.hashFailure)).portuguese
                == "O conteúdo não é o que foi carimbado: o resumo criptográfico não confere."
        )
    }

    @Test func `A finding on a time-stamp says so, the same finding on a signature does not`() {
        let finding = FindingEntry(code: "XCV-CERT-EXPIRED", level: .fail)
        #expect(finding.meaning(.portuguese)?.contains("nada prova que a assinatura é anterior") == true)
        #expect(finding.ofTimeStamp.meaning(.portuguese)?.contains("nada prova que o carimbo é anterior") == true)
        #expect(finding.ofTimeStamp.clause == finding.clause)
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
