import ASN1
import LibCrypto
import TestPKI
import Testing

@testable import PKIX

/// Responses of the test PKI, which OpenSSL reads and verifies in TestPKITests.
@Suite struct OCSPFactTests {
    private let root: TestIdentity
    private let signer: TestIdentity
    private let other: TestIdentity
    private let time: Instant

    init() throws {
        time = try #require(Instant("2024-06-01"))
        root = .selfSigned(.authority(.commonName("Raiz de Teste OCSP"), .rsa1))
        signer = root.issue(.endEntity(.commonName("Pessoa Inventada"), .rsa2))
        other = root.issue(.endEntity(.commonName("Outra Pessoa Inventada"), .rsa3))
    }

    private func single(_ template: OCSPTemplate) throws -> SingleResponse {
        try #require(try OCSPResponse.parse(root.ocsp(template)[...]).basic?.responses.first)
    }

    @Test("CertID names a certificate by its issuer under SHA-1, SHA-2 and SHA-3 (RFC 6960 §4.1.1)")
    func certID() throws {
        let certificate = try Certificate.parse(signer.certificate[...])
        let stranger = try Certificate.parse(other.certificate[...])
        let issuer = try Certificate.parse(root.certificate[...])
        for digest in [DigestAlgorithm.sha1, .sha256, .sha384, .sha512, .sha3x256] {
            let template = OCSPTemplate.about(signer, at: time).with { $0.responses[0].certIDDigest = digest }
            let identifier = try single(template).certID
            #expect(identifier.digest == digest)
            func matches(_ certificate: Certificate, _ issuer: Certificate) throws -> Bool {
                try identifier.matches(
                    certificate,
                    issuerName: issuer.subject,
                    issuerKey: issuer.subjectPublicKeyInfo
                )
            }
            #expect(try matches(certificate, issuer))
            #expect(try !matches(stranger, issuer))
            #expect(try !matches(certificate, stranger))
        }
    }

    @Test("good is an empty [0]; one with contents does not say good")
    func goodIsEmpty() throws {
        let revoked = OCSPTemplate.about(signer, .revoked(at: time, reason: .keyCompromise), at: time)
        let start: [UInt8] = [0xa1, 0x16, 0x18, 0x0f]
        #expect(root.ocsp(revoked).firstRange(of: start) != nil)
        let disguised = revoked.with {
            $0.mutateBeforeSigning = { bytes in
                var bytes = bytes
                if let place = bytes.firstRange(of: start) { bytes[place.lowerBound] = 0xa0 }
                return bytes
            }
        }
        #expect(throws: PKIXError.self) { try OCSPResponse.parse(root.ocsp(disguised)[...]) }
    }

    @Test("CertHash tells whose answer it is, archiveCutoff and nonce are read")
    func extensions() throws {
        let template = OCSPTemplate.about(signer, at: time).with {
            $0.nonce = [1, 2, 3, 4]
            $0.responses[0].archiveCutoff = Instant("2020-01-01")
            $0.responses[0].certHashOf = signer.certificate
        }
        let response = try OCSPResponse.parse(root.ocsp(template)[...])
        let answer = try #require(response.basic?.responses.first)
        #expect(response.basic?.nonce.map { Array($0) } == [1, 2, 3, 4])
        #expect(answer.archiveCutoff == Instant("2020-01-01"))
        let hash = try #require(answer.certHash)
        #expect(try hash.matches(Certificate.parse(signer.certificate[...])))
        #expect(try !hash.matches(Certificate.parse(other.certificate[...])))
    }

    @Test("crlReferences are read (RFC 6960 §4.4.2), two of them are refused")
    func crlReferences() throws {
        let value = DEREncoder.sequence(
            DEREncoder.explicit(0, DEREncoder.ia5String("http://lcr.example/a.crl")),
            DEREncoder.explicit(1, DEREncoder.integer(300)),
            DEREncoder.explicit(2, DEREncoder.generalizedTime(time))
        )
        let item = TestExtension.raw(SingleResponse.crlReferences, value)
        let template = OCSPTemplate.about(signer, at: time).with { $0.responses[0].extensions = [item] }
        let reference = try #require(try single(template).crlReference)
        #expect(reference.crlURL == "http://lcr.example/a.crl")
        #expect(reference.crlNumber == [1, 44] && reference.crlTime == time)
        let twice = template.with { $0.responses[0].extensions = [item, item] }
        #expect(throws: PKIXError.self) { _ = try OCSPResponse.parse(root.ocsp(twice)[...]) }
    }

    @Test("A status other than successful has no answer (RFC 6960 §4.2.1)", arguments: [1, 2, 3, 5, 6])
    func unsuccessful(status: Int) throws {
        let template = OCSPTemplate.about(signer, at: time).with { $0.responseStatus = status }
        let response = try OCSPResponse.parse(root.ocsp(template)[...])
        #expect(response.status.rawValue == status && response.basic == nil)
    }
}
