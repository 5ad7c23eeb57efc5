import ASN1
import CMS
import SignatureValidation
import TestPKI
import Testing
import TimeStampProtocol

/// Time-stamps and counter-signatures that belong elsewhere or were changed: the signature stands, they prove nothing.
@Suite struct TamperedTimeStampTests {
    /// A time-stamp as it is put beside a signature value, and the reason that the judge must give.
    struct Stamp: Sendable, CustomTestStringConvertible {
        let name: String
        let code: ReasonCode
        let token: @Sendable (_ signature: [UInt8]) -> [UInt8]
        var testDescription: String { name }

        init(_ name: String, _ code: ReasonCode, _ token: @escaping @Sendable ([UInt8]) -> [UInt8]) {
            self.name = name
            self.code = code
            self.token = token
        }
    }

    private static let world = SigningWorld.shared
    private static let template = TimeStampTemplate(world.tsa, at: .utc("2024-01-01"))

    @Test(arguments: stamps)
    func provesNothing(stamp: Stamp) throws {
        let message = SigningWorld.message { $0.unsignedAttributes = [.signatureTimeStamp(stamp.token)] }
        let judged = try #require(Self.world.judge(message).first)
        let judgedStamp = try #require(judged.timeStamps.first)
        let codes = judgedStamp.conclusion.findings.map(\.code)
        #expect(codes.contains(stamp.code.rawValue), "\(codes)")
        #expect(!judgedStamp.conclusion.verdict.isPassed && judgedStamp.provenTime == nil)
        #expect(judged.bestSignatureTime == SigningWorld.validationTime)
        #expect(judged.conclusion.findings.map(\.code).contains(ReasonCode.timeStampNotPassed.rawValue))
    }

    static let stamps = [
        Stamp("over the content", .timeStampImprintMismatch) { _ in template.token(over: SigningWorld.content) },
        Stamp("over no bytes", .timeStampImprintMismatch) { _ in template.token(over: []) },
        Stamp("of another signature", .timeStampImprintMismatch) { _ in
            let other = SigningWorld.message { $0.unsignedAttributes = [.signatureTimeStamp(template)] }
            let signer = try? SignedData.parse(other[...]).signerInfos.first
            return Array(signer?.unsignedAttributes?.signatureTimeStampTokens.first ?? [])
        },
        Stamp("genTime changed after signing", .messageDigestMismatch) {
            ByteMutation.replace("20240101000000Z", with: "20230101000000Z", in: template.token(over: $0))
        },
        Stamp("imprint changed to fit after signing", .messageDigestMismatch) { signature in
            let info = template.imprint(over: SigningWorld.content)
            let fitting = template.imprint(over: signature)
            return ByteMutation.replace(info, with: fitting, in: template.token(over: SigningWorld.content))
        },
        Stamp("signature value changed", .signatureInvalid) {
            template.with { $0.changeSigner = { $0.mutateSignature = { ByteMutation.flip($0, at: 9) } } }.token(
                over: $0
            )
        },
        Stamp("signed by another key", .signatureInvalid) {
            template.with { $0.changeSigner = { $0.signingKey = .rsa6 } }.token(over: $0)
        },
        Stamp("without signed attributes", .formatSignedAttributesMissing) {
            template.with { $0.changeSigner = { $0.signedAttributes = nil } }.token(over: $0)
        },
        Stamp("TSTInfo as id-data", .timeStampContentType) {
            template.with { $0.changeSignedData = { $0.contentType = ContentType.data } }.token(over: $0)
        },
        Stamp("issued by the signer", .timeStampPurposeMissing) {
            template.with { $0.tsa = world.signer }.token(over: $0)
        },
        Stamp("ESS attribute of another certificate", .essMismatch) {
            template.with { $0.signingCertificate = .wrong(world.signer) }.token(over: $0)
        },
        Stamp("no ESS attribute", .essAttributeMissing) {
            template.with { $0.signingCertificate = .none }.token(over: $0)
        },
        Stamp("a signature in the place of a token", .timeStampContentType) { _ in SigningWorld.message { _ in } },
    ]

    @Test("A flip at any byte of TSTInfo is told as a changed content of the token")
    func flippedInfo() throws {
        let token = Self.template.token(over: SigningWorld.content)
        let info = try #require(TimeStampToken.parse(token[...]).signedData.encapsulatedContent?.first)
        for index in info.indices {
            let judged = try Self.world.judge(token: ByteMutation.flip(token, at: index), over: SigningWorld.content)
            let codes = Set(judged.conclusion.findings.map(\.code))
            let expected: Set<String> = [
                ReasonCode.messageDigestMismatch.rawValue, ReasonCode.timeStampUnreadable.rawValue,
            ]
            #expect(!codes.isDisjoint(with: expected) && judged.provenTime == nil, "\(index) \(codes)")
        }
    }

    @Test("A counter-signature of another signature, and a signature as a counter-signature, are told")
    func movedCounterSignatures() throws {
        let counter = SignerTemplate.counterSigner(Self.world.signer(.p384, named: "SICRANA DE TESTE"))
        let honest = SigningWorld.message(
            { $0.unsignedAttributes = [.counterSignature(counter)] },
            { $0.certificates = [counter.signer.certificate] }
        )
        let good = try #require(Self.world.judge(honest).first)
        #expect(good.conclusion.verdict.isPassed && good.counterSignatures.first?.conclusion.verdict.isPassed == true)
        let signer = try SignedData.parse(honest[...]).signerInfos[0]
        let moved = Array(try #require(signer.counterSignatures.first).encoding)
        for encoding in [moved, Array(signer.encoding)] {
            let message = SigningWorld.message(
                { $0.unsignedAttributes = [.raw(CMSAttribute.countersignature, encoding)] },
                { $0.certificates = [counter.signer.certificate] }
            )
            let judged = try #require(Self.world.judge(message).first)
            #expect(judged.conclusion.findings.map(\.code).contains(ReasonCode.counterSignatureNotPassed.rawValue))
            let inner = try #require(judged.counterSignatures.first)
            #expect(inner.conclusion.verdict == .totalFailed(.hashFailure), "\(inner.conclusion.findings)")
        }
    }
}

extension TimeStampTemplate {
    /// The hashed message over these bytes.
    fileprivate func imprint(over bytes: [UInt8]) -> [UInt8] {
        let token = try? TimeStampToken.parse(token(over: bytes)[...])
        return Array(token?.tstInfo.messageImprint.hashedMessage ?? [])
    }
}
