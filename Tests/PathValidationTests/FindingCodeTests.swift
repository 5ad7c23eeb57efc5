import ASN1
import PKIX
import TestPKI
import Testing

@testable import PathValidation

/// One case for each code that path validation can give: what is wrong, and the code that must name it.
@Suite("Codes of path validation")
struct FindingCodeTests {
    struct Vector: Sendable, CustomTestStringConvertible {
        let code: PathFindingCode
        let run: @Sendable () throws -> PathFindingCode?
        var testDescription: String { code.rawValue }

        init(_ code: PathFindingCode, _ run: @escaping @Sendable () throws -> PathFindingCode?) {
            self.code = code
            self.run = run
        }
    }

    @Test("a case gives its code", arguments: vectors)
    func code(_ vector: Vector) throws {
        #expect(try vector.run() == vector.code)
    }

    @Test("every code has its case")
    func everyCodeHasACase() {
        #expect(Set(Self.vectors.map(\.code)) == Set(PathFindingCode.allCases))
    }

    static let vectors: [Vector] = buildingVectors + certificateVectors + listVectors + answerVectors

    static let issuer = Scenario.root.authority("First CA", .rsa1)
    static let target = CertificateTemplate.endEntity(.commonName("Signer for Tests"), .rsa12)

    /// What a path to this target is refused with.
    static func refusal(_ template: CertificateTemplate) throws -> PathFindingCode? {
        try Scenario(issuer).code(issuer.issue(template))
    }

    /// What a path through this CA is refused with.
    static func refusal(
        below authority: CertificateTemplate,
        _ target: CertificateTemplate = target,
        _ parameters: PathParameters = PathParameters(time: Scenario.time)
    ) throws -> PathFindingCode? {
        let issuer = Scenario.root.issue(authority)
        return try Scenario(issuer).code(issuer.issue(target), parameters)
    }

    static func authority(_ extensions: TestExtension...) -> CertificateTemplate {
        .authority(.commonName("Second CA"), .rsa2).with { $0.extensions += extensions }
    }
}
