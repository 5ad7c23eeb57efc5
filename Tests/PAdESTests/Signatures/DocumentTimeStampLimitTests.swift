import ASN1
import PAdES
import SignatureValidation
import TestPKI
import Testing

/// Document time-stamps beyond the limits are left out, and what they cover is indeterminate then.
@Suite struct DocumentTimeStampLimitTests {
    private static var world: PDFSigningWorld { .shared }

    /// One signature under two document time-stamps.
    private static func file() -> [UInt8] {
        var (pdf, _) = world.signed()
        for name in ["Carimbo1", "Carimbo2"] {
            let token = TimeStampTemplate(world.tsa, at: .utc("2025-05-30T12:00:00Z"))
            pdf.sign(.timeStamp(token).with { $0.fieldName = name })
        }
        return pdf.bytes
    }

    @Test("Within the limits the signature passes") func within() throws {
        let outcome = try Self.world.judge(Self.file())
        #expect(outcome.verdicts == [.totalPassed], "\(outcome.codes)")
    }

    @Test("A signature with more time-stamps than are weighed is indeterminate") func pairs() throws {
        var limits = DocumentTimeStampLimits()
        limits.pairs = 1
        let outcome = try Self.world.judge(Self.file(), limits: limits)
        #expect(outcome.verdicts == [.indeterminate(.generic)])
        #expect(outcome.codes.contains("FC-PDF-SEARCH-INCOMPLETE"))
    }

    @Test("A time-stamp that covers more objects than are counted proves nothing") func proofs() throws {
        var limits = DocumentTimeStampLimits()
        limits.proofs = 1
        let outcome = try Self.world.judge(Self.file(), limits: limits)
        #expect(outcome.documentTimeStamps.map(\.conclusion.verdict) == [.totalPassed, .indeterminate(.generic)])
        #expect(outcome.verdicts != [.totalPassed] || outcome.codes.contains("FC-PDF-SEARCH-INCOMPLETE"))
    }
}
