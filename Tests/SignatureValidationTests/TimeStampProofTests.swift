import ASN1
import SignatureValidation
import TestPKI
import Testing

/// What a token proves, and what keeps it from proving anything.
@Suite("What time-stamps prove")
struct TimeStampProofTests {
    /// A signature with a token of 2024-01-01 by a signer who was revoked for other reasons a day later.
    private static func revoked(_ change: (inout TimeStampTemplate) -> Void) throws -> JudgedSignature {
        var world = World()
        world.entries = [.revoked(world.signer, at: .utc("2024-01-02"), reason: .superseded)]
        let stamp = world.stamp("2024-01-01").with(change)
        return try world.judge(world.signature(unsigned: [.signatureTimeStamp(stamp)]))
    }

    @Test(
        "RFC 3161 §2.4.2: an accuracy of a year leaves open whether the revocation came first, one of a second does not"
    )
    func accuracy() throws {
        #expect(try Self.revoked { $0.accuracy = (1, 0, 0) }.conclusion.verdict == .totalPassed)
        let verdict = try Self.revoked { $0.accuracy = (31_536_000, 0, 0) }.conclusion.verdict
        #expect(verdict == .indeterminate(.revokedNoPOE))
        #expect(try Self.revoked { $0.accuracy = (.max, 0, 0) }.conclusion.verdict == .indeterminate(.revokedNoPOE))
    }

    @Test("RFC 6211 §2: a token whose protected algorithms are not its own proves nothing")
    func algorithmProtection() throws {
        func judged(_ attribute: SignerAttribute) throws -> JudgedSignature {
            try Self.revoked { $0.changeSigner = { $0.signedAttributes?.append(attribute) } }
        }
        #expect(try judged(.algorithmProtection).conclusion.verdict == .totalPassed)
        let refused = try judged(World.foreignAlgorithmProtection)
        #expect(refused.conclusion.verdict == .indeterminate(.revokedNoPOE))
        let codes = refused.timeStamps.first?.conclusion.findings.map(\.code)
        #expect(codes?.contains("SAV-ALGORITHMPROTECTION-MISMATCH") == true)
    }

    @Test(
        "RFC 3161 §2.4.2: a content time-stamp comes after the signature's only beyond what both accuracies leave open",
        arguments: [("2024-01-01T00:00:02Z", true), ("2024-01-01T00:00:10Z", false)]
    )
    func order(content: String, passes: Bool) throws {
        let world = World()
        func stamp(_ time: String) -> TimeStampTemplate { world.stamp(time).with { $0.accuracy = (1, 0, 0) } }
        let attributes = World.attributes { $0.append(.contentTimeStamp(stamp(content))) }
        let judged = try world.judge(
            SignerTemplate(
                world.signer,
                signedAttributes: attributes,
                unsignedAttributes: [.signatureTimeStamp(stamp("2024-01-01T00:00:00Z"))]
            )
        )
        #expect(judged.conclusion.verdict == (passes ? .totalPassed : .indeterminate(.timestampOrderFailure)))
    }
}
