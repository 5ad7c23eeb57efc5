import ASN1
import CAdES
import CMS
import LibCrypto
import PKIX
import PathValidation
import SignaturePolicy
import SignatureValidation
import TestPKI
import TimeStampProtocol

/// A small PKI at fixed times, and the judge over it.
///
/// Root and CA 2022 to 2032, signer 2022-06 to 2025-06, TSA 2022 to 2032; judged at 2026-01-01 unless said otherwise.
struct World {
    static let now = Instant.utc("2026-01-01")
    /// Whoever signs what is not his to sign.
    static let stranger = TestIdentity.selfSigned(.authority(.commonName("AC Estranha"), .rsa6))
    static let content = Array("Contrato de teste, sem valor.".utf8)

    var root = TestIdentity.selfSigned(
        .authority(.commonName("AC Raiz de Teste"), .rsa1, notAfter: .utc("2032-01-01"))
    )
    var authority: TestIdentity
    var signer: TestIdentity
    var tsa: TestIdentity
    /// Lists of root and CA at the time of judgement; entries of the CA's list.
    var entries: [CRLEntryTemplate] = []
    /// Entries of the root's list.
    var rootEntries: [CRLEntryTemplate] = []
    var listsAt = Instant.utc("2025-12-31")
    /// The CA's list, where it is not of that time.
    var authorityListAt: Instant?
    /// More authorities, each with a list of its own.
    var others: [TestIdentity] = []
    var hasLists = true
    var signaturePolicies = SignaturePolicySet()

    init(signerNotAfter: Instant = .utc("2027-06-01")) {
        authority = root.issue(
            .authority(.commonName("AC de Teste"), .rsa2, notAfter: .utc("2032-01-01"))
        )
        signer = authority.issue(
            .endEntity(
                .commonName("FULANO DE TAL DE TESTE"),
                .rsa3,
                notBefore: .utc("2022-06-01"),
                notAfter: signerNotAfter
            )
        )
        tsa = authority.issue(Self.timeStamping())
    }

    static func timeStamping() -> CertificateTemplate {
        .endEntity(
            .commonName("ACT de Teste"),
            .rsa4,
            notAfter: .utc("2032-01-01"),
            adding: [.extendedKeyUsage(.timeStamping).critical()]
        )
    }

    /// The usual signed attributes, with a change.
    static func attributes(_ change: (inout [SignerAttribute]) -> Void = { _ in }) -> [SignerAttribute] {
        var attributes: [SignerAttribute] = [
            .contentType, .messageDigest, .signingTime(.utc("2023-01-01")), .signingCertificateV2(),
        ]
        change(&attributes)
        return attributes
    }

    /// An algorithm-protection attribute of another digest: the last arc of SHA-256 becomes SHA-384's.
    static let foreignAlgorithmProtection = SignerAttribute.algorithmProtection.mutatingValues { bytes in
        let sha256: [UInt8] = [0x60, 0x86, 0x48, 1, 0x65, 3, 4, 2, 1]
        guard let start = bytes.indices.first(where: { bytes[$0...].starts(with: sha256) }) else { return bytes }
        var changed = bytes
        changed[start + 8] = 2
        return changed
    }

    /// A signature with the usual attributes.
    func signature(unsigned: [SignerAttribute] = []) -> SignerTemplate {
        SignerTemplate(signer, signedAttributes: Self.attributes(), unsignedAttributes: unsigned)
    }

    /// A time-stamp of the world's TSA.
    func stamp(_ time: String) -> TimeStampTemplate { TimeStampTemplate(tsa, at: .utc(time)) }

    func judge(
        _ signer: SignerTemplate,
        levels: [Constraint: ConstraintLevel] = [:],
        cryptography: CryptographicConstraints? = nil,
        at time: Instant = now,
        detached: [UInt8]? = nil,
        _ change: (inout CMSTemplate) -> Void = { _ in }
    ) throws -> JudgedSignature {
        var template = CMSTemplate(Self.content, signers: signer)
        change(&template)
        return try judge(template.encode(), levels: levels, cryptography: cryptography, at: time, detached: detached)
    }

    func judge(
        _ bytes: [UInt8],
        levels: [Constraint: ConstraintLevel] = [:],
        cryptography: CryptographicConstraints? = nil,
        at time: Instant = now,
        detached: [UInt8]? = nil,
        digestsOnly: Bool = false,
        isICPBrasil: Bool = true,
        facts: (ParsedSignature) throws -> ParsedSignature = { $0 }
    ) throws -> JudgedSignature {
        let cache = CertificateCache()
        let document = try CAdESDocument(bytes[...], cache: cache)
        let lists = try (hasLists ? self.lists : []).map { try CertificateRevocationList.parse($0[...]) }
        let anchor = try Certificate.parse(root.certificate[...])
        let authorities = CertificatePool(try ([authority] + others).map { try Certificate.parse($0.certificate[...]) })
        let certificates = CertificatePool(document.certificates).merged(with: authorities)
        let judge = SignatureJudge(
            paths: PathValidator(
                anchors: [TrustAnchor(certificate: anchor)],
                certificates: certificates,
                revocation: RevocationPool(
                    lists: document.certificateRevocationLists,
                    responses: document.ocspResponses
                ).merged(with: RevocationPool(lists: lists)),
                verifier: SignatureVerifier()
            ),
            certificates: certificates,
            policy: Self.policy(levels, cryptography),
            validationTime: time,
            icpBrasilAnchors: isICPBrasil ? [anchor.sha256] : [],
            signaturePolicies: signaturePolicies
        )
        var content = SignedContent.absent
        if let detached {
            content = SignedContent(
                source: .detached,
                digests: [.sha512: try Digest.hash(.sha512, detached)],
                pieces: digestsOnly ? nil : [detached[...]],
                size: detached.count,
                beginning: digestsOnly ? Array(detached.prefix(16)) : []
            )
        }
        let signatures = try document.signatures(detached: content, cache: cache)
        return try judge.judge(facts(signatures[0]))
    }

    /// Judges with a root that is trusted but not one of ICP-Brasil's.
    func judgeOutsideICPBrasil(_ signer: SignerTemplate) throws -> JudgedSignature {
        try judge(CMSTemplate(Self.content, signers: signer).encode(), isICPBrasil: false)
    }

    /// Judges a signature over detached content that streamed by: digests are known, bytes are not.
    func judgeWithDigestsOnly(
        _ signer: SignerTemplate,
        content: [UInt8] = Self.content
    ) throws -> JudgedSignature {
        let bytes = CMSTemplate(content, signers: signer, detached: true).encode()
        return try judge(
            bytes,
            levels: [.signedAttributes: .ignore],
            detached: content,
            digestsOnly: true
        )
    }

    /// The lists of root, CA and the other authorities.
    var lists: [[UInt8]] {
        let next = listsAt.adding(seconds: 90 * 86_400)
        return [
            root.crl(CRLTemplate(thisUpdate: listsAt, nextUpdate: next, number: 7, entries: rootEntries)),
            authority.crl(
                CRLTemplate(thisUpdate: authorityListAt ?? listsAt, nextUpdate: next, number: 7, entries: entries)
            ),
        ] + others.map { $0.crl(CRLTemplate(thisUpdate: listsAt, nextUpdate: next, number: 7)) }
    }

    static func policy(
        _ levels: [Constraint: ConstraintLevel],
        _ cryptography: CryptographicConstraints?
    ) -> ValidationPolicy {
        let strict = Dictionary(uniqueKeysWithValues: Constraint.allCases.map { ($0, ConstraintLevel.fail) })
        let usual: [Constraint: ConstraintLevel] = [
            .signingTime: .inform, .timeStampAccuracy: .ignore, .counterSignatures: .warn, .signatureTimeStamps: .warn,
        ]
        return ValidationPolicy(
            id: "test",
            digest: "",
            levels: strict.merging(usual) { $1 }.merging(levels) { $1 },
            cryptography: cryptography ?? Self.cryptography(),
            maximumRevocationAge: RevocationAge(),
            clockTolerance: 300
        )
    }

    static func cryptography(
        sha1: Instant = .utc("2020-01-01"),
        rsa1024: Instant = .utc("2020-01-01")
    ) -> CryptographicConstraints {
        CryptographicConstraints(
            digests: [.sha1: Instant?.some(sha1), .sha256: Instant?.none, .sha512: Instant?.none]
                as [DigestAlgorithm: Instant?],
            keys: [
                .rsa: [.init(minimumBits: 1_024, until: rsa1024), .init(minimumBits: 2_048, until: nil)],
                .ed25519: [.init(minimumBits: 255, until: nil)],
            ]
        )
    }
}
