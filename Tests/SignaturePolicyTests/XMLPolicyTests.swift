import ASN1
import LibCrypto
import SignaturePolicy
import TestSupport
import Testing

/// All 45 policies of ICP-Brasil in XML, against their own digests, the lists of approved policies and their DER twins.
@Suite(.enabled(if: OfficialPolicies.areAtHand, Comment(rawValue: OutsideVectors.reason)))
struct XMLPolicyTests {
    @Test func all45AreThere() { #expect(OfficialPolicies.namesOfXML.count == 45) }

    @Test(
        "The policy's own digest is that of its canonical contents from 2016 on, and in older ones what the file states",
        arguments: OfficialPolicies.namesOfXML
    )
    func digestsAreRight(name: String) throws {
        let text = String(decoding: try OfficialPolicies.bytes(name), as: UTF8.self)
        let policy = try OfficialPolicies.policy(name)
        let stated = try #require(
            text.split(separator: "<pa:SignPolicyDigest>").last?.split(separator: "<").first.map(String.init)
        )
        #expect(Base64Text.encode(policy.signPolicyHash.value) == stated)
        #expect(policy.signPolicyHash.value.count == policy.signPolicyHash.algorithm.length)
        #expect(policy.fileDigests[.sha256] == (try Digest.hash(.sha256, OfficialPolicies.bytes(name))))
        // Without what it states, what is computed shows: it is the same where ITI's own program canonicalized.
        let open = text.replacing("<pa:SignPolicyDigest>\(stated)</pa:SignPolicyDigest>", with: "")
        guard case .policy(let computed) = try SignaturePolicyFile.read(Array(open.utf8)[...]) else {
            Issue.record("not a policy")
            return
        }
        let isNew = ["2016", "2018", "2025"].contains { computed.info.dateOfIssue.description.hasPrefix($0) }
        let isReproducible = isNew || ["PA_AD_RV_v1_1.xml", "PA_AD_RV_v2_0.xml"].contains(name)
        #expect((computed.signPolicyHash == policy.signPolicyHash) == isReproducible)
        #expect(computed.info == policy.info)
    }

    @Test("A changed policy is refused by its own digest, whatever its year", arguments: OfficialPolicies.namesOfXML)
    func changedPoliciesAreRefused(name: String) throws {
        let text = String(decoding: try OfficialPolicies.bytes(name), as: UTF8.self)
        let changed = text.replacing("Este tipo de assinatura", with: "Esse tipo de assinatura")
        #expect(changed != text)
        let error = #expect(throws: SignaturePolicyError.self) {
            try SignaturePolicyFile.read(Array(changed.utf8)[...])
        }
        #expect(error?.code == .hashMismatch)
    }

    @Test("Another line break or attribute quote in a file changes its digest, but not that of the policy")
    func canonicalFormIsDigested() throws {
        let text = String(decoding: try OfficialPolicies.bytes("PA_AD_RB_v2_5.xml"), as: UTF8.self)
        let changed = text.replacing("Qualifier=\"OIDAsURN\"", with: "Qualifier = 'OIDAsURN'")
        #expect(changed != text)
        guard case .policy(let policy) = try SignaturePolicyFile.read(Array(changed.utf8)[...]) else {
            Issue.record("not a policy")
            return
        }
        let original = try OfficialPolicies.policy("PA_AD_RB_v2_5.xml")
        #expect(policy.signPolicyHash == original.signPolicyHash)
        #expect(policy.fileDigests != original.fileDigests)
    }

    /// XAdES file, and the CAdES file of the same profile issued on the same day.
    static let twins: [(String, String)] = [
        ("RB_v2_3", "RB_v2_2"), ("RB_v2_4", "RB_v2_3"), ("RB_v2_5", "RB_v2_4"), ("RT_v2_3", "RT_v2_2"),
        ("RT_v2_4", "RT_v2_3"), ("RT_v2_5", "RT_v2_4"), ("RV_v2_3", "RV_v2_2"), ("RV_v2_4", "RV_v2_3"),
        ("RV_v2_5", "RV_v2_4"), ("RC_v2_3", "RC_v2_2"), ("RC_v2_4", "RC_v2_3"), ("RC_v2_5", "RC_v2_4"),
        ("RA_v2_3", "RA_v2_3"), ("RA_v2_4", "RA_v2_4"), ("RA_v2_5", "RA_v2_5"),
    ]

    @Test("Period, roots, certificate policies, revocation and algorithms are those of the DER twin", arguments: twins)
    func twinsAgree(xades: String, cades: String) throws {
        let one = try OfficialPolicies.policy("PA_AD_\(xades).xml").info
        let other = try OfficialPolicies.policy("PA_AD_\(cades).der").info
        #expect(one.dateOfIssue == other.dateOfIssue)
        let mine = one.signatureValidationPolicy
        let theirs = other.signatureValidationPolicy
        #expect(mine.signingPeriod == theirs.signingPeriod)
        #expect(mine.signingCertTrustCondition == theirs.signingCertTrustCondition)
        let roots = { (policy: SignatureValidationPolicy) in
            Set(policy.timestampTrustCondition?.ttsCertificateTrustTrees ?? [])
        }
        #expect(roots(mine) == roots(theirs))
        #expect(mine.timestampTrustCondition?.ttsRevReq == theirs.timestampTrustCondition?.ttsRevReq)
        // XML Signature had no identifiers for EdDSA before RFC 9231.
        let edwards = (112...115).map { ObjectIdentifier(1, 3, 101, UInt64($0)) }
        #expect(
            mine.signerAlgorithmConstraints
                == theirs.signerAlgorithmConstraints?.filter { !edwards.contains($0.algID) }
        )
        #expect(mine.signerRules.mandatedCertificateRef == theirs.signerRules.mandatedCertificateRef)
        #expect(mine.signerRules.mandatedCertificateInfo == theirs.signerRules.mandatedCertificateInfo)
        #expect(mine.commitmentTypes == theirs.commitmentTypes)
        #expect(mine.unprocessedDemands.isEmpty)
    }

    @Test(
        "What each profile demands are the properties of DOC-ICP-15.03",
        arguments: [
            ("RB", []), ("RT", [.signatureTimeStamp]),
            (
                "RV",
                [.signatureTimeStamp, .completeCertificateRefs, .completeRevocationRefs, .sigAndRefsTimeStamp]
            ),
            (
                "RC",
                [
                    .signatureTimeStamp, .completeCertificateRefs, .completeRevocationRefs, .sigAndRefsTimeStamp,
                    .certificateValues, .revocationValues,
                ]
            ),
        ] as [(String, [QualifyingProperty])]
    )
    func propertiesAreRight(profile: String, unsigned: [QualifyingProperty]) throws {
        let rules = try OfficialPolicies.policy("PA_AD_\(profile)_v2_5.xml").info.signatureValidationPolicy
        #expect(rules.signerRules.mandatedSignedQProperties == [.signingCertificate, .signaturePolicyIdentifier])
        #expect(Set(rules.verifierRules.mandatedUnsignedQProperties) == Set(unsigned))
        #expect(rules.signerRules.mandatedSignedAttr.isEmpty)
    }

    @Test("Days, offsets and certificates in PEM of the oldest files are read")
    func oldFilesAreRead() throws {
        let first = try OfficialPolicies.policy("PA_AD_RB.xml").info
        #expect(first.signPolicyIdentifier == ObjectIdentifier(2, 16, 76, 1, 7, 1, 6, 1))
        #expect(first.name == "XAdES AD-RB v1.0")
        #expect(first.dateOfIssue.description == "2008-10-31T02:00:00Z")
        let second = try OfficialPolicies.policy("PA_AD_RB_v2_0.xml").info.signatureValidationPolicy
        #expect(second.signingPeriod.notBefore.description == "2011-12-26T00:00:00Z")
        // The pin of the root v2.
        #expect(
            second.signingCertTrustCondition?.signerTrustTrees.map { Hexadecimal.encode($0.sha256) }
                == ["fb47d92a9909fd4fa9bec02737543e1f3514ced747407a8d9cfa397b0915067c"]
        )
        let empty = try OfficialPolicies.policy("PA_AD_RA_v2_1.xml").info.signatureValidationPolicy
        #expect(empty.timestampTrustCondition?.ttsRevReq == nil)
    }
}
