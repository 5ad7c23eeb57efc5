import ASN1
import PKIX
import PathValidation
import TestSupport
import Testing

/// The real certificates of ICP-Brasil: every CA builds to its root at a time inside its validity, and to no other.
@Suite("Real chains of ICP-Brasil", .enabled(if: OutsideVectors.areThere, Comment(rawValue: OutsideVectors.reason)))
struct RealChainTests {
    /// The certificates of a folder with their file names.
    private static func certificates(in folder: String) throws -> [(name: String, certificate: Certificate)] {
        try OutsideVectors.names(in: folder).flatMap { name in
            EvidenceObject.read(try OutsideVectors.bytes("\(folder)/\(name)")).compactMap { object in
                if case .certificate(let certificate) = object { (name, certificate) } else { nil }
            }
        }
    }

    /// The real CRLs with their file names.
    private static func lists() throws -> [(name: String, list: CertificateRevocationList)] {
        let folder = "icp-brasil/evidence/crl"
        return try OutsideVectors.names(in: folder).map { name in
            (name, try CertificateRevocationList.parse(OutsideVectors.bytes("\(folder)/\(name)")[...]))
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

    @Test("every real CRL is signed by a CA of its name, but for CAs that are not in the collection")
    func listsAreAuthentic() throws {
        let roots = try Self.certificates(in: "icp-brasil/roots/real").map(\.certificate)
        let pool = CertificatePool(roots + (try Self.certificates(in: "icp-brasil/cas").map(\.certificate)))
        let verifier = SignatureVerifier()
        for (name, list) in try Self.lists() {
            let issuers = pool.certificates(named: list.issuer)
            #expect(issuers.contains { verifier.check(list, signer: $0).isValid }, "\(name): \(issuers.count) issuers")
        }
    }

    @Test("real CRLs prove the status of the CAs that they cover")
    func authoritiesHaveStatus() throws {
        let roots = try Self.certificates(in: "icp-brasil/roots/real").map(\.certificate)
        let authorities = try Self.certificates(in: "icp-brasil/cas").map(\.certificate)
        let lists = try Self.lists().map(\.list)
        let validator = PathValidator(
            anchors: roots.map { TrustAnchor(certificate: $0) },
            certificates: CertificatePool(authorities),
            revocation: RevocationPool(lists: lists),
            verifier: SignatureVerifier()
        )
        var statuses: [CertificateRevocation.Status] = []
        for list in lists {
            let time = list.thisUpdate.adding(seconds: 60)
            for authority in authorities where authority.issuer == list.issuer && authority.isValid(at: time) {
                let parameters = PathParameters(time: time, revocation: .collect(.current()))
                guard let path = validator.validate(authority, parameters).path else { continue }
                statuses.append(contentsOf: path.revocation.prefix(1).map(\.status))
            }
        }
        let good = statuses.filter { $0 == .good }
        let revoked = statuses.filter { if case .revoked = $0 { true } else { false } }
        #expect(good.count > 200)
        #expect(revoked.count > 10)
        #expect(good.count + revoked.count == statuses.count)
    }
}
