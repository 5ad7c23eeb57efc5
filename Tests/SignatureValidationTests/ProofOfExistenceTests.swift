import ASN1
import LibCrypto
import SignatureValidation
import TestPKI
import Testing

/// What proofs of existence decide beyond the single codes (EN 319 102-1 §5.6.2.4, §5.6.3.4).
@Suite("Proofs of existence") struct ProofOfExistenceTests {
    /// Annex A.3.7 in small: the expired TSA's token counts since a newer one covered it while it was valid.
    @Test func tokenCoveredInTimeGivesBestSignatureTime() throws {
        let vector = try #require(ReasonCodeTests.proofVectors.first { $0.code == .timeStampCoveredInTime })
        let judged = try vector.judge()
        #expect(judged.bestSignatureTime == .utc("2024-01-01"))
        let older = try #require(judged.timeStamps.first { $0.statedTime == .utc("2024-01-01") })
        #expect(judged.bestSignatureTimeProof?.id == older.timeStamp.id)
        #expect(judged.process == .archival)
        #expect(older.existsSince == .utc("2025-05-01"))
    }

    /// Covered after its TSA's end the old token proves nothing; the newer one still proves its own time.
    @Test func tokenCoveredTooLateProvesNothing() throws {
        let vector = try #require(ReasonCodeTests.proofVectors.first { $0.code == .timeStampCoveredTooLate })
        let judged = try vector.judge()
        #expect(judged.bestSignatureTime == .utc("2025-06-15"))
        let older = try #require(judged.timeStamps.first { $0.statedTime == .utc("2024-01-01") })
        #expect(!older.conclusion.verdict.isPassed)
    }
}
