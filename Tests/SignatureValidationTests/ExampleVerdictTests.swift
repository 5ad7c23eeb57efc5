import ASN1
import CAdES
import CMS
import LibCrypto
import PKIX
import PathValidation
import SignatureValidation
import TestPKI
import Testing

/// The signatures under `examples/`, with the verdict that EN 319 102-1 §5.5 gives each; the CLI's demonstration.
@Suite struct ExampleVerdictTests {
    private static let files = ExampleFiles.make()

    @Test(
        "Each example gets the verdict that its README promises, with and without the separate CRLs",
        arguments: [
            ("1-valida", Verdict.totalPassed), ("2-documento-alterado", .totalFailed(.hashFailure)),
            ("3-revogada-antes", .indeterminate(.revokedNoPOE)), ("4-revogada-depois", .totalPassed),
            ("5-certificado-vencido", .totalPassed),
        ],
        [true, false]
    )
    func verdicts(example: (folder: String, verdict: Verdict), hasEvidence: Bool) throws {
        let cache = CertificateCache()
        let document = try CAdESDocument(Self.file("\(example.folder)/contrato.txt.p7s")[...], cache: cache)
        let content = Self.file("\(example.folder)/contrato.txt")
        let lists = try Self.files.filter { $0.key.hasSuffix(".crl") && hasEvidence }.map { file in
            try CertificateRevocationList.parse(file.value[...])
        }
        let world = TestICPBrasil.world
        let anchor = try Certificate.parse(world.root.certificate[...])
        let authorities = try world.intermediates.map { try Certificate.parse($0.certificate[...]) }
        let pool = CertificatePool(authorities + document.certificates)
        let judge = SignatureJudge(
            paths: PathValidator(
                anchors: [TrustAnchor(certificate: anchor)],
                certificates: pool,
                revocation: RevocationPool(lists: lists + document.certificateRevocationLists),
                verifier: SignatureVerifier()
            ),
            certificates: pool,
            policy: World.policy([.icpBrasilAnchor: .warn], nil),
            validationTime: ExampleFiles.validationTime,
            icpBrasilAnchors: []
        )
        let detached = SignedContent(
            source: .detached,
            digests: [.sha256: try Digest.hash(.sha256, content)],
            pieces: [content[...]],
            size: content.count
        )
        let signatures = try document.signatures(detached: detached, cache: cache)
        let judged = try judge.judge(try #require(signatures.first))
        #expect(judged.conclusion.verdict == example.verdict)
    }

    private static func file(_ path: String) -> [UInt8] { files[path] ?? [] }
}
