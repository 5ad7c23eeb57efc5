import ASN1
import CAdES
import CMS
import LibCrypto
import PKIX
import PathValidation
import SignatureValidation
import TestPKI
import TimeStampProtocol

/// One PKI for messages and time-stamps, and the judge over it.
///
/// All certificates hold from 2000 to 2049, as OpenSSL's command line signs with the clock of the day; judged on
/// 2049-06-01 with CRLs of the day before.
struct SigningWorld: Sendable {
    /// What a judgement asks for.
    enum Demands: Sendable {
        /// What OpenSSL asks for too: no attributes of CAdES, any algorithm.
        case opensslAgreement
        /// What a CAdES signature needs.
        case cades
    }

    static let shared = SigningWorld()
    static let validationTime = Instant.utc("2049-06-01")
    static let content = Array("Contrato de teste entre pessoas inventadas, sem valor.\n".utf8)

    let root: TestIdentity
    let authority: TestIdentity
    let signer: TestIdentity
    let tsa: TestIdentity
    private let verifier = SignatureVerifier()
    private let revocation: Result<RevocationPool, any Error>

    private init() {
        root = .selfSigned(Self.lasting(.authority(.commonName("AC Raiz de Teste"), .rsa1)))
        authority = root.issue(Self.lasting(.authority(.commonName("AC de Teste"), .brainpoolP256r1)))
        signer = Self.signer(.p256, of: authority)
        tsa = authority.issue(Self.timeStamping(.rsa5))
        let lists = [root, authority].map {
            $0.crl(CRLTemplate(thisUpdate: .utc("2049-05-31"), nextUpdate: .utc("2049-08-31")))
        }
        revocation = Result { try RevocationPool(lists: lists.map { try CertificateRevocationList.parse($0[...]) }) }
    }

    /// A signer with a key, under the world's authority.
    func signer(_ key: TestKey, named name: String = "FULANO DE TAL DE TESTE", explicit: Bool = false) -> TestIdentity {
        Self.signer(key, of: authority, named: name, explicit: explicit)
    }

    /// A time-stamp authority with a key.
    func tsa(_ key: TestKey) -> TestIdentity { authority.issue(Self.timeStamping(key)) }

    /// A certificate template for all the time of this world.
    static func lasting(_ template: CertificateTemplate) -> CertificateTemplate {
        template.with {
            $0.notBefore = .utc("2000-01-01")
            $0.notAfter = .utc("2049-12-31")
        }
    }

    static func timeStamping(_ key: TestKey) -> CertificateTemplate {
        lasting(.endEntity(.commonName("ACT de Teste"), key, adding: [.extendedKeyUsage(.timeStamping).critical()]))
    }

    private static func signer(
        _ key: TestKey,
        of authority: TestIdentity,
        named name: String = "FULANO DE TAL DE TESTE",
        explicit: Bool = false
    ) -> TestIdentity {
        authority.issue(
            lasting(.endEntity(.commonName(name), key)).with { $0.explicitCurveParameters = explicit }
        )
    }

    /// Judges each signature of a message.
    func judge(_ bytes: [UInt8], detached: [UInt8]? = nil, _ demands: Demands = .cades) throws -> [JudgedSignature] {
        let cache = CertificateCache()
        let document = try CAdESDocument(bytes[...], cache: cache)
        let content = detached.map { Self.given($0) } ?? .absent
        let judge = try judge(with: document.certificates, demands)
        return try document.signatures(detached: content, cache: cache).map { try judge.judge($0) }
    }

    /// Judges a token by itself, over these bytes.
    func judge(token: [UInt8], over bytes: [UInt8], _ demands: Demands = .cades) throws -> JudgedTimeStamp {
        let parsed = Result { () throws(TimeStampError) in try TimeStampToken.parse(token[...]) }
        let certificates = (try? parsed.get().signedData.certificates) ?? []
        return try judge(with: certificates, demands).judge(
            try ParsedTimeStamp(kind: .standalone, token: parsed, encoding: token[...], imprinted: Self.given(bytes))
        )
    }

    private static func given(_ bytes: [UInt8]) -> SignedContent {
        SignedContent(source: .detached, digests: [:], pieces: [bytes[...]], size: bytes.count)
    }

    private func judge(with embedded: [Certificate], _ demands: Demands) throws -> SignatureJudge {
        let anchor = try Certificate.parse(root.certificate[...])
        let pool = CertificatePool(embedded + [try Certificate.parse(authority.certificate[...])])
        return SignatureJudge(
            paths: PathValidator(
                anchors: [TrustAnchor(certificate: anchor)],
                certificates: pool,
                revocation: try revocation.get(),
                verifier: verifier
            ),
            certificates: pool,
            policy: Self.policy(demands),
            validationTime: Self.validationTime,
            icpBrasilAnchors: [anchor.sha256]
        )
    }

    /// A judge over other material than this world's, with its policy and its time.
    static func judge(trusting anchors: [Certificate], among certificates: [Certificate]) -> SignatureJudge {
        let pool = CertificatePool(certificates)
        return SignatureJudge(
            paths: PathValidator(
                anchors: anchors.map { TrustAnchor(certificate: $0) },
                certificates: pool,
                revocation: RevocationPool(),
                verifier: SignatureVerifier()
            ),
            certificates: pool,
            policy: policy(.cades),
            validationTime: validationTime,
            icpBrasilAnchors: []
        )
    }

    static func policy(_ demands: Demands) -> ValidationPolicy {
        var levels = Dictionary(uniqueKeysWithValues: Constraint.allCases.map { ($0, ConstraintLevel.fail) })
        levels[.signingTime] = .ignore
        levels[.timeStampAccuracy] = .ignore
        levels[.signaturePolicyAvailable] = .ignore
        levels[.signatureTimeStamps] = .warn
        levels[.counterSignatures] = .warn
        if demands == .opensslAgreement {
            levels[.signedAttributes] = .ignore
            levels[.signingCertificateReference] = .ignore
        }
        return ValidationPolicy(
            id: "conformance",
            digest: "",
            levels: levels,
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
