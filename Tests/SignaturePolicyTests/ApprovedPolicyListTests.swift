import ASN1
import LibCrypto
import SignaturePolicy
import TestSupport
import Testing

/// ITI's lists of approved policies, version 1 and 2.
@Suite(.enabled(if: OfficialPolicies.areAtHand, Comment(rawValue: OutsideVectors.reason)))
struct ApprovedPolicyListTests {
    @Test(
        "Every entry of a list names the digest of the policy's file",
        arguments: ["LPA_CAdES.der", "LPA_PAdES.der", "LPAv2.der", "LPA.der"]
    )
    func listsNameTheFiles(name: String) throws {
        let list = try OfficialPolicies.list(name)
        let policies = try OfficialPolicies.names.map { try OfficialPolicies.policy($0) }
        #expect(!list.policyInfos.isEmpty)
        for entry in list.policyInfos {
            guard let policy = policies.first(where: { list.entry(for: $0) == entry }) else {
                // Version 1 lists the forms in XML as well.
                Issue.record("\(name): \(entry.policyURI) is about no policy at hand")
                continue
            }
            #expect(entry.agrees(with: policy), "\(name): \(entry.policyURI)")
            #expect(entry.signingPeriod.notBefore == policy.info.signatureValidationPolicy.signingPeriod.notBefore)
        }
    }

    @Test(
        "nextUpdate is the one in the file",
        arguments: [
            ("LPA_CAdES.der", "2025-09-10T00:00:00Z"), ("LPA_PAdES.der", "2025-09-10T00:00:00Z"),
            ("LPAv2.der", "2017-02-26T00:00:00Z"), ("LPA.der", "2016-06-01T00:00:00Z"),
        ]
    )
    func nextUpdateIsRead(name: String, expected: String) throws {
        #expect(try OfficialPolicies.list(name).nextUpdate.description == expected)
    }

    @Test("A list knows the digest of its own file", arguments: ["LPA_CAdES.der", "LPA_XAdES.xml"])
    func fileDigestIsKnown(name: String) throws {
        let expected = try Digest.hash(.sha256, OfficialPolicies.bytes(name))
        #expect(try OfficialPolicies.list(name).fileSHA256 == expected)
    }

    @Test("A policy's revocation in the list is read")
    func revocationIsRead() throws {
        let list = try OfficialPolicies.list("LPA_CAdES.der")
        let policy = try OfficialPolicies.policy("PA_AD_RB_v1_1.der")
        #expect(list.entry(for: policy)?.revocationDate?.description == "2012-03-23T02:59:59Z")
    }

    @Test("Of several lists the newest about the format counts")
    func newestListCounts() throws {
        let lists = try ["LPAv2.der", "LPA_CAdES.der", "LPA_PAdES.der"].map { try OfficialPolicies.list($0) }
        let policy = try OfficialPolicies.policy("PA_AD_RB_v2_4.der")
        let set = SignaturePolicySet(policies: [policy], lists: lists)
        #expect(set.list(for: policy) == lists[1])
        #expect(SignaturePolicySet(lists: [lists[2]]).list(for: policy) == nil)
    }
}
