import PKIX
import PathValidation
import TestPKI
import Testing

@testable import Appliance

@Suite("Path validators of a run")
struct PathValidatorCacheTests {
    private static let root = TestIdentity.selfSigned(.authority(.commonName("AC Raiz de Teste"), .p256))

    private static func certificates(_ count: Int) throws -> [Certificate] {
        try (0..<count).map {
            try Certificate.parse(root.issue(.endEntity(.commonName("FULANO \($0)"), .p256)).certificate[...])
        }
    }

    private func validator(_ certificates: [Certificate]) -> PathValidator {
        PathValidator(
            anchors: [TrustAnchor](),
            certificates: CertificatePool(certificates),
            verifier: SignatureVerifier()
        )
    }

    @Test("The same certificates in the same order have one validator; others, or more than a few, their own")
    func sharing() throws {
        let cache = PathValidatorCache()
        let all = try Self.certificates(17)
        func ask(_ certificates: [Certificate]) -> PathValidator {
            cache.validator(adding: certificates) { _ in validator(certificates) }
        }
        let first = ask(Array(all[..<2]))
        #expect(ask(Array(all[..<2])) === first)
        #expect(ask([all[1], all[0]]) !== first)
        #expect(ask([all[0]]) !== first)
        #expect(ask([]) !== first)
        #expect(ask(all) !== ask(all))
    }

    @Test("No more sets are kept than the capacity")
    func capacity() throws {
        let cache = PathValidatorCache(capacity: 2)
        let all = try Self.certificates(3)
        func ask(_ index: Int) -> PathValidator {
            cache.validator(adding: [all[index]]) { _ in validator([all[index]]) }
        }
        let first = ask(0)
        _ = ask(1)
        #expect(ask(0) === first)
        _ = ask(2)
        #expect(ask(0) !== first)
    }
}
