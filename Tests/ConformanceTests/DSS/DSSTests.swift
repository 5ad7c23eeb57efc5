import Foundation
import TestSupport
import Testing

/// The CAdES files of EU DSS's own tests, with the facts that those assert about them.
@Suite("DSS CAdES", .enabled(if: !DSSCase.all.isEmpty, Comment(rawValue: OutsideVectors.reason)))
struct DSSTests {
    /// Of CAdES and PDF files.
    static let divergences = Divergence.list(key: "file")

    @Test("a file has the facts that DSS asserts, or a divergence is written down", arguments: DSSCase.all)
    func facts(_ example: DSSCase) throws {
        let differences = try DSSFacts(example).differences(from: example.expect)
        let name = example.files[0].split(separator: "/").last.map(String.init) ?? ""
        let known = Self.divergences.filter { $0.subject == name }
        for (fact, found) in differences where !known.contains(where: { $0.fact == fact }) {
            Issue.record("\(name): \(fact) is \(found)")
        }
        for entry in known where differences[entry.fact] == nil {
            Issue.record("\(name): \(entry.fact) is listed in divergences.yaml and agrees")
        }
    }

    @Test("every divergence names a file or a case of the suite, a fact, a clause and a reason")
    func divergences() {
        let names = Set(DSSCase.all.map { $0.files[0].split(separator: "/").last.map(String.init) ?? "" })
            .union(DSSCase.pades.map(\.id))
        for entry in Self.divergences {
            #expect(names.contains(entry.subject), "\(entry.subject) is not in the suite")
            #expect(!entry.fact.isEmpty && !entry.clause.isEmpty && !entry.reason.isEmpty, "\(entry.subject)")
        }
        #expect(Set(Self.divergences.map { [$0.subject, $0.fact] }).count == Self.divergences.count)
    }

    @Test("the suite is complete")
    func suiteIsComplete() {
        #expect(DSSCase.all.count == 24)
    }
}
