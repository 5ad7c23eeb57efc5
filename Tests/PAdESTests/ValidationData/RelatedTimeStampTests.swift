import ASN1
import CMS
import PAdES
import SignatureValidation
import TestPKI
import TestSupport
import Testing

@Suite("Time-stamps in validation-related information") struct RelatedTimeStampTests {
    private static let world = PDFSigningWorld.shared

    /// A file whose VRI has a time-stamp over the signature value, or over other octets.
    private static func file(over other: [UInt8]? = nil) throws -> [UInt8] {
        var (file, signed) = world.signed()
        let signedData = try SignedData.parse(signed.value[...], certificates: CertificateCache())
        let value = try #require(signedData.signerInfos.first).signature
        let token = TimeStampTemplate(world.tsa, at: .utc("2025-03-15")).token(over: other ?? Array(value))
        let stream = file.add(.stream([:], token))
        let key = file.validationKey(signed)
        file.change(1) { $0["DSS"] = "<</VRI <</\(key) <</TS \(stream) 0 R>>>>>>" }
        file.commit()
        return file.bytes
    }

    @Test("One over the signature value proves when the signature existed, and makes no level")
    func overSignature() throws {
        let judged = try #require(try Self.world.judge(Self.file()).signatures.first)
        #expect(judged.timeStamps.map(\.timeStamp.kind) == [.relatedInformation])
        #expect(judged.bestSignatureTime == .utc("2025-03-15"))
        #expect(judged.conclusion.verdict == .totalPassed, "\(judged.conclusion.findings)")
        #expect(PAdESBaselineLevel(judged) == .basic)
    }

    @Test("One over anything else is not used")
    func overOtherOctets() throws {
        let judged = try #require(try Self.world.judge(Self.file(over: [1, 2, 3])).signatures.first)
        #expect(judged.timeStamps.isEmpty)
        #expect(judged.bestSignatureTime == PDFSigningWorld.validationTime)
    }

    @Test(
        "The one in a file of DSS is over the signature value",
        .enabled(if: OutsideVectors.areThere, Comment(rawValue: OutsideVectors.reason))
    )
    func outsideFile() throws {
        let bytes = try OutsideVectors.bytes("dss-dev/pades/dss/pades/validation/pdf-with-vri-timestamp.pdf")
        let judged = try #require(try Self.world.judge(bytes).signatures.first)
        #expect(judged.timeStamps.map(\.timeStamp.kind) == [.relatedInformation])
        #expect(judged.timeStamps.first?.isImprintIntact == true)
    }
}
