import ASN1
import LibCrypto
import PKIX
import TestPKI
import Testing

@testable import PathValidation

/// The search: candidates, backtracking, loops, budgets (RFC 4158).
@Suite("Path building")
struct PathBuildingTests {
    private let root = Scenario.root

    @Test("a chain of four is found and reported from the target up")
    func chainOfFour() throws {
        let first = root.authority("First CA", .rsa1)
        let second = first.authority("Second CA", .rsa2)
        let target = second.endEntity()
        let outcome = try Scenario(second, first).validate(target)
        let path = try #require(outcome.path)
        #expect(path.certificates.map { Array($0.encoding) } == [target, second, first, root].map(\.certificate))
        #expect(path.links.map(\.issuerKey) == [.rsa(bits: 2048), .rsa(bits: 2048), .ec(.p256)])
        #expect(outcome.workDone.candidatePaths == 1)
    }

    @Test("a missing issuer is named")
    func missingIssuer() throws {
        let first = root.authority("First CA", .rsa1)
        let outcome = try Scenario().validate(first.endEntity())
        let finding = try #require(outcome.bestFinding)
        #expect(finding.code == .chainNotFound)
        #expect(finding.values["issuer"] == "CN=First CA")
        #expect(finding.values["authorityKeyIdentifier"] == Hexadecimal.encode(TestKey.rsa1.keyIdentifier))
    }

    @Test("of two CAs with one name the one that signed is found, whatever the order")
    func rekeyedAuthority() throws {
        let old = root.authority("Rekeyed CA", .rsa1)
        let new = root.authority("Rekeyed CA", .rsa2)
        for issuer in [old, new] {
            #expect(try Scenario(old, new).code(issuer.endEntity()) == nil)
            #expect(try Scenario(new, old).code(issuer.endEntity()) == nil)
        }
    }

    @Test("a wrong authorityKeyIdentifier does not exclude the issuer")
    func wrongKeyIdentifier() throws {
        let issuer = root.authority("First CA", .rsa1)
        let decoy = root.authority("First CA", .rsa2)
        let target = issuer.issue(
            .endEntity(.commonName("Signer for Tests"), .rsa12)
                .replacing(.authorityKeyIdentifier(TestKey.rsa2.keyIdentifier))
        )
        #expect(try Scenario(decoy, issuer).code(target) == nil)
    }

    @Test("certificates without key identifiers chain by name and signature")
    func withoutKeyIdentifiers() throws {
        let template = CertificateTemplate.authority(.commonName("First CA"), .rsa1)
            .without(ExtensionType.subjectKeyIdentifier).without(ExtensionType.authorityKeyIdentifier)
        let target = root.issue(template).issue(
            .endEntity(.commonName("Signer for Tests"), .rsa12).without(ExtensionType.authorityKeyIdentifier)
        )
        #expect(try Scenario(root.issue(template)).code(target) == nil)
    }

    @Test("CAs that certify each other are no endless path")
    func loop() throws {
        let one = TestIdentity.selfSigned(.authority(.commonName("Loop One"), .rsa1))
        let two = TestIdentity.selfSigned(.authority(.commonName("Loop Two"), .rsa2))
        let oneByTwo = two.issue(.authority(.commonName("Loop One"), .rsa1))
        let twoByOne = one.issue(.authority(.commonName("Loop Two"), .rsa2))
        let target = one.endEntity()
        #expect(try Scenario(oneByTwo, twoByOne, one, two).code(target) == .chainNotFound)
        // One way out of the loop is enough.
        let twoByRoot = root.issue(.authority(.commonName("Loop Two"), .rsa2))
        #expect(try Scenario(oneByTwo, twoByOne, one, two, twoByRoot).code(target) == nil)
    }

    @Test("a cross-certificate leads to an anchor that the target's own root does not")
    func crossCertificate() throws {
        let other = TestIdentity.selfSigned(.authority(.commonName("Other Root"), .rsa3))
        let crossed = root.issue(.authority(.commonName("Other Root"), .rsa3))
        let target = other.endEntity()
        #expect(try Scenario(other).code(target) == .chainNotFound)
        #expect(try Scenario(other, crossed).code(target) == nil)
    }

    @Test("an anchor that refuses a path does not hide another that has certified it")
    func crossCertificateOfAnchor() throws {
        let narrow = TestIdentity.selfSigned(.authority(.commonName("Narrow Root"), .rsa3, pathLength: 0))
        let crossed = root.issue(.authority(.commonName("Narrow Root"), .rsa3))
        let issuer = narrow.authority("First CA", .rsa1)
        var scenario = try Scenario(issuer, crossed, narrow)
        scenario.anchors.append(TrustAnchor(certificate: try Scenario.certificate(narrow)))
        let path = try #require(try scenario.validate(issuer.endEntity()).path)
        #expect(path.certificates.map { Array($0.encoding) }[2...] == [crossed.certificate, root.certificate])
        // The anchor itself comes first where it will do.
        #expect(try scenario.validate(narrow.endEntity()).path?.certificates.count == 2)
        scenario.certificates = [issuer, narrow]
        #expect(try scenario.code(issuer.endEntity()) == .pathLengthExceeded)
    }

    @Test("an expired intermediate is passed over for a valid one")
    func expiredTwin() throws {
        let name = TestName.commonName("Renewed CA")
        let expired = root.issue(.authority(name, .rsa1, notBefore: .utc("2022-01-01"), notAfter: .utc("2023-01-01")))
        let valid = root.issue(.authority(name, .rsa1))
        let target = valid.endEntity()
        #expect(try Scenario(expired, valid).code(target) == nil)
        #expect(try Scenario(expired).code(target) == .certificateExpired)
    }

    @Test("the reason of the path that came furthest is shown, and the others are kept")
    func mostSpecificReason() throws {
        let name = TestName.commonName("Two Faces CA")
        let expired = root.issue(.authority(name, .rsa1, notBefore: .utc("2022-01-01"), notAfter: .utc("2023-01-01")))
        let stranger = TestIdentity.selfSigned(.authority(name, .rsa2).without(ExtensionType.subjectKeyIdentifier))
        let outcome = try Scenario(stranger, expired).validate(expired.endEntity())
        #expect(
            outcome.failures.compactMap { $0.bestFinding?.code } == [.certificateExpired, .certificateSignatureInvalid]
        )
        #expect(outcome.bestFinding?.code == .certificateExpired)
    }

    @Test("a target that is an anchor is a path of one")
    func trustedTarget() throws {
        let path = try #require(try Scenario().validate(root).path)
        #expect(path.certificates.map { Array($0.encoding) } == [root.certificate])
        #expect(path.revocation.isEmpty)
    }

    @Test("a certificate with the anchor's name and key that the anchor did not sign is not the anchor")
    func impostorOfAnchor() throws {
        let template = CertificateTemplate.authority(.commonName("Root for Tests"), .p256)
        let forged = TestIdentity.selfSigned(template.with { $0.signingKey = .p384 })
        #expect(try Scenario().validate(forged).path == nil)
        let renewed = TestIdentity.selfSigned(template.with { $0.notAfter = .utc("2030-01-01") })
        #expect(try Scenario().validate(renewed).path?.certificates.count == 2)
    }

    @Test("an intermediate that is an anchor ends the path")
    func intermediateAnchor() throws {
        let first = root.authority("First CA", .rsa1)
        let scenario = try Scenario(first, root, anchor: first)
        #expect(try scenario.validate(first.endEntity()).path?.certificates.count == 2)
    }

    @Test("a bare name and key is an anchor")
    func bareAnchor() throws {
        let certificate = try Scenario.certificate(root)
        var scenario = try Scenario()
        scenario.anchors = [
            TrustAnchor(name: certificate.subject, subjectPublicKeyInfo: certificate.subjectPublicKeyInfo)
        ]
        let path = try #require(try scenario.validate(root.endEntity()).path)
        #expect(path.certificates.count == 1)
    }

    @Test("names that differ in string type and case chain")
    func namesChainByComparison() throws {
        let name = TestName(.country("BR"), .organization("Chained Names"), .commonName("First CA"))
        let issuer = root.issue(.authority(name.spelled(as: .printable), .rsa1))
        let target = issuer.issue(
            .endEntity(.commonName("Signer for Tests"), .rsa12)
                .with {
                    $0.issuerName = TestName(.country("BR"), .organization("chained  names"), .commonName("FIRST ca"))
                }
        )
        #expect(try Scenario(issuer).code(target) == nil)
    }

    @Test("a wide fan-out without an anchor ends by the budget, and soon")
    func wideFanOut() throws {
        let fanOut = FanOut(levels: 20, width: 10)
        let validator = try Scenario.with(fanOut.certificates).validator()
        let target = try Scenario.certificate(fanOut.target)
        let start = ContinuousClock.now
        let outcome = validator.validate(target, PathParameters(time: Scenario.time))
        #expect(outcome.bestFinding?.code == .budgetExhausted)
        #expect(outcome.path == nil)
        // An optimised build takes a tenth; this bound is for a debug build on a busy machine.
        #expect(ContinuousClock.now - start < .seconds(20))
    }

    @Test("a document's budget for wrong keys is spent by all its paths together, and by large keys sooner")
    func wrongKeys() throws {
        let first = root.authority("First CA", .rsa1)
        let impostor = TestIdentity.selfSigned(.authority(.commonName("First CA"), .rsa2))
        let budget = WrongKeyBudget()
        func validate(_ name: String) throws -> PathOutcome {
            let validator = PathValidator(
                anchors: TrustAnchorSet([TrustAnchor(certificate: try Scenario.certificate(root))]),
                certificates: CertificatePool([try Scenario.certificate(impostor)]),
                verifier: Scenario.verifier,
                wrongKeys: budget
            )
            return validator.validate(
                try Scenario.certificate(first.endEntity(name)),
                PathParameters(time: Scenario.time)
            )
        }
        #expect(try validate("One").bestFinding?.code == .chainNotFound)
        // 2,000 with 2,048 bits, one of which was spent; a key of 16,384 bits costs 64 of them.
        for _ in 0..<31 { #expect(budget.take(keyLength: 8 * 270)) }
        #expect(!budget.take(keyLength: 8 * 270))
        let refused = try #require(try validate("Two").bestFinding)
        #expect(refused.code == .budgetExhausted)
        #expect(refused.values["budget"] == "wrongKeys")
    }

    @Test("a small fan-out with one way out is found")
    func smallFanOut() throws {
        let fanOut = FanOut(levels: 4, width: 3)
        let exit = root.issue(.authority(fanOut.name(4), FanOut.key(2)))
        #expect(try Scenario.with(fanOut.certificates + [exit]).code(fanOut.target) == nil)
    }

    @Test("the depth of a path is bounded")
    func depth() throws {
        var issuers = [root]
        for level in 0..<6 {
            issuers.append(issuers[level].authority("Level \(level)", level.isMultiple(of: 2) ? .rsa1 : .rsa2))
        }
        var parameters = PathParameters(time: Scenario.time)
        let target = issuers[6].endEntity()
        #expect(try Scenario.with(Array(issuers.dropFirst())).code(target, parameters) == nil)
        parameters.budget.depth = 5
        #expect(try Scenario.with(Array(issuers.dropFirst())).code(target, parameters) == .chainTooDeep)
    }
}

extension Scenario {
    static func with(_ certificates: [TestIdentity]) throws -> Scenario {
        var scenario = try Scenario()
        scenario.certificates = certificates
        return scenario
    }
}
