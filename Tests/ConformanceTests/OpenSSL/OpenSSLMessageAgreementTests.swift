import LibCrypto
import SignatureValidation
import TestPKI
import TestSupport
import Testing

/// `openssl cms -verify` and the judge say the same of messages that `openssl cms -sign` and TestPKI made.
@Suite struct OpenSSLMessageAgreementTests {
    private static let keys: [OpenSSLMessageCase] = [
        .init(key: .rsa3), .init(key: .rsa4, digest: .sha512, isPSS: true), .init(key: .brainpoolP384r1),
    ]

    @Test("Every algorithm, signed by OpenSSL", arguments: OpenSSLMessageCase.all.filter(\.canOpenSSLSign))
    func signedByOpenSSL(_ one: OpenSSLMessageCase) throws {
        try sign(OpenSSLMessageForm.attached, [one])
        try sign(OpenSSLMessageForm.detachedWithoutAttributes, [one])
    }

    @Test("Every algorithm, signed by TestPKI", arguments: OpenSSLMessageCase.all)
    func signedByTestPKI(_ one: OpenSSLMessageCase) throws {
        let judge = try Self.judge(one)
        for isDetached in [false, true] {
            let message = CMSTemplate(
                SigningWorld.content,
                signers: Self.template(one, hasAttributes: !isDetached),
                detached: isDetached
            )
            try judge.expectAgreement(message.encode(), isDetached: isDetached, "\(one.testDescription)")
        }
    }

    @Test("Every form, signed by OpenSSL", arguments: OpenSSLMessageForm.all)
    func everyForm(_ form: OpenSSLMessageForm) throws {
        for key in Self.keys where !(key.isPSS && form.isStreamed) { try sign(form, [key]) }
    }

    @Test("Several signers with one digest each, signed by OpenSSL", arguments: OpenSSLMessageForm.all)
    func severalSigners(_ form: OpenSSLMessageForm) throws {
        try sign(form, [.init(key: .rsa3), .init(key: .p384), .init(key: .brainpoolP512t1)])
    }

    @Test("Several signers with a digest each, in DER and in BER, signed by TestPKI")
    func severalSignersOfTestPKI() throws {
        for encoding in [CMSTemplate.Encoding.der, .ber(segment: 40)] {
            var message = CMSTemplate(SigningWorld.content, encoding: encoding)
            message.signers = Self.keys.map { Self.template($0, hasAttributes: true) }
            message.signers[2].digest = .sha384
            message.signers[1].identifier = .subjectKeyIdentifier
            try OpenSSLMessageJudge().expectAgreement(message.encode(), isDetached: false, "\(encoding)")
        }
    }

    @Test("Text that begins like a SET is text: no attributes, signed by OpenSSL")
    func contentLikeASet() throws {
        let judge = try OpenSSLMessageJudge()
        try judge.openssl.write(SigningWorld.shared.signer, to: "signer0")
        for text in ["1. Contrato de teste.\n", "1\u{5}abcde", "1"] {
            try judge.openssl.write(Array(text.utf8), to: "content")
            try judge.openssl.run(Self.command(["-nodetach", "-noattr"], signers: [.init(key: .p256)]))
            let opinions = try judge.opinions(judge.openssl.read("message"))
            #expect(opinions == .init(openssl: true, lastro: true), "\(text)")
        }
    }

    private func sign(_ form: OpenSSLMessageForm, _ signers: [OpenSSLMessageCase]) throws {
        let judge = try Self.judge(signers[0])
        for (index, one) in signers.enumerated() {
            try judge.openssl.write(Self.identity(one), to: "signer\(index)")
        }
        try judge.openssl.run(Self.command(form.options, signers: signers))
        let names = signers.map(\.testDescription).joined(separator: ", ")
        try judge.expectAgreement(
            judge.openssl.read("message"),
            isDetached: form.isDetached,
            "\(form.name): \(names)"
        )
    }

    private static func command(_ options: [String], signers: [OpenSSLMessageCase]) -> [String] {
        var arguments = ["cms", "-sign", "-binary", "-in", "content", "-outform", "DER", "-out", "message"] + options
        // The digest goes for all signers: a key with options of its own is signed with alone.
        arguments += signers.first.map { Array($0.options.prefix(2)) } ?? []
        for (index, one) in signers.enumerated() {
            arguments += ["-signer", "signer\(index).pem", "-inkey", "signer\(index).key"] + one.options.dropFirst(2)
        }
        return arguments
    }

    private static func judge(_ one: OpenSSLMessageCase) throws -> OpenSSLMessageJudge {
        var judge = try OpenSSLMessageJudge()
        judge.verifiesChain = !one.isExplicit
        judge.asksOpenSSL = one.canOpenSSLVerify
        return judge
    }

    private static func identity(_ one: OpenSSLMessageCase) -> TestIdentity {
        SigningWorld.shared.signer(one.key, explicit: one.isExplicit)
    }

    private static func template(_ one: OpenSSLMessageCase, hasAttributes: Bool) -> SignerTemplate {
        SignerTemplate(
            identity(one),
            digest: one.digest,
            scheme: one.scheme,
            signedAttributes: hasAttributes ? [.contentType, .messageDigest, .signingCertificateV2()] : nil
        )
    }
}
