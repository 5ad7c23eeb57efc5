import ASN1
import EvidenceRecords
import Foundation
import LibCrypto
import LibXML
import TestSupport
import Testing

/// Evidence records made by others: what DSS's tests assert of theirs, and the verdicts in the names of BSI TR-ESOR's.
@Suite(.enabled(if: OutsideVectors.areThere, "\(OutsideVectors.reason)"))
struct VectorTests {
    private static let divergences = Divergence.list(key: "id")

    @Test(arguments: VectorCase.all)
    func vector(_ vector: VectorCase) throws {
        let facts = try vector.facts()
        for (fact, expected) in vector.expected {
            let divergence = Self.divergences.first { $0.subject == vector.id && $0.fact == fact }
            let actual = facts[fact] ?? "none"
            if let divergence {
                #expect(actual != expected, "\(fact) agrees by now: \(divergence.reason)")
            } else {
                #expect(actual == expected, "\(fact) of \(vector.id)")
            }
        }
    }

    @Test("Every divergence names a case, a fact of it, a clause and a reason")
    func divergencesAreReasoned() {
        for divergence in Self.divergences {
            let vector = VectorCase.all.first { $0.id == divergence.subject }
            #expect(vector?.expected[divergence.fact] != nil, "\(divergence.subject)")
            #expect(!divergence.clause.isEmpty && !divergence.reason.isEmpty)
        }
        #expect(VectorCase.all.count >= 49)
    }
}
