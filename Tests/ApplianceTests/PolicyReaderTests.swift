import ASN1
import Foundation
import LibCrypto
import PathValidation
import SignatureValidation
import TestSupport
import Testing

@testable import Appliance

@Suite("Validation policies")
struct PolicyReaderTests {
    private static let folder = PackageRoot.path + "/policies/validation/"

    private func text(_ name: String = "icp-brasil") throws -> String {
        try String(contentsOfFile: Self.folder + name + ".yaml", encoding: .utf8)
    }

    private func read(_ text: String) throws(ApplianceError) -> ValidationPolicy {
        try PolicyReader.read(Array(text.utf8), file: "test.yaml")
    }

    @Test(
        "The policies of the package say what the issue of sunset dates says",
        arguments: ["icp-brasil", "etsi-generic"]
    )
    func shipped(name: String) throws {
        let policy = try read(text(name))
        #expect(policy.id == name)
        #expect(policy.level(.revocationData) == .fail)
        #expect(policy.maximumRevocationAge == RevocationAge(maximum: nil, withoutNextUpdate: 86_400))
        let cryptography = policy.cryptography
        #expect(cryptography.trust(.md5) == .until(try #require(Instant("2010-01-01"))))
        #expect(cryptography.trust(.sha1) == .until(try #require(Instant("2020-01-01"))))
        #expect(cryptography.trust(.rsa(bits: 1_024)) == .until(try #require(Instant("2020-01-01"))))
        #expect(cryptography.trust(.rsa(bits: 2_048)) == .always)
        #expect(cryptography.trust(.sha256) == .always)
        #expect(cryptography.trust(.ripemd160) == .never)
    }

    @Test("An unknown, a missing and a repeated key are errors")
    func keys() throws {
        let good = try text()
        let bad = [
            good + "extra: 1\n",
            good.replacing("  signing-time: INFORM\n", with: ""),
            good.replacing("  signing-time: INFORM\n", with: "  signing-tyme: INFORM\n  signing-time: INFORM\n"),
            good.replacing("  signing-time: INFORM\n", with: "  signing-time: INFORM\n  signing-time: FAIL\n"),
            good.replacing("time:\n", with: "tempo:\n"),
        ]
        for text in bad {
            #expect(text != good)
            #expect(throws: ApplianceError.self) { try read(text) }
        }
    }

    @Test("A value of the wrong kind is an error that names its place")
    func values() throws {
        let good = try text()
        let bad: [(String, String, String)] = [
            ("signing-time: INFORM", "signing-time: MAYBE", "constraints.signing-time"),
            ("SHA-1: 2020-01-01", "SHA-1: soon", "cryptography.digests.SHA-1"),
            ("SHA-1: 2020-01-01", "SHA-0: 2020-01-01", "cryptography.digests.SHA-0"),
            ("minimum-bits: 2048", "minimum-bits: -1", "minimum-bits"),
            ("maximum-age-days: null", "maximum-age-days: -1", "maximum-age-days"),
            ("maximum-age-hours: 24", "maximum-age-hours: null", "maximum-age-hours"),
            ("maximum-age-hours: 24", "maximum-age-hours: -1", "maximum-age-hours"),
            ("schema: lastro.validation-policy/1", "schema: lastro.validation-policy/2", "schema"),
        ]
        for (before, after, place) in bad {
            let text = good.replacing(before, with: after)
            #expect(text != good)
            let error = #expect(throws: ApplianceError.self) { try read(text) }
            #expect(error?.kind == .configuration)
            #expect(error?.message.contains(place) == true)
        }
    }

    @Test("The JSON schema names the same constraints and digests as the reader")
    func schema() throws {
        let file = PackageRoot.path + "/Documentation/Schemas/validation-policy.json"
        let data = try Data(contentsOf: URL(filePath: file))
        let root = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
        func properties(_ path: [String]) throws -> Set<String> {
            var object = root
            for name in path {
                let members = try #require(object["properties"] as? [String: Any])
                object = try #require(members[name] as? [String: Any])
            }
            return Set(try #require(object["properties"] as? [String: Any]).keys)
        }
        let revocation: Set = ["maximum-age-days", "ocsp-without-next-update-maximum-age-hours"]
        #expect(try properties(["revocation"]) == revocation)
        #expect(try properties(["constraints"]) == Set(Constraint.allCases.map(\.rawValue)))
        #expect(try properties(["cryptography", "digests"]) == Set(DigestAlgorithm.allCases.map(\.rawValue)))
        let families = CryptographicConstraints.KeyFamily.allCases.map(\.rawValue)
        #expect(try properties(["cryptography", "keys"]) == Set(families))
    }
}
