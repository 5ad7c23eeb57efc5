import ASN1
import CMS
import EvidenceRenewal
import LibCrypto
import PKIX
import SignatureValidation
import TestPKI
import Testing
import TimeStampProtocol

/// When a token's proof ends, out of the token itself.
@Suite struct TokenLifeTests {
    private static let constraints = CryptographicConstraints(
        digests: [.sha256: nil, .sha512: nil],
        keys: [.rsa: [.init(minimumBits: 2048, until: nil)], .ec: [.init(minimumBits: 256, until: nil)]]
    )

    @Test("The earliest of the certificates' ends, revocation and the policy's dates")
    func earliest() throws {
        let pki = RenewalPKI()
        let token = try pki.token(at: .utc("2026-06-01"))
        let path = try pki.path()
        let plain = TokenLife(token, path: path, constraints: Self.constraints)
        #expect(plain.time == .utc("2026-06-01"))
        #expect(
            plain.end == ProofEnd(at: path.certificates[0].notAfter.adding(seconds: 1), reason: .authorityCertificate)
        )
        let reversed = AuthorityPath(certificates: path.certificates.reversed(), links: [], isAnchored: true)
        let issuer = TokenLife(token, path: reversed, constraints: Self.constraints)
        #expect(issuer.end?.reason == .authorityChain)
        let revoked = TokenLife(
            token,
            path: path,
            revocations: [path.certificates[0].sha256: .utc("2027-01-01")],
            constraints: Self.constraints
        )
        #expect(revoked.end == ProofEnd(at: .utc("2027-01-01"), reason: .revocation))
        let weak = CryptographicConstraints(
            digests: [.sha256: Instant.utc("2026-12-01"), .sha512: nil],
            keys: Self.constraints.keys
        )
        #expect(
            TokenLife(token, path: path, constraints: weak).end
                == ProofEnd(at: .utc("2026-12-01"), reason: .signatureAlgorithm)
        )
    }

    @Test("The algorithms of the path's certificates and the keys that signed them end a proof as well")
    func chain() throws {
        let pki = RenewalPKI()
        let token = try pki.token(at: .utc("2026-06-01"))
        let constraints = CryptographicConstraints(
            digests: [.sha256: nil, .sha384: Instant.utc("2027-01-01"), .sha512: Instant.utc("2028-01-01")],
            keys: [
                .rsa: [.init(minimumBits: 2048, until: nil)], .ec: [.init(minimumBits: 256, until: .utc("2029-01-01"))],
            ]
        )
        func end(_ links: [AuthorityPath.Link]) throws -> ProofEnd? {
            TokenLife(token, path: try pki.path(links: links), constraints: constraints).end
        }
        let rsa = PublicKey.Kind.rsa(bits: 4096)
        let firm = AuthorityPath.Link(scheme: .rsaPKCS1(.sha256), issuerKey: rsa)
        #expect(try end([firm])?.reason == .authorityCertificate)
        let above = AuthorityPath.Link(scheme: .rsaPKCS1(.sha512), issuerKey: rsa)
        #expect(try end([firm, above]) == ProofEnd(at: .utc("2028-01-01"), reason: .chainAlgorithm))
        let mask = AuthorityPath.Link(
            scheme: .rsaPSS(digest: .sha512, maskDigest: .sha384, saltLength: 32),
            issuerKey: rsa
        )
        #expect(try end([firm, mask]) == ProofEnd(at: .utc("2027-01-01"), reason: .chainAlgorithm))
        let key = AuthorityPath.Link(scheme: .ecdsa(.sha256), issuerKey: .ec(.p256))
        #expect(try end([key, firm]) == ProofEnd(at: .utc("2029-01-01"), reason: .chainAlgorithm))
        let weak = AuthorityPath.Link(scheme: .rsaPKCS1(.sha1), issuerKey: rsa)
        #expect(try end([weak]) == ProofEnd(at: token.tstInfo.genTime, reason: .chainAlgorithm))
    }

    @Test("A token with certificates and CRLs added is the same to its signature, and brings them along")
    func extended() throws {
        let pki = RenewalPKI()
        let token = try pki.token(at: .utc("2026-06-01"))
        let list = pki.root.crl(CRLTemplate(thisUpdate: .utc("2026-06-02"), nextUpdate: .utc("2026-07-02")))
        let bytes = try #require(
            token.adding(certificates: [pki.root.certificate[...]], crls: [list[...]], ocspResponses: [])
        )
        let extended = try TimeStampToken.parse(bytes[...])
        #expect(extended.tstInfo.encoding == token.tstInfo.encoding)
        #expect(extended.signerInfo.encoding == token.signerInfo.encoding)
        #expect(extended.signedData.certificates.count == token.signedData.certificates.count + 1)
        #expect(extended.signedData.crls.map { Array($0.encoding) } == [list])
        #expect(extended.adding(certificates: [pki.root.certificate[...]], crls: [list[...]], ocspResponses: []) == nil)
    }
}
