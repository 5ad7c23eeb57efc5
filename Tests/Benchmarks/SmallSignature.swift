import ASN1
import CAdES
import CMS
import LibCrypto
import PKIX
import PathValidation
import SignatureValidation
import TestPKI

/// A small detached AD-RB signature under a chain of four, with the CRLs in the store.
struct SmallSignature {
    let content = Array("Contrato de teste, sem valor.".utf8)
    let encoding: [UInt8]
    let anchor: Certificate
    let paths: PathValidator
    let pool: CertificatePool
    let cache = CertificateCache()
    let policy: ValidationPolicy
    let signerDER: [UInt8]
    /// What another program needs to judge the same case, by file name.
    let files: [String: [UInt8]]
    let time = Instant.utc("2026-01-01")

    /// A case whose issuing CA's CRL lists so many certificates.
    ///
    /// - Throws: what the parsers throw.
    init(revokedEntries: Int = 10) throws {
        let root = TestIdentity.selfSigned(.authority(.commonName("AC Raiz de Teste"), .rsa1))
        let first = root.issue(.authority(.commonName("AC de Teste"), .rsa2))
        let second = first.issue(.authority(.commonName("AC Emissora de Teste"), .rsa3))
        let signer = second.issue(.endEntity(.commonName("FULANO DE TAL DE TESTE"), .rsa4))
        let policyIdentifier = ObjectIdentifier(2, 16, 76, 1, 7, 1, 1, 2, 3)
        // signPolicyHash of PA_AD_RB_v2_3.der
        let policyHash =
            Hexadecimal.decode("b16e88bbf77322a67995b79078778ed3d0ea7c88587b6f6d518b715e8f76a3d5") ?? []
        let attributes: [SignerAttribute] = [
            .contentType, .messageDigest, .signingTime(.utc("2025-12-31")), .signingCertificateV2(),
            .signaturePolicy(policyIdentifier, hash: policyHash),
        ]
        encoding = CMSTemplate(
            content,
            signers: SignerTemplate(signer, signedAttributes: attributes),
            detached: true
        ).encode()
        signerDER = signer.certificate
        let revoked = Instant.utc("2025-01-01")
        let entries = (0..<revokedEntries).map { (index: Int) -> CRLEntryTemplate in
            let serial: [UInt8] = [0x10, UInt8(index >> 16), UInt8(index >> 8 & 0xff), UInt8(index & 0xff)]
            return CRLEntryTemplate(serialNumber: serial, revocationDate: revoked)
        }
        let issuers: [(TestIdentity, [CRLEntryTemplate])] = [(root, []), (first, []), (second, entries)]
        let lists = issuers.map { issuer, entries in
            let template = CRLTemplate(
                thisUpdate: .utc("2025-12-31"),
                nextUpdate: .utc("2026-03-01"),
                number: 5,
                entries: entries
            )
            return issuer.crl(template)
        }
        files = [
            "content": content, "signature.p7s": encoding, "root.der": root.certificate, "ca-1.der": first.certificate,
            "ca-2.der": second.certificate, "list-0.der": lists[0], "list-1.der": lists[1], "list-2.der": lists[2],
        ]
        anchor = try Certificate.parse(root.certificate[...])
        pool = CertificatePool(
            try [first, second].map { try Certificate.parse($0.certificate[...]) }
        )
        paths = PathValidator(
            anchors: [TrustAnchor(certificate: anchor)],
            certificates: pool,
            revocation: RevocationPool(lists: try lists.map { try CertificateRevocationList.parse($0[...]) }),
            verifier: SignatureVerifier()
        )
        var levels = Dictionary(uniqueKeysWithValues: Constraint.allCases.map { ($0, ConstraintLevel.fail) })
        levels[.signaturePolicyAvailable] = .ignore
        policy = ValidationPolicy(
            id: "bench",
            digest: "",
            levels: levels,
            cryptography: CryptographicConstraints(
                digests: [.sha256: Instant?.none],
                keys: [.rsa: [.init(minimumBits: 2_048, until: nil)]]
            ),
            maximumRevocationAge: RevocationAge(),
            clockTolerance: 300
        )
    }

    /// All that is done for one more file of the kind: unwrap, parse, judge.
    func judge() throws -> JudgedSignature {
        let document = try CAdESDocument(SignedContainer.unwrap(encoding[...]).message, cache: cache)
        let detached = SignedContent(source: .detached, digests: [:], pieces: [content[...]], size: content.count)
        let signatures = try document.signatures(detached: detached, cache: cache)
        let judge = SignatureJudge(
            paths: paths,
            certificates: pool,
            policy: policy,
            validationTime: time,
            icpBrasilAnchors: [anchor.sha256]
        )
        return try judge.judge(signatures[0])
    }

    /// The cryptography that nobody can avoid: the content's digest, the signed attributes' digest, the certificate's
    /// digest for the ESS reference, and one RSA verification.
    func unavoidable() throws -> () throws -> Void {
        let document = try CAdESDocument(encoding[...], cache: cache)
        let signer = document.signedData.signerInfos[0]
        let attributes = signer.signedAttributes?.standingEncoding ?? []
        let key = try Certificate.parse(signerDER[...]).subjectPublicKeyInfo.key()
        return {
            _ = try Digest.hash(.sha256, content)
            _ = try Digest.hash(.sha256, signerDER)
            _ = try key.verify(signer.signature, message: attributes[...], scheme: .rsaPKCS1(.sha256))
        }
    }
}
