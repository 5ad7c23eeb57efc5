import ASN1
import CMS
import SignatureValidation
import TestPKI
import TestSupport
import Testing

/// Puts one message to `openssl cms -verify` and to the judge.
struct OpenSSLMessageJudge {
    /// What both say of a message.
    struct Opinions: Equatable {
        /// nil where OpenSSL was not asked.
        var openssl: Bool?
        var lastro: Bool
    }

    let openssl: OpenSSLCommand
    /// OpenSSL refuses a chain with explicit curve parameters (error 94): it is then asked about the message alone.
    var verifiesChain = true
    var asksOpenSSL = true

    init() throws {
        openssl = try OpenSSLCommand()
        let world = SigningWorld.shared
        try openssl.write(Array((world.root.pem + world.authority.pem).utf8), to: "authorities.pem")
        try openssl.write(SigningWorld.content, to: "content")
    }

    /// The opinions on a message, whose content is beside it where `detached` is given.
    func opinions(_ message: [UInt8], detached: [UInt8]? = nil) throws -> Opinions {
        Opinions(
            openssl: asksOpenSSL ? try opensslAccepts(message, detached) : nil,
            lastro: lastroAccepts(message, detached)
        )
    }

    /// Expects a yes of both to the message, and a no of both after a flip in the content and in each signature value.
    func expectAgreement(_ message: [UInt8], isDetached: Bool, _ comment: Comment) throws {
        let content = SigningWorld.content
        let detached = isDetached ? content : nil
        let yes = Opinions(openssl: asksOpenSSL ? true : nil, lastro: true)
        let no = Opinions(openssl: asksOpenSSL ? false : nil, lastro: false)
        #expect(try opinions(message, detached: detached) == yes, comment)
        if isDetached {
            #expect(try opinions(message, detached: ByteMutation.flip(content, at: 7)) == no, comment)
        } else {
            let start = try #require(message.indices.first { message[$0...].starts(with: content.prefix(30)) })
            #expect(try opinions(ByteMutation.flip(message, at: start + 7)) == no, comment)
        }
        for signer in try SignedData.parse(message[...]).signerInfos {
            // The last byte: inside s of an ECDSA signature, whose DER stays good.
            let flipped = ByteMutation.flip(message, at: signer.signature.endIndex - 1)
            #expect(try opinions(flipped, detached: detached) == no, comment)
        }
    }

    private func opensslAccepts(_ message: [UInt8], _ detached: [UInt8]?) throws -> Bool {
        try openssl.write(message, to: "message")
        try openssl.write(detached ?? [], to: "detached")
        return try openssl.accepts(
            [
                "cms", "-verify", "-binary", "-inform", "DER", "-in", "message", "-out", "out", "-CAfile",
                "authorities.pem", "-purpose", "any", "-attime", String(SigningWorld.validationTime.seconds),
            ] + (detached == nil ? [] : ["-content", "detached"]) + (verifiesChain ? [] : ["-noverify"])
        )
    }

    private func lastroAccepts(_ message: [UInt8], _ detached: [UInt8]?) -> Bool {
        guard
            let judged = try? SigningWorld.shared.judge(message, detached: detached, .opensslAgreement),
            !judged.isEmpty
        else { return false }
        for one in judged {
            let isGood = one.isCryptographicallyValid && one.isContentIntact == true
            #expect(isGood == one.conclusion.verdict.isPassed, "\(one.conclusion.findings)")
        }
        return judged.allSatisfy { $0.conclusion.verdict.isPassed }
    }
}
