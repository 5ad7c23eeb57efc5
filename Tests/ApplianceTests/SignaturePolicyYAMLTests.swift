import ASN1
import Appliance
import Foundation
import SignaturePolicy
import TestSupport
import Testing

/// Our own form of the signature policies against ITI's own files.
@Suite struct SignaturePolicyYAMLTests {
    static let folder = PackageRoot.url.appending(path: "policies/signature")
    static let official = OutsideVectors.folder.appending(path: "icp-brasil/policies")

    static var isOfficialAtHand: Bool { OutsideVectors.areThere }

    static var officialNames: [String] {
        ((try? FileManager.default.contentsOfDirectory(atPath: official.path)) ?? []).filter {
            ($0.hasPrefix("PA_") && ($0.hasSuffix(".der") || $0.hasSuffix(".xml")))
                || ["LPA_CAdES.der", "LPA_PAdES.der", "LPA_XAdES.xml"].contains($0)
        }.sorted()
    }

    static func own(_ name: String) throws -> SignaturePolicyFile {
        try SignaturePolicyYAML.read([UInt8](Data(contentsOf: folder.appending(path: name))), file: name)
    }

    @Test(
        "Each file says what ITI's file says",
        .enabled(if: isOfficialAtHand, Comment(rawValue: OutsideVectors.reason)),
        arguments: officialNames
    )
    func ownFormEqualsTheOfficialOne(name: String) throws {
        let bytes = [UInt8](try Data(contentsOf: Self.official.appending(path: name)))
        let expected = try SignaturePolicyFile.read(bytes[...])
        switch expected {
        case .policy(let policy): #expect(try Self.own("\(policy.info.signPolicyIdentifier).yaml") == expected)
        case .list: #expect(try Self.own("\(name.dropLast(4)).yaml") == expected)
        }
    }

    @Test("There are 100 policies and three lists, each under its own name")
    func filesAreNamedByTheirIdentifier() throws {
        let names = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path).sorted()
        var policies = 0
        for name in names {
            guard case .policy(let policy) = try Self.own(name) else { continue }
            #expect(name == "\(policy.info.signPolicyIdentifier).yaml")
            #expect(policy.info.name == ICPBrasilPolicy(policy.info.signPolicyIdentifier)?.name)
            policies += 1
        }
        #expect(policies == 100)
        #expect(names.count == 103)
    }

    @Test(
        "What is unknown, missing, twice there or of another kind is an error",
        arguments: [
            ("commitments: [none]", "commitments: [none]\nextra: 1"), ("unprocessed: []", ""),
            ("unprocessed: []", "unprocessed: []\nunprocessed: []"), ("path-length: null", "path-length: minus"),
            ("path-length: null", "path-length: -1"),
            ("certificate-reference: signerOnly", "certificate-reference: some"),
            ("not-after: 2037", "not-after: x2037"), ("eitherCheck", "anyCheck"),
            ("schema: lastro.signature-policy/1", "schema: lastro.signature-policy/2"),
            ("certificate-policies: []", "certificate-policies: [1.2.3.9..1]"),
            ("certificate-policies: []", "certificate-policies: [1.2.3.1..99999999]"),
            ("certificate-policies: []", "certificate-policies: [..]"), ("algorithm: SHA-256", "algorithm: SHA-1"),
            ("minimum-bits: 2048", "minimum-bits: many"),
        ]
    )
    func strictness(old: String, new: String) throws {
        let name = "2.16.76.1.7.1.1.2.4.yaml"
        let text = try String(contentsOf: Self.folder.appending(path: name), encoding: .utf8)
        #expect(text.contains(old))
        let changed = text.replacingOccurrences(of: old, with: new)
        let error = #expect(throws: ApplianceError.self) {
            try SignaturePolicyYAML.read(Array(changed.utf8), file: "changed.yaml")
        }
        #expect(error?.kind == .configuration)
        #expect(error?.message.contains("changed.yaml") == true)
    }
}
