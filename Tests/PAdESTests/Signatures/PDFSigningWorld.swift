import ASN1
import CMS
import LibCrypto
import PAdES
import PDFSyntax
import PKIX
import PathValidation
import SignatureValidation
import TestPKI

/// One PKI for signatures in PDF files, and the judge over it: judged on 2025-06-01 with CRLs of the day before.
struct PDFSigningWorld: Sendable {
    static let shared = PDFSigningWorld()
    static let validationTime = Instant.utc("2025-06-01")

    let root: TestIdentity
    let authority: TestIdentity
    let signer: TestIdentity
    let tsa: TestIdentity
    private let verifier = SignatureVerifier()

    private init() {
        root = .selfSigned(Self.lasting(.authority(.commonName("AC Raiz de Teste"), .rsa1)))
        authority = root.issue(Self.lasting(.authority(.commonName("AC de Teste"), .p256)))
        signer = authority.issue(Self.lasting(.endEntity(.commonName("FULANO DE TAL DE TESTE"), .rsa2)))
        tsa = authority.issue(
            Self.lasting(
                .endEntity(.commonName("ACT de Teste"), .rsa5, adding: [.extendedKeyUsage(.timeStamping).critical()])
            )
        )
    }

    private static func lasting(_ template: CertificateTemplate) -> CertificateTemplate {
        template.with {
            $0.notBefore = .utc("2020-01-01")
            $0.notAfter = .utc("2030-12-31")
        }
    }

    /// A signature by EN 319 142-1.
    var signature: TestPDFSignature {
        .cades(
            SignerTemplate(signer, signedAttributes: [.contentType, .messageDigest, .signingCertificateV2()]),
            certificates: [signer.certificate, authority.certificate]
        )
    }

    /// A file of two pages with one signature.
    func signed(
        _ layout: TestPDF.Layout = .table,
        _ change: (inout TestPDFSignature) -> Void = { _ in }
    ) -> (pdf: TestPDF, signed: TestPDFSigned) {
        var pdf = TestPDF.contract(layout)
        let signed = pdf.sign(signature.with(change))
        return (pdf, signed)
    }

    /// What a file gives.
    struct Outcome {
        let document: PAdESDocument
        let signatures: [JudgedSignature]
        let documentTimeStamps: [JudgedTimeStamp]

        /// The codes of everything that was found.
        var codes: Set<String> {
            Set(signatures.flatMap(\.conclusion.findings).map(\.code))
                .union(documentTimeStamps.flatMap(\.conclusion.findings).map(\.code))
        }
        var verdicts: [Verdict] { signatures.map(\.conclusion.verdict) }
    }

    /// Judges all signatures of a file; the levels are those of the policy for ICP-Brasil where they are not given.
    func judge(
        _ bytes: [UInt8],
        levels: [Constraint: ConstraintLevel] = [:],
        limits: DocumentTimeStampLimits = DocumentTimeStampLimits()
    ) throws -> Outcome {
        let cache = CertificateCache()
        let document = try PAdESDocument(try PDFDocument(PDFBytes(copying: bytes)), cache: cache)
        let anchor = try Certificate.parse(root.certificate[...])
        let pool = CertificatePool(document.certificates + [try Certificate.parse(authority.certificate[...])])
        let lists = [root, authority].map {
            $0.crl(CRLTemplate(thisUpdate: .utc("2025-05-31"), nextUpdate: .utc("2025-08-31")))
        }
        let revocation = RevocationPool(lists: try lists.map { try CertificateRevocationList.parse($0[...]) })
        let judge = SignatureJudge(
            paths: PathValidator(
                anchors: [TrustAnchor(certificate: anchor)],
                certificates: pool,
                revocation: revocation,
                verifier: verifier
            ),
            certificates: pool,
            policy: Self.policy(levels),
            validationTime: Self.validationTime,
            icpBrasilAnchors: [anchor.sha256]
        )
        let facts = try document.facts(cache: cache, limits: limits)
        let cover = try judge.judge(cover: facts.documentTimeStamps)
        return Outcome(
            document: document,
            signatures: try facts.signatures.map {
                try judge.judge($0.signature, under: cover, covering: $0.coveredBy)
            },
            documentTimeStamps: cover.timeStamps
        )
    }

    /// Judges what says to be a signature in a file that has none that can be read.
    func judge(_ unreadable: UnreadablePDFSignatures) throws -> [JudgedSignature] {
        let pool = CertificatePool([])
        let judge = SignatureJudge(
            paths: PathValidator(
                anchors: [],
                certificates: pool,
                revocation: RevocationPool(lists: []),
                verifier: verifier
            ),
            certificates: pool,
            policy: Self.policy([:]),
            validationTime: Self.validationTime,
            icpBrasilAnchors: []
        )
        return try unreadable.signatures.map { try judge.judge($0) }
    }

    private static func policy(_ changed: [Constraint: ConstraintLevel]) -> ValidationPolicy {
        var levels = Dictionary(uniqueKeysWithValues: Constraint.allCases.map { ($0, ConstraintLevel.fail) })
        let softer: [Constraint] = [
            .signingTime, .signaturePolicyAvailable, .timeStampAccuracy, .signatureTimeStamps, .pdfSubFilterDeprecated,
        ]
        for constraint in softer { levels[constraint] = .warn }
        return ValidationPolicy(
            id: "test",
            digest: "",
            levels: levels.merging(changed) { $1 },
            cryptography: CryptographicConstraints(
                digests: Dictionary(uniqueKeysWithValues: DigestAlgorithm.allCases.map { ($0, Instant?.none) }),
                keys: Dictionary(
                    uniqueKeysWithValues: CryptographicConstraints.KeyFamily.allCases.map {
                        ($0, [.init(minimumBits: 1, until: nil)])
                    }
                )
            ),
            maximumRevocationAge: RevocationAge(),
            clockTolerance: 0
        )
    }
}
