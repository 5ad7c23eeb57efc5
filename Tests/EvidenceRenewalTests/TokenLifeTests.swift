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
        #expect(plain.end == ProofEnd(at: path[0].notAfter.adding(seconds: 1), reason: .authorityCertificate))
        let issuer = TokenLife(token, path: Array(path.reversed()), constraints: Self.constraints)
        #expect(issuer.end?.reason == .authorityChain)
        let revoked = TokenLife(
            token,
            path: path,
            revocations: [path[0].sha256: .utc("2027-01-01")],
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
