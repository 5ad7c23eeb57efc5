import ASN1
import PKIX
import PathValidation
import TestSupport
import Testing

/// NIST PKITS 1.0.1: every case, with its own list of certificates and CRLs and with all of them at once.
@Suite("PKITS", .enabled(if: !PKITSCase.all.isEmpty, Comment(rawValue: OutsideVectors.reason)))
struct PKITSTests {
    @Test("the suite is complete")
    func suiteIsComplete() {
        #expect(PKITSCase.all.count == 249)
    }

    @Test("a case gives its result with its own certificates and CRLs", arguments: PKITSCase.all)
    func ownMaterial(_ example: PKITSCase) throws {
        let material = try PKITSMaterial.shared.get()
        let names = example.path.dropFirst() + example.extraCerts
        let pool = CertificatePool(names.compactMap { material.certificates[$0] })
        let evidence = RevocationPool(lists: example.crls.compactMap { material.lists[$0] })
        try check(example, material, pool, evidence)
    }

    @Test("a case gives its result among all certificates and CRLs", arguments: PKITSCase.all)
    func allMaterial(_ example: PKITSCase) throws {
        let material = try PKITSMaterial.shared.get()
        try check(example, material, material.pool, material.evidence)
    }

    private func check(
        _ example: PKITSCase,
        _ material: PKITSMaterial,
        _ pool: CertificatePool,
        _ evidence: RevocationPool
    ) throws {
        let anchor = try #require(material.certificates[example.trustAnchor])
        let target = try #require(example.path.last.flatMap { material.certificates[$0] })
        let validator = PathValidator(
            anchors: [TrustAnchor(certificate: anchor)],
            certificates: pool,
            revocation: evidence,
            verifier: material.verifier
        )
        let settings = example.settings
        let parameters = PathParameters(
            time: try #require(Instant(settings.time)),
            initialPolicySet: Set(settings.initialPolicySet.compactMap { ObjectIdentifier(dotted: $0) }),
            explicitPolicy: settings.explicitPolicy,
            inhibitPolicyMapping: settings.inhibitPolicyMapping,
            inhibitAnyPolicy: settings.inhibitAnyPolicy,
            revocation: .check(.current())
        )
        let outcome = validator.validate(target, parameters)
        let shown = outcome.bestFinding.map { "\($0.code.rawValue) \($0.values)" } ?? "valid"
        #expect((outcome.path != nil) == (example.expect == "valid"), "\(shown), expected \(example.reason ?? "valid")")
        if let path = outcome.path, let expected = example.expectUserConstrainedPolicySet {
            #expect(path.userConstrainedPolicies.map(\.description).sorted() == expected.sorted())
        }
        if let finding = outcome.bestFinding, let reason = example.reason {
            #expect(PKITSReasons.codes[reason]?.contains(finding.code) == true, "\(shown), expected \(reason)")
        }
    }
}
