import ASN1
import TestPKI
import Testing

@testable import CMS

/// RFC 5652 §11.4.
@Suite struct CounterSignatureTests {
    private func nested(_ depth: Int) -> SignerTemplate {
        var template = SignerTemplate.counterSigner(SampleIdentities.beltrano)
        for _ in 1..<depth {
            let inner = template
            template = SignerTemplate.counterSigner(SampleIdentities.beltrano).with {
                $0.unsignedAttributes = [.counterSignature(inner)]
            }
        }
        return template
    }

    private func message(_ counterSignatures: SignerAttribute...) throws -> SignedData {
        let template = SignerTemplate(SampleIdentities.fulana, unsignedAttributes: counterSignatures)
        let bytes = CMSTemplate(
            [1, 2],
            signers: template,
            certificates: [SampleIdentities.beltrano.certificate]
        ).encode()
        return try SignedData.parse(bytes[...])
    }

    @Test("Counter-signatures nest, and each verifies over the value that it counter-signs")
    func nesting() throws {
        let message = try message(.counterSignature(nested(3)))
        var covered = try #require(message.signerInfos.first)
        var depth = 0
        while let counter = covered.counterSignatures.first {
            let certificate = try #require(message.certificates(for: counter).first)
            #expect(try SignatureCheck.verifies(counter, certificate, content: Array(covered.signature)))
            covered = counter
            depth += 1
        }
        #expect(depth == 3)
    }

    @Test("Several attributes with several values each are all found, in order")
    func several() throws {
        let message = try message(.counterSignature(nested(1)).doubled, .counterSignature(nested(1)))
        #expect(message.signerInfos.first?.counterSignatures.count == 3)
    }

    @Test("The ninth level is a fact, not an error")
    func depthLimit() throws {
        let message = try message(.counterSignature(nested(9)))
        var signer = try #require(message.signerInfos.first)
        for _ in 0..<SignerInfo.maximumCounterSignatureDepth {
            #expect(signer.unreadableCounterSignatures.isEmpty)
            signer = try #require(signer.counterSignatures.first)
        }
        #expect(signer.counterSignatures.isEmpty)
        #expect(signer.unreadableCounterSignatures.count == 1)
    }

    @Test("A value that is no SignerInfo is kept as unreadable")
    func unreadable() throws {
        let message = try message(.raw(CMSAttribute.countersignature, DEREncoder.integer(1)))
        #expect(message.signerInfos.first?.unreadableCounterSignatures.count == 1)
    }
}
