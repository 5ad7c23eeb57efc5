import ASN1
import SignatureValidation
import TestPKI
import Testing

/// A signature that somebody changed or put together, and the reasons that the judge must give.
struct Tampering: Sendable, CustomTestStringConvertible {
    let name: String
    let codes: [ReasonCode]
    let message: @Sendable () throws -> [UInt8]
    var testDescription: String { name }

    init(_ name: String, _ codes: ReasonCode..., message: @escaping @Sendable () throws -> [UInt8]) {
        self.name = name
        self.codes = codes
        self.message = message
    }

    /// The judgement of the first signature, which must not pass and must say why.
    @discardableResult
    func expectRefusal() throws -> JudgedSignature {
        let judged = try #require(SigningWorld.shared.judge(message()).first)
        let found = judged.conclusion.findings.map(\.code)
        #expect(!judged.conclusion.verdict.isPassed)
        for code in codes { #expect(found.contains(code.rawValue), "\(found)") }
        return judged
    }
}

extension SigningWorld {
    static let signingTime = SignerAttribute.signingTime(.utc("2023-12-31T23:59:00Z"))

    /// The signed attributes of an AD-RB signature with all that can be checked, with a change.
    static func attributes(_ change: (inout [SignerAttribute]) -> Void = { _ in }) -> [SignerAttribute] {
        var attributes: [SignerAttribute] = [
            .contentType, .messageDigest, signingTime, .signingCertificateV2(),
            .signaturePolicy(.init(2, 16, 76, 1, 7, 1, 1, 2, 4), hash: [1, 2, 3, 4]), .algorithmProtection,
        ]
        change(&attributes)
        return attributes
    }

    /// A message with one signature, each after a change.
    static func message(
        _ changeSigner: (inout SignerTemplate) -> Void,
        _ change: (inout CMSTemplate) -> Void = { _ in }
    ) -> [UInt8] {
        var signer = SignerTemplate(shared.signer, signedAttributes: attributes())
        changeSigner(&signer)
        var message = CMSTemplate(content, signers: signer)
        change(&message)
        return message.encode()
    }
}
