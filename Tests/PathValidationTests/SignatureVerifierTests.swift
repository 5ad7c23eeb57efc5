import ASN1
import PKIX
import PathValidation
import TestPKI
import Testing

/// The memory of verified links.
@Suite("Signature verifier")
struct SignatureVerifierTests {
    private let root = Scenario.root

    @Test("a link is verified once, whoever asks")
    func remembered() throws {
        let issuer = root.authority("Remembered CA", .rsa1)
        let target = try Scenario.certificate(issuer.endEntity("Remembered Signer"))
        var scenario = try Scenario(issuer)
        let verifier = SignatureVerifier()
        func work() throws -> PathWork {
            let validator = PathValidator(
                anchors: scenario.anchors,
                certificates: CertificatePool(try scenario.certificates.map(Scenario.certificate)),
                verifier: verifier
            )
            return validator.validate(target, PathParameters(time: Scenario.time)).workDone
        }
        #expect(try work().signatureChecks == 2)
        #expect(try work().signatureChecks == 0)
        scenario.certificates = [issuer, issuer]
        #expect(try work().signatureChecks == 0)
    }

    @Test("a memory that is too small forgets, and the results stay right")
    func bounded() throws {
        let verifier = SignatureVerifier(capacity: 1)
        let issuer = try Scenario.certificate(root)
        let certificates = try (0..<40).map { try Scenario.certificate(root.endEntity("Signer \($0)", .p384)) }
        let stranger = try Scenario.certificate(
            TestIdentity.selfSigned(.authority(.commonName("Root for Tests"), .p384))
        )
        for _ in 0..<2 {
            for certificate in certificates {
                #expect(verifier.check(certificate, issuer: issuer).isValid)
                #expect(!verifier.check(certificate, issuer: stranger).isValid)
            }
        }
    }

    @Test("threads share it")
    func threads() async throws {
        let issuer = root.authority("Shared CA", .rsa1)
        let validator = try Scenario(issuer).validator()
        let targets = try (0..<8).map { try Scenario.certificate(issuer.endEntity("Signer \($0)")) }
        let found = await withTaskGroup(of: Int.self) { group in
            for _ in 0..<4 {
                group.addTask {
                    (0..<20).reduce(0) { sum, round in
                        let outcome = validator.validate(targets[round % 8], PathParameters(time: Scenario.time))
                        return sum + (outcome.path == nil ? 0 : 1)
                    }
                }
            }
            return await group.reduce(0, +)
        }
        #expect(found == 80)
    }
}
