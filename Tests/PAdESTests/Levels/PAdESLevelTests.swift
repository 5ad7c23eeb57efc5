import ASN1
import PAdES
import SignatureValidation
import TestPKI
import TestSupport
import Testing

@Suite("Levels of PDF signatures") struct PAdESLevelTests {
    typealias World = PDFSigningWorld

    /// A file that goes through all baseline levels, as far as asked.
    private static func file(
        to level: PAdESBaselineLevel,
        _ change: (inout TestPDFSignature) -> Void = { _ in }
    ) -> TestPDF {
        let world = World.shared
        let stamp = TimeStampTemplate(world.tsa, at: .utc("2025-03-10T15:00:00Z")).with {
            $0.certificates = [world.tsa.certificate]
        }
        let template = SignerTemplate(
            world.signer,
            signedAttributes: [.contentType, .messageDigest, .signingCertificateV2()],
            unsignedAttributes: level == .basic ? [] : [.signatureTimeStamp(stamp)]
        )
        var signature = TestPDFSignature.cades(template, certificates: [world.signer.certificate])
        change(&signature)
        var file = TestPDF.contract()
        let signed = file.sign(signature)
        guard level == .longTerm || level == .longTermWithArchiveTimeStamps else { return file }
        file.setSecurityStore(
            certificates: [world.authority.certificate, world.root.certificate, world.tsa.certificate],
            crls: [world.root, world.authority].map {
                $0.crl(CRLTemplate(thisUpdate: .utc("2025-03-11"), nextUpdate: .utc("2025-04-11")))
            },
            for: [signed]
        )
        file.commit()
        guard level == .longTermWithArchiveTimeStamps else { return file }
        let archive = TimeStampTemplate(world.tsa, at: .utc("2025-03-12")).with {
            $0.certificates = [world.tsa.certificate]
        }
        file.sign(.timeStamp(archive))
        return file
    }

    @Test(
        "Each baseline level is reached by what EN 319 142-1 §6.3 asks for it",
        arguments: PAdESBaselineLevel.allCases
    )
    func levelIsReached(level: PAdESBaselineLevel) throws {
        let outcome = try World.shared.judge(Self.file(to: level).bytes)
        let judged = try #require(outcome.signatures.first)
        #expect(PAdESBaselineLevel(judged) == level)
        #expect(judged.conclusion.verdict == .totalPassed, "\(judged.conclusion.findings)")
        #expect(ExtendedPAdESLevel(judged) == (level == .longTermWithArchiveTimeStamps ? .longTerm : .basic))
        #expect(CMSInPDFLevel(judged) == nil)
    }

    @Test("Another sub-filter has no baseline level, but levels of its own")
    func otherSubFilter() throws {
        let bytes = Self.file(to: .longTermWithArchiveTimeStamps) { $0.subFilter = "adbe.pkcs7.detached" }.bytes
        let judged = try #require(try World.shared.judge(bytes).signatures.first)
        #expect(PAdESBaselineLevel(judged) == nil && ExtendedPAdESLevel(judged) == nil)
        #expect(CMSInPDFLevel(judged) == .longTermWithArchiveTimeStamps)
    }

    @Test("Without M, with Cert, or without its certificate in the message a signature is not B-B")
    func missingRequirements() throws {
        let changes: [@Sendable (inout TestPDFSignature) -> Void] = [
            { $0.time = nil }, { $0.time = "ontem" }, { $0.entries["Cert"] = "<3000>" },
        ]
        for change in changes {
            let judged = try #require(try World.shared.judge(Self.file(to: .basic, change).bytes).signatures.first)
            #expect(PAdESBaselineLevel(judged) == nil)
            #expect(ExtendedPAdESLevel(judged) == .basic)
        }
        let template = SignerTemplate(
            World.shared.signer,
            signedAttributes: [.contentType, .messageDigest, .signingCertificateV2()]
        )
        let bare = TestPDF.contract().with { file in
            let signed = file.sign(
                TestPDFSignature(subFilter: "ETSI.CAdES.detached") { covered in
                    var message = CMSTemplate(covered, signers: template, detached: true)
                    message.includesSignerCertificates = false
                    return message.encode()
                }
            )
            file.setSecurityStore(certificates: [World.shared.signer.certificate], for: [signed])
            file.commit()
        }
        let judged = try #require(try World.shared.judge(bare.bytes).signatures.first)
        #expect(PAdESBaselineLevel(judged) == nil)
    }

    @Test("A document time-stamp alone gives B-T")
    func documentTimeStampAlone() throws {
        var file = Self.file(to: .basic)
        file.sign(.timeStamp(TimeStampTemplate(World.shared.tsa, at: .utc("2025-03-12"))))
        let judged = try #require(try World.shared.judge(file.bytes).signatures.first)
        #expect(PAdESBaselineLevel(judged) == .time)
        #expect(judged.bestSignatureTime == .utc("2025-03-12"))
    }

    @Test("A document time-stamp before the validation data makes no archive of it")
    func earlyDocumentTimeStamp() throws {
        let world = World.shared
        var file = Self.file(to: .time)
        file.sign(.timeStamp(TimeStampTemplate(world.tsa, at: .utc("2025-03-10T16:00:00Z"))))
        file.setSecurityStore(
            certificates: [world.authority.certificate, world.root.certificate, world.tsa.certificate],
            crls: [world.root, world.authority].map {
                $0.crl(CRLTemplate(thisUpdate: .utc("2025-03-11"), nextUpdate: .utc("2025-04-11")))
            }
        )
        file.commit()
        let judged = try #require(try world.judge(file.bytes).signatures.first)
        #expect(PAdESBaselineLevel(judged) == .longTerm)
    }

    /// What EU DSS's own tests assert of the levels of their files.
    static let outside: [(String, PAdESBaselineLevel?)] = [
        ("pdf-with-vri-timestamp.pdf", .basic), ("pades-bes-no-certificates.pdf", nil), ("pades-not-epes.pdf", nil),
        ("pkcs7.pdf", nil), ("DSS-2155.pdf", nil), ("pkcs7_sha1.pdf", nil),
        ("Test.signed_Certipost-2048-SHA512.extended-LTA.pdf", .longTermWithArchiveTimeStamps),
    ]

    @Test(
        "Files of DSS have the levels that it asserts",
        .enabled(if: OutsideVectors.areThere, Comment(rawValue: OutsideVectors.reason)),
        arguments: outside
    )
    func outsideFiles(name: String, level: PAdESBaselineLevel?) throws {
        let bytes = try OutsideVectors.bytes("dss-dev/pades/dss/pades/validation/\(name)")
        let judged = try #require(try World.shared.judge(bytes).signatures.first)
        #expect(PAdESBaselineLevel(judged) == level)
    }
}
