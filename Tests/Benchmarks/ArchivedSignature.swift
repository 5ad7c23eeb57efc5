import ASN1
import CAdES
import CMS
import LibCrypto
import PKIX
import PathValidation
import SignatureValidation
import TestPKI
import TimeStampProtocol

/// A small attached AD-RA signature with references, values and two archive time-stamps, whose first TSA has expired; all
/// evidence that it needs is in the file, but for the current CRLs.
struct ArchivedSignature {
    private let content = Array("Contrato de teste, sem valor.".utf8)
    let encoding: [UInt8]
    private let small: SmallSignature
    private let anchor: Certificate
    private let pool: CertificatePool
    private let store: RevocationPool
    private let verifier = SignatureVerifier()
    private let time = Instant.utc("2026-01-01")

    /// Throws what the parsers throw.
    init(like small: SmallSignature) throws {
        self.small = small
        let root = TestIdentity.selfSigned(.authority(.commonName("AC Raiz de Teste"), .rsa1))
        let first = root.issue(.authority(.commonName("AC de Teste"), .rsa2))
        let second = first.issue(.authority(.commonName("AC Emissora de Teste"), .rsa3))
        let signer = second.issue(.endEntity(.commonName("FULANO DE TAL DE TESTE"), .rsa4))
        func authority(_ name: String, _ key: TestKey, until notAfter: String) -> TestIdentity {
            first.issue(
                .endEntity(
                    .commonName(name),
                    key,
                    notAfter: .utc(notAfter),
                    adding: [.extendedKeyUsage(.timeStamping).critical()]
                )
            )
        }
        let expired = authority("ACT expirada", .rsa5, until: "2025-06-01")
        let current = authority("ACT de Teste", .rsa6, until: "2030-01-01")
        func lists(at time: String) -> [(TestIdentity, [UInt8])] {
            [second, first, root].map { issuer in
                let update = Instant.utc(time)
                let next = update.adding(seconds: 60 * 86_400)
                return (issuer, issuer.crl(CRLTemplate(thisUpdate: update, nextUpdate: next, number: 5)))
            }
        }
        func stamp(_ authority: TestIdentity, _ time: String) -> TimeStampTemplate {
            TimeStampTemplate(authority, at: .utc(time)).with { $0.accuracy = (seconds: 1, millis: 0, micros: 0) }
        }
        let old = lists(at: "2025-03-02")
        let references = old.map { issuer, list in
            TestRevocationReference.crl(list, issuer: issuer.name, thisUpdate: .utc("2025-03-02"), number: 5)
        }
        encoding = CMSTemplate(
            content,
            signers: SignerTemplate(
                signer,
                signedAttributes: [
                    .contentType, .messageDigest, .signingTime(.utc("2025-03-01")), .signingCertificateV2(),
                ],
                unsignedAttributes: [
                    .signatureTimeStamp(stamp(expired, "2025-03-01")),
                    .certificateReferences([second, first, root]), .revocationReferences(references),
                    .certificateValues(second, first, root), .revocationValues(crls: old.map(\.1)),
                    .archiveTimeStampV2(stamp(current, "2025-03-03")),
                    .archiveTimeStampV2(stamp(current, "2025-12-01")),
                ]
            )
        ).encode()
        anchor = try Certificate.parse(root.certificate[...])
        pool = CertificatePool(try [first, second].map { try Certificate.parse($0.certificate[...]) })
        let now = try lists(at: "2025-12-31").map { try CertificateRevocationList.parse($0.1[...]) }
        store = RevocationPool(lists: now)
    }

    /// All that is done for one more file of the kind: unwrap, parse, judge.
    func judge() throws -> JudgedSignature {
        let document = try CAdESDocument(SignedContainer.unwrap(encoding[...]).message, cache: small.cache)
        let signatures = try document.signatures(detached: .absent, cache: small.cache)
        let certificates = CertificatePool(document.certificates).merged(with: pool)
        let evidence = RevocationPool(
            lists: document.certificateRevocationLists,
            responses: document.ocspResponses
        )
        let judge = SignatureJudge(
            paths: PathValidator(
                anchors: [TrustAnchor(certificate: anchor)],
                certificates: certificates,
                revocation: evidence.merged(with: store),
                verifier: verifier
            ),
            certificates: certificates,
            policy: small.policy,
            validationTime: time,
            icpBrasilAnchors: [anchor.sha256]
        )
        return try judge.judge(signatures[0])
    }

    /// The cryptography that nobody can avoid: one RSA verification and the digests of content or TSTInfo, signed
    /// attributes and certificate for the signature and for each of its three tokens; both archive imprints over the file;
    /// SHA-256 of each object that the references name, and of each embedded CRL's signed part.
    func unavoidable() throws -> () throws -> Void {
        let document = try CAdESDocument(encoding[...], cache: small.cache)
        let signatures = try document.signatures(detached: .absent, cache: small.cache)
        var verifications: [(key: PublicKey, signer: SignerInfo, message: [UInt8])] = []
        var digested: [[UInt8]] = [content]
        func add(_ signer: SignerInfo, _ certificate: Certificate) throws {
            let message = signer.signedAttributes?.standingEncoding ?? []
            verifications.append((try certificate.subjectPublicKeyInfo.key(), signer, message))
            digested.append(Array(certificate.encoding))
        }
        let judged = try judge()
        if let certificate = judged.signingCertificate { try add(signatures[0].signer, certificate) }
        for stamp in judged.timeStamps {
            guard case .success(let token) = stamp.timeStamp.token, let authority = stamp.authority else { continue }
            try add(token.signerInfo, authority)
            digested.append(Array((token.signedData.encapsulatedContent ?? []).joined()))
            // Each archive time-stamp covers the file but for itself and later ones.
            if stamp.timeStamp.kind == .archive {
                digested.append(Array(encoding.dropLast(stamp.timeStamp.encoding.count)))
            }
        }
        for list in document.certificateRevocationLists {
            digested += [Array(list.encoding), Array(list.tbsCertList)]
        }
        for certificate in document.certificates { digested.append(Array(certificate.encoding)) }
        return {
            for bytes in digested { _ = try Digest.hash(.sha256, bytes) }
            for (key, signer, message) in verifications {
                _ = try key.verify(signer.signature, message: message[...], scheme: .rsaPKCS1(.sha256))
            }
        }
    }
}
