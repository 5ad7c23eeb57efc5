import ASN1
import CAdES
import CMS
import LibCrypto
import PKIX
import PathValidation
import SignatureValidation
import TestSupport
import Testing

/// The S/MIME messages of PKITS, judged as signatures: what the suite says of a path holds for what its key signed.
@Suite("PKITS messages", .enabled(if: !PKITSCase.all.isEmpty, Comment(rawValue: OutsideVectors.reason)))
struct PKITSMessageTests {
    private struct Message {
        let document: CAdESDocument
        let content: [UInt8]?
    }

    /// Messages by the file name of their signer's certificate in the suite.
    private static let messages: Result<[String: Message], any Error> = Result {
        let material = try PKITSMaterial.shared.get()
        let names = Dictionary(material.certificates.map { ($1.sha256, $0) }) { first, _ in first }
        var messages: [String: Message] = [:]
        for file in try OutsideVectors.names(in: "pkits/smime") {
            let container = try SignedContainer.unwrap(OutsideVectors.bytes("pkits/smime/\(file)")[...])
            let document = try CAdESDocument(container.message, cache: CertificateCache())
            let signer = try #require(document.signedData.signerInfos.first)
            let certificate = document.signedData.certificates(for: signer).first
            guard let name = certificate.flatMap({ names[$0.sha256] }) else { continue }
            messages[name] = Message(document: document, content: container.content)
        }
        return messages
    }

    /// The cases whose settings are those of a signature's judgement, with a message.
    private static let cases = PKITSCase.all.filter { example in
        let settings = example.settings
        return !settings.explicitPolicy && !settings.inhibitPolicyMapping && !settings.inhibitAnyPolicy
            && settings.initialPolicySet.allSatisfy { $0 == "2.5.29.32.0" }
    }

    @Test("nearly every case that needs no settings has its message")
    func messagesAreThere() throws {
        let messages = try Self.messages.get()
        #expect(Self.cases.count { $0.path.last.map { messages[$0] != nil } == true } >= 190)
    }

    @Test("a message passes where its path is valid", arguments: cases)
    func verdict(_ example: PKITSCase) throws {
        guard let name = example.path.last, let message = try Self.messages.get()[name] else { return }
        let judged = try judge(message, example)
        let codes = judged.conclusion.findings.map { "\($0.code) \($0.values)" }
        #expect(judged.isContentIntact == true && judged.isCryptographicallyValid, "\(codes)")
        #expect(judged.conclusion.verdict.isPassed == (example.expect == "valid"), "\(example.reason ?? "") \(codes)")
    }

    private func judge(_ message: Message, _ example: PKITSCase) throws -> JudgedSignature {
        let material = try PKITSMaterial.shared.get()
        let anchor = try #require(material.certificates[example.trustAnchor])
        let content = message.content.map {
            SignedContent(source: .detached, digests: [:], pieces: [$0[...]], size: $0.count)
        }
        let signatures = try message.document.signatures(detached: content ?? .absent, cache: CertificateCache())
        let signature = try #require(signatures.first)
        // Some messages were signed after the time that the manifest gives the paths.
        let time = try #require(Instant(example.settings.time))
        let claimed = signature.signer.signedAttributes?.signingTime.value ?? time
        let names = example.path.dropFirst() + example.extraCerts
        let pool = CertificatePool(names.compactMap { material.certificates[$0] })
        let judge = SignatureJudge(
            paths: PathValidator(
                anchors: [TrustAnchor(certificate: anchor)],
                certificates: pool,
                revocation: RevocationPool(lists: example.crls.compactMap { material.lists[$0] }),
                verifier: material.verifier
            ),
            certificates: pool,
            policy: SigningWorld.policy(.opensslAgreement),
            validationTime: max(time, claimed),
            icpBrasilAnchors: [anchor.sha256]
        )
        return try judge.judge(signature)
    }
}
