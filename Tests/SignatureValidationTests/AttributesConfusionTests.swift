import ASN1
import LibCrypto
import SignatureValidation
import TestPKI
import Testing

/// A signature without signed attributes over what may be another signature's signed attributes (RFC 5652 §5.4).
@Suite("Signed attributes presented as content")
struct AttributesConfusionTests {
    private static let attribute = DEREncoder.sequence(
        DEREncoder.objectIdentifier(ObjectIdentifier(1, 2, 3)),
        DEREncoder.set(of: [])
    )

    /// Content in memory and content of which only digests, size and first bytes are known.
    private func verdicts(_ content: [UInt8]) throws -> [Verdict] {
        let world = World()
        let signer = SignerTemplate(world.signer, digest: .sha512, signedAttributes: nil)
        let whole = try world.judge(signer, levels: [.signedAttributes: .ignore]) { $0.content = content }
        let streamed = try world.judgeWithDigestsOnly(signer, content: content)
        return [whole, streamed].map(\.conclusion.verdict)
    }

    @Test("a SET of attributes of any length is refused, in memory and streamed by", arguments: [1, 20, 40, 10_000])
    func attributes(count: Int) throws {
        let set = DEREncoder.set(of: [[UInt8]](repeating: Self.attribute, count: count))
        let refused = Verdict.totalFailed(.formatFailure)
        #expect(try verdicts(set) == [refused, refused])
        #expect(try verdicts(set + [0]) == [.totalPassed, .totalPassed])
        #expect(try verdicts(Array(set.dropLast())) == [.totalPassed, .totalPassed])
    }

    @Test(
        "text that begins like a SET is text",
        arguments: ["1", "1. Contrato de teste.", "1\u{5}abcde", "1\u{5}abcdef"]
    )
    func text(_ text: String) throws {
        #expect(try verdicts(Array(text.utf8)) == [.totalPassed, .totalPassed])
    }
}
