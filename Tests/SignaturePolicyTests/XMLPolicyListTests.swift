import ASN1
import SignaturePolicy
import TestSupport
import Testing

/// ITI's lists of approved policies in XML, version 1 and 2.
@Suite(.enabled(if: OfficialPolicies.areAtHand, Comment(rawValue: OutsideVectors.reason)))
struct XMLPolicyListTests {
    /// Entries with the digest of another policy's file: ITI's mistake in the lists of 2016 and 2017, put right in that of 2025.
    private static let wrongEntries = ["PA_AD_RV_v1_1.xml", "PA_AD_RV_v2_0.xml"]

    @Test(
        "Every entry names the digest of the policy's file",
        arguments: [("LPA_XAdES.xml", 45), ("LPAv2.xml", 30), ("LPA.xml", 30)]
    )
    func listsNameTheFiles(name: String, count: Int) throws {
        let list = try OfficialPolicies.list(name)
        let policies = try OfficialPolicies.namesOfXML.map { ($0, try OfficialPolicies.policy($0)) }
        #expect(list.policyInfos.count == count)
        for entry in list.policyInfos {
            let file = String(entry.policyURI.split(separator: "/").last ?? "")
            let named = try #require(policies.first { $0.0 == file }?.1, "\(name): \(file)")
            let isWrong = name != "LPA_XAdES.xml" && Self.wrongEntries.contains(file)
            #expect(entry.agrees(with: named) == !isWrong, "\(name): \(file)")
            #expect(isWrong || list.entry(for: named)?.policyDigest == entry.policyDigest, "\(name): \(file)")
        }
    }

    @Test(
        "nextUpdate is the one in the file",
        arguments: [
            ("LPA_XAdES.xml", "2025-09-10T00:00:00Z"), ("LPAv2.xml", "2017-02-26T00:00:00Z"),
            ("LPA.xml", "2016-06-01T00:00:00Z"),
        ]
    )
    func nextUpdateIsRead(name: String, expected: String) throws {
        #expect(try OfficialPolicies.list(name).nextUpdate.description == expected)
    }

    @Test("Both forms of the list of 2017 tell the same of what both list")
    func bothFormsAgree() throws {
        let xml = try OfficialPolicies.list("LPAv2.xml")
        #expect(xml.policyInfos.first?.revocationDate?.description == "2012-09-21T00:00:00Z")
        #expect(xml.policyInfos.first?.signingPeriod.notBefore.description == "2008-10-31T00:00:00Z")
        #expect(xml.nextUpdate == (try OfficialPolicies.list("LPAv2.der")).nextUpdate)
    }

    @Test("A list of XAdES policies is about them, not about those of CAdES")
    func listIsAboutItsFormat() throws {
        let set = SignaturePolicySet(lists: [try OfficialPolicies.list("LPA_XAdES.xml")])
        #expect(set.list(for: try OfficialPolicies.policy("PA_AD_RB_v2_5.xml")) != nil)
        #expect(set.list(for: try OfficialPolicies.policy("PA_AD_RB_v2_4.der")) == nil)
    }
}
