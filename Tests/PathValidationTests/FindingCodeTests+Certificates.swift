import ASN1
import PKIX
import TestPKI

@testable import PathValidation

extension FindingCodeTests {
    static let buildingVectors: [Vector] = [
        Vector(.chainNotFound) { try Scenario().code(issuer.endEntity()) },
        Vector(.chainTooDeep) {
            var parameters = PathParameters(time: Scenario.time)
            parameters.budget.depth = 1
            return try Scenario(issuer).code(issuer.endEntity(), parameters)
        },
        Vector(.nameChainingBroken) {
            // The search goes by names: only a path made by hand can be so.
            let anchor = TrustAnchor(certificate: try Scenario.certificate(Scenario.root))
            let path = CandidatePath(
                certificates: [try Scenario.certificate(issuer.endEntity())],
                issuers: [anchor.issuer],
                anchor: anchor
            )
            let parameters = PathParameters(time: Scenario.time)
            let meter = WorkMeter(parameters.budget)
            var processor = PathProcessor(path: path, parameters: parameters, verifier: Scenario.verifier, meter: meter)
            return processor.run().findings.map(\.code).first { $0 == .nameChainingBroken }
        },
        Vector(.certificateSignatureInvalid) { try refusal(target.with { $0.signingKey = .rsa9 }) },
        Vector(.algorithmUnsupported) {
            let unknown = DEREncoder.sequence(DEREncoder.objectIdentifier(ObjectIdentifier(1, 2, 3, 4)))
            return try refusal(
                target.with {
                    $0.outerAlgorithm = unknown
                    $0.innerAlgorithm = unknown
                }
            )
        },
        Vector(.publicKeyUnusable) {
            // A point that is not on P-256.
            let key = DEREncoder.sequence(
                DEREncoder.sequence(
                    DEREncoder.objectIdentifier(KeyAlgorithm.ecPublicKey),
                    DEREncoder.objectIdentifier(ObjectIdentifier(1, 2, 840, 10045, 3, 1, 7))
                ),
                DEREncoder.bitString([4] + [UInt8](repeating: 1, count: 64))
            )
            let authority = CertificateTemplate.authority(.commonName("Second CA"), .p256)
            return try refusal(below: authority.with { $0.subjectPublicKeyInfo = key })
        },
        Vector(.signatureAlgorithmMismatch) {
            let sha512: [UInt8] = [48, 13, 6, 9, 42, 134, 72, 134, 247, 13, 1, 1, 13, 5, 0]
            return try refusal(target.with { $0.outerAlgorithm = sha512 })
        },
        Vector(.budgetExhausted) {
            var parameters = PathParameters(time: Scenario.time)
            parameters.budget.steps = 1
            return try Scenario(issuer).code(issuer.endEntity(), parameters)
        },
    ]

    static let certificateVectors: [Vector] = [
        Vector(.versionInvalid) { try refusal(target.with { $0.version = 2 }) },
        Vector(.nameEmpty) { try refusal(target.with { $0.subject = TestName(relativeNames: []) }) },
        Vector(.extensionDuplicate) { try refusal(target.with { $0.extensions.append(.keyUsage(.digitalSignature)) }) },
        Vector(.extensionMalformed) { try refusal(target.replacing(.raw(ExtensionType.certificatePolicies, [1]))) },
        Vector(.extensionCriticalUnknown) { try refusal(target.replacing(.unknown(critical: true))) },
        Vector(.keyUsageCertificateSign) { try refusal(below: authority().replacing(.keyUsage(.cRLSign))) },
        Vector(.notACertificationAuthority) { try refusal(below: authority().without(ExtensionType.basicConstraints)) },
        Vector(.pathLengthExceeded) {
            let limited = Scenario.root.authority("Limited CA", .rsa2, pathLength: 0)
            let below = limited.authority("Too Low", .rsa3)
            return try Scenario(limited, below).code(below.issue(target))
        },
        Vector(.certificateNotYetValid) { try refusal(target.with { $0.notBefore = .utc("2024-06-02") }) },
        Vector(.certificateExpired) { try refusal(target.with { $0.notAfter = .utc("2024-05-31") }) },
        Vector(.nameConstraintNotPermitted) {
            let names = TestExtension.subjectAlternativeName(.dns("elsewhere.test"))
            return try refusal(
                below: authority(.nameConstraints(permitted: [.dns("example.test")])),
                target.replacing(names)
            )
        },
        Vector(.nameConstraintExcluded) {
            let names = TestExtension.subjectAlternativeName(.dns("a.example.test"))
            return try refusal(
                below: authority(.nameConstraints(excluded: [.dns("example.test")])),
                target.replacing(names)
            )
        },
        Vector(.nameConstraintUnsupported) {
            let name = TestGeneralName.otherName(ObjectIdentifier(2, 999, 2), value: [5, 0])
            return try refusal(
                below: authority(.nameConstraints(permitted: [name])),
                target.replacing(.subjectAlternativeName(name))
            )
        },
        Vector(.policyMappingInvalid) {
            let one = ObjectIdentifier(2, 999, 1)
            let mapping = TestExtension.policyMappings((ObjectIdentifier(2, 5, 29, 32, 0), one))
            return try refusal(below: authority(.policies(one), mapping))
        },
        Vector(.policyRequired) { try refusal(below: authority(.policyConstraints(requireExplicitPolicy: 0))) },
        Vector(.extendedKeyUsage) {
            let parameters = PathParameters(time: Scenario.time, requiredPurpose: .timeStamping)
            return try refusal(below: authority(), target, parameters)
        },
    ]
}
