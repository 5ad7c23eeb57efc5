import ASN1
import Foundation
import PKIX
import PathValidation
import Testing

/// The real certificates of ICP-Brasil: every CA builds to its root at a time inside its validity, and to no other.
@Suite("Real chains of ICP-Brasil", .enabled(if: OutsideVectors.folder != nil))
struct RealChainTests {
    /// The certificates of a folder with their file names.
    private static func certificates(in folder: String) throws -> [(name: String, certificate: Certificate)] {
        try OutsideVectors.names(in: folder).compactMap { name in
            guard name.hasSuffix(".pem") || name.hasSuffix(".crt") || name.hasSuffix(".cer") || name.hasSuffix(".der")
            else { return nil }
            let bytes = try OutsideVectors.bytes("\(folder)/\(name)")
            let text = String(decoding: bytes, as: UTF8.self)
            guard text.contains("-----BEGIN") else { return (name, try Certificate.parse(bytes[...])) }
            let body = text.split(whereSeparator: \.isNewline).filter { !$0.contains("-----") && !$0.contains(":") }
            let der = Data(base64Encoded: body.joined()) ?? Data()
            return (name, try Certificate.parse(Array(der)[...]))
        }
    }

    @Test("each of the 388 CA certificates has a path to its own root")
    func everyAuthorityHasAPath() throws {
        let roots = try Self.certificates(in: "icp-brasil/roots/real").map(\.certificate)
        let authorities = try Self.certificates(in: "icp-brasil/cas")
        #expect(roots.count == 14)
        #expect(authorities.count == 388)
        let validator = PathValidator(
            anchors: roots.map { TrustAnchor(certificate: $0) },
            certificates: CertificatePool(authorities.map(\.certificate)),
            verifier: SignatureVerifier()
        )
        for (name, authority) in authorities {
            // The last day on which the whole path may still hold: a CA was sometimes given more time than its issuer.
            let times = [authority.notBefore.adding(seconds: 86_400), authority.notAfter.adding(seconds: -86_400)]
            let outcomes = times.map { validator.validate(authority, PathParameters(time: $0)) }
            let finding = outcomes[0].bestFinding.map { "\($0.code.rawValue) \($0.values)" } ?? ""
            #expect(outcomes.contains { $0.path != nil }, "\(name): \(finding)")
        }
    }

    @Test("a root with a real root's name is not that root")
    func fakeRootsAreRefused() throws {
        let roots = try Self.certificates(in: "icp-brasil/roots/real").map(\.certificate)
        let fakes = try Self.certificates(in: "icp-brasil/roots/fake-homologacao").map(\.certificate)
        #expect(!fakes.isEmpty)
        let validator = PathValidator(
            anchors: roots.map { TrustAnchor(certificate: $0) },
            certificates: CertificatePool(fakes + roots),
            verifier: SignatureVerifier()
        )
        for fake in fakes {
            let outcome = validator.validate(fake, PathParameters(time: fake.notBefore.adding(seconds: 86_400)))
            #expect(outcome.path == nil)
        }
    }
}
