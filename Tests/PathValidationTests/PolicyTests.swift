import ASN1
import PKIX
import PathValidation
import TestPKI
import Testing

/// Certificate policies: the graph, mappings and inhibitors (RFC 5280 §6.1, RFC 9618).
@Suite("Certificate policies")
struct PolicyTests {
    private let root = Scenario.root
    private static let one = ObjectIdentifier(2, 999, 1)
    private static let two = ObjectIdentifier(2, 999, 2)
    private static let any = ObjectIdentifier(2, 5, 29, 32, 0)

    private func policies(
        _ authority: [TestExtension],
        _ target: [TestExtension],
        initial: Set<ObjectIdentifier> = [],
        change: (inout PathParameters) -> Void = { _ in }
    ) throws -> Set<ObjectIdentifier>? {
        let issuer = root.issue(.authority(.commonName("Policy CA"), .rsa1, adding: authority))
        let identity = issuer.issue(.endEntity(.commonName("Signer for Tests"), .rsa12, adding: target))
        var parameters = PathParameters(time: Scenario.time, initialPolicySet: initial)
        change(&parameters)
        return try Scenario(issuer).validate(identity, parameters).path?.userConstrainedPolicies
    }

    @Test("policies asserted all along are the result")
    func asserted() throws {
        #expect(try policies([.policies(Self.one)], [.policies(Self.one, Self.two)]) == [Self.one])
        #expect(try policies([.policies(Self.any)], [.policies(Self.two)]) == [Self.two])
        #expect(try policies([.policies(Self.any)], [.policies(Self.any)]) == [Self.any])
        #expect(try policies([.policies(Self.any)], [.policies(Self.any)], initial: [Self.one]) == [Self.one])
        #expect(try policies([], [.policies(Self.one)]) == [])
    }

    @Test("an explicit policy is required by parameter, by the CA, or by the target")
    func explicitPolicy() throws {
        #expect(try policies([], []) { $0.explicitPolicy = true } == nil)
        #expect(try policies([.policyConstraints(requireExplicitPolicy: 0)], []) == nil)
        #expect(try policies([.policyConstraints(requireExplicitPolicy: 1)], []) == nil)
        #expect(try policies([.policyConstraints(requireExplicitPolicy: 2)], []) == [])
        #expect(try policies([], [.policyConstraints(requireExplicitPolicy: 0)]) == nil)
        let both: [TestExtension] = [.policies(Self.one)]
        #expect(try policies(both, both, initial: [Self.two]) { $0.explicitPolicy = true } == nil)
        #expect(try policies(both, both, initial: [Self.one]) { $0.explicitPolicy = true } == [Self.one])
    }

    @Test("mappings carry a policy into the subject's domain, unless they are inhibited")
    func mappings() throws {
        let authority: [TestExtension] = [.policies(Self.one), .policyMappings((Self.one, Self.two))]
        #expect(try policies(authority, [.policies(Self.two)]) == [Self.one])
        #expect(try policies(authority, [.policies(Self.one)]) == [])
        #expect(try policies(authority, [.policies(Self.two)]) { $0.inhibitPolicyMapping = true } == [])
        #expect(try policies([.policies(Self.one), .policyMappings((Self.any, Self.two))], []) == nil)
    }

    @Test("anyPolicy can be inhibited")
    func inhibitAnyPolicy() throws {
        let authority: [TestExtension] = [.policies(Self.one), .inhibitAnyPolicy(0)]
        #expect(try policies(authority, [.policies(Self.any)]) == [])
        #expect(try policies([.policies(Self.one), .inhibitAnyPolicy(1)], [.policies(Self.any)]) == [Self.one])
        #expect(try policies([.policies(Self.any)], [.policies(Self.any)]) { $0.inhibitAnyPolicy = true } == [])
    }

    @Test("policyConstraints and inhibitAnyPolicy of an anchor's certificate hold below it (RFC 5937 §3.2)")
    func anchor() throws {
        func policies(_ anchor: [TestExtension], _ policy: ObjectIdentifier?) throws -> Set<ObjectIdentifier>? {
            let root = TestIdentity.selfSigned(.authority(.commonName("Constrained Root"), .p384, adding: anchor))
            let extensions = policy.map { [TestExtension.policies($0)] } ?? []
            let issuer = root.issue(.authority(.commonName("Policy CA"), .rsa1, adding: extensions))
            let target = issuer.issue(.endEntity(.commonName("Signer for Tests"), .rsa12, adding: extensions))
            return try Scenario(issuer, anchor: root).validate(target).path?.userConstrainedPolicies
        }
        #expect(try policies([], nil) == [])
        #expect(try policies([.policies(Self.one)], Self.two) == [Self.two])
        #expect(try policies([.policyConstraints(requireExplicitPolicy: 0)], nil) == nil)
        #expect(try policies([.policyConstraints(requireExplicitPolicy: 0)], Self.one) == [Self.one])
        #expect(try policies([.policyConstraints(requireExplicitPolicy: 3)], nil) == [])
        #expect(try policies([], Self.any) == [Self.any])
        #expect(try policies([.inhibitAnyPolicy(0)], Self.any) == [])
    }

    @Test("mappings of everything to everything do not blow up")
    func exponential() throws {
        let all = (0..<30).map { ObjectIdentifier(2, 999, 5, $0) }
        let policies = TestExtension.raw(
            ExtensionType.certificatePolicies,
            DEREncoder.sequence(of: all.map { DEREncoder.sequence(DEREncoder.objectIdentifier($0)) })
        )
        let pairs = all.flatMap { from in
            all.map { DEREncoder.sequence(DEREncoder.objectIdentifier(from), DEREncoder.objectIdentifier($0)) }
        }
        let mappings = TestExtension.raw(ExtensionType.policyMappings, critical: true, DEREncoder.sequence(of: pairs))
        var issuers = [root]
        for level in 0..<15 {
            issuers.append(
                issuers[level].authority(
                    "Level \(level)",
                    level.isMultiple(of: 2) ? .rsa1 : .rsa2,
                    adding: policies,
                    mappings
                )
            )
        }
        let target = issuers[15].endEntity(adding: policies)
        let start = ContinuousClock.now
        let outcome = try Scenario.with(Array(issuers.dropFirst())).validate(target)
        #expect(outcome.path?.userConstrainedPolicies == Set(all))
        #expect(ContinuousClock.now - start < .seconds(5))
    }
}
