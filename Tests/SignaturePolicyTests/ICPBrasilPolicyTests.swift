import ASN1
import SignaturePolicy
import Testing

@Suite struct ICPBrasilPolicyTests {
    @Test(
        "Identifiers say format, profile and version",
        arguments: [
            ("2.16.76.1.7.1.1.1", "AD-RB v1.0"), ("2.16.76.1.7.1.1.2.4", "AD-RB v2.4"),
            ("2.16.76.1.7.1.2.2.3", "AD-RT v2.3"),
            ("2.16.76.1.7.1.3.1.1", "AD-RV v1.1"), ("2.16.76.1.7.1.4.2", "AD-RC v2.0"),
            ("2.16.76.1.7.1.5.2.5", "AD-RA v2.5"),
            ("2.16.76.1.7.1.6.2.4", "XAdES AD-RB v2.4"), ("2.16.76.1.7.1.11.1", "PAdES AD-RB v1.0"),
            ("2.16.76.1.7.1.14.1.4", "PAdES AD-RA v1.4"),
        ]
    )
    func namesAreRight(identifier: String, name: String) throws {
        let policy = ICPBrasilPolicy(try #require(ObjectIdentifier(dotted: identifier)))
        #expect(policy?.name == name)
    }

    @Test(
        "Other identifiers are none of ICP-Brasil's policies",
        arguments: [
            "2.16.76.1.7.1", "2.16.76.1.7.1.1", "2.16.76.1.7.1.15.1", "2.16.76.1.7.1.1.2.4.1", "2.16.76.1.2.1.1",
            "1.2.3.4",
            "2.16.76.1.7.1.1.99999999999999999999999999",
        ]
    )
    func othersAreNot(identifier: String) {
        #expect(ObjectIdentifier(dotted: identifier).flatMap { ICPBrasilPolicy($0) } == nil)
    }

    @Test("PAdES forbids signing-time, the others do not")
    func signingTimeIsForbiddenInPAdES() throws {
        let pades = try #require(ICPBrasilPolicy(ObjectIdentifier(2, 16, 76, 1, 7, 1, 11, 1, 3)))
        let cades = try #require(ICPBrasilPolicy(ObjectIdentifier(2, 16, 76, 1, 7, 1, 1, 2, 4)))
        #expect(pades.forbiddenSignedAttributes == [ObjectIdentifier(1, 2, 840, 113549, 1, 9, 5)])
        #expect(cades.forbiddenSignedAttributes.isEmpty)
    }
}
