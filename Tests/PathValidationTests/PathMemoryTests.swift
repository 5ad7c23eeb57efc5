import ASN1
import PKIX
import PathValidation
import TestPKI
import Testing

/// What one validator remembers of its own searches.
@Suite("Remembered paths")
struct PathMemoryTests {
    private let root = Scenario.root

    @Test("a path that was found is the same the second time, for the same parameters only")
    func remembered() throws {
        let issuer = root.authority("Remembering CA", .rsa1)
        let target = try Scenario.certificate(issuer.endEntity())
        let validator = try Scenario(issuer).validator()
        let parameters = PathParameters(time: Scenario.time)
        let first = try #require(validator.validate(target, parameters).path)
        let second = try #require(validator.validate(target, parameters).path)
        #expect(second.certificates == first.certificates)
        #expect(second.links == first.links)
        // The same certificate at another time, for another purpose, with revocation, under a smaller budget
        #expect(validator.validate(target, PathParameters(time: .utc("2090-01-01"))).path == nil)
        #expect(
            validator.validate(target, PathParameters(time: Scenario.time, requiredPurpose: .timeStamping)).path == nil
        )
        let checked = PathParameters(time: Scenario.time, revocation: .check(.current()))
        #expect(validator.validate(target, checked).bestFinding?.code == .revocationNotFound)
        let poor = PathParameters(time: Scenario.time, budget: PathBudget(steps: 1))
        #expect(validator.validate(target, poor).bestFinding?.code == .budgetExhausted)
        #expect(validator.validate(target, parameters).path != nil)
    }

    @Test("another certificate of the same names and number is judged by itself")
    func otherCertificate() throws {
        let issuer = root.authority("Remembering CA", .rsa1)
        let template = CertificateTemplate.endEntity(.commonName("Signer for Tests"), .rsa12)
        let good = try Scenario.certificate(issuer.issue(template))
        let forged = try Scenario.certificate(root.authority("Remembering CA", .rsa2).issue(template))
        let validator = try Scenario(issuer).validator()
        #expect(validator.validate(good, PathParameters(time: Scenario.time)).path != nil)
        #expect(validator.validate(forged, PathParameters(time: Scenario.time)).path == nil)
    }
}
