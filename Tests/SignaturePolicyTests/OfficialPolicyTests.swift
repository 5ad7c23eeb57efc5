import ASN1
import LibCrypto
import SignaturePolicy
import TestSupport
import Testing

/// All 55 policies of ICP-Brasil in DER, against a dump that another program made.
@Suite(.enabled(if: OfficialPolicies.areAtHand, Comment(rawValue: OutsideVectors.reason)))
struct OfficialPolicyTests {
    @Test func all55AreThere() { #expect(OfficialPolicies.names.count == 55) }

    @Test(
        "The policy's own hash is that of algorithm and contents; the file's is another",
        arguments: OfficialPolicies.names
    )
    func bothHashesAreRight(name: String) throws {
        let expected = try #require(try OfficialPolicies.dump()[name])
        let policy = try OfficialPolicies.policy(name)
        #expect(Hexadecimal.encode(policy.signPolicyHash.value) == expected.signPolicyHash)
        #expect(expected.digests["hashAlg+info"] == expected.signPolicyHash)
        #expect(policy.signPolicyHash.algorithm == (expected.hashAlg == "1.3.14.3.2.26" ? .sha1 : .sha256))
        #expect(policy.fileDigests[.sha256].map(Hexadecimal.encode) == expected.sha256File)
        let file = try #require(policy.fileDigests[policy.signPolicyHash.algorithm])
        #expect(Hexadecimal.encode(file) == expected.digests["file"])
        #expect(file != policy.signPolicyHash.value)
    }

    @Test(
        "Identifier, period, attributes, trust and algorithms are those of the dump",
        arguments: OfficialPolicies.names
    )
    func factsAreRight(name: String) throws {
        let expected = try #require(try OfficialPolicies.dump()[name])
        let policy = try OfficialPolicies.policy(name)
        let rules = policy.info.signatureValidationPolicy
        #expect(policy.info.signPolicyIdentifier.description == expected.oid)
        #expect(policy.info.dateOfIssue == OfficialTime.instant(expected.dateOfIssue))
        #expect(policy.info.fieldOfApplication.hasPrefix(expected.fieldOfApplication))
        #expect(rules.signingPeriod.notBefore == OfficialTime.instant(expected.notBefore))
        #expect(rules.signingPeriod.notAfter == OfficialTime.instant(expected.notAfter))
        #expect(rules.signerRules.externalSignedData == expected.externalSignedData)
        #expect(rules.signerRules.mandatedSignedAttr.map(AttributeName.name) == expected.mandatedSignedAttr)
        #expect(rules.signerRules.mandatedUnsignedAttr.map(AttributeName.name) == expected.mandatedUnsignedAttr)
        #expect(
            rules.verifierRules.mandatedUnsignedAttr.map(AttributeName.name) == expected.verifierMandatedUnsigned.first
        )
        let information: CertInfoReq =
            switch expected.signerTagged?["1"] {
            case "0a0101": .signerOnly
            case "0a0102": .fullPath
            default: .none
            }
        #expect(rules.signerRules.mandatedCertificateInfo == information)
        #expect(rules.unprocessedDemands.isEmpty)
    }

    @Test("Roots, certificate policies and algorithms are those of the dump", arguments: OfficialPolicies.names)
    func trustIsRight(name: String) throws {
        let expected = try #require(try OfficialPolicies.dump()[name])
        let rules = try OfficialPolicies.policy(name).info.signatureValidationPolicy
        let signing = try #require(rules.signingCertTrustCondition)
        #expect(signing.signerTrustTrees.map { [$0.name, Hexadecimal.encode($0.sha256)] } == expected.trustAnchors)
        let policies = signing.signerTrustTrees.reduce(into: Set<String>()) {
            $0.formUnion($1.acceptablePolicySet.map(\.description))
        }
        #expect(policies == Set(expected.acceptablePolicies))
        #expect(signing.signerRevReq == CertRevReq(endCertRevReq: .eitherCheck, caCerts: .eitherCheck))
        let stamping = rules.timestampTrustCondition?.ttsCertificateTrustTrees ?? []
        #expect(stamping.map { [$0.name, Hexadecimal.encode($0.sha256.prefix(8))] } == expected.tsTrustAnchors)
        let algorithms = rules.signerAlgorithmConstraints?.map {
            "\(AttributeName.name($0.algID)) \($0.minKeyLength ?? 0)"
        }
        #expect(algorithms == expected.algConstraints["16"]?.map { "\($0.name) \($0.bits)" })
    }

    @Test("A changed octet of the contents is found by the policy's own hash")
    func changedContentsAreRefused() throws {
        var bytes = try OfficialPolicies.bytes("PA_AD_RB_v2_4.der")
        // The last digit of the year of issue.
        let place = try #require(bytes.firstIndex(of: 0x18)) + 5
        bytes[place] ^= 1
        #expect(throws: SignaturePolicyError.self) { try SignaturePolicyFile.read(bytes[...]) }
    }

    @Test("Changed octets never trap, whatever they hit")
    func changedOctetsAreReadOrRefused() throws {
        for name in ["PA_PAdES_AD_RA_v1_4.der", "PA_AD_RT_v2_0.der"] {
            let bytes = try OfficialPolicies.bytes(name)
            // Without signPolicyHash, which is optional, a change reaches the reader.
            var fields = try Element.parse(bytes[...], rules: .der).sequence()
            let open = DEREncoder.sequence(Array(try fields.next().encoding), Array(try fields.next().encoding))
            for place in open.indices {
                var changed = open
                changed[place] ^= UInt8(truncatingIfNeeded: 1 << (place % 8))
                _ = try? SignaturePolicyFile.read(changed[...])
            }
        }
    }

    @Test("A policy without signPolicyHash is known by the hash of its contents")
    func hashIsOptional() throws {
        let bytes = try OfficialPolicies.bytes("PA_AD_RB_v2_4.der")
        var fields = try Element.parse(bytes[...], rules: .der).sequence()
        let open = DEREncoder.sequence(Array(try fields.next().encoding), Array(try fields.next().encoding))
        guard case .policy(let policy) = try SignaturePolicyFile.read(open[...]) else {
            Issue.record("not a policy")
            return
        }
        #expect(policy.signPolicyHash == (try OfficialPolicies.policy("PA_AD_RB_v2_4.der").signPolicyHash))
    }

    @Test("Nothing but DER is read, and no prefix of a policy traps")
    func truncationIsAnError() throws {
        let bytes = try OfficialPolicies.bytes("PA_PAdES_AD_RA_v1_4.der")
        for length in stride(from: 0, to: bytes.count, by: 13) {
            #expect(throws: SignaturePolicyError.self) { try SignaturePolicyFile.read(bytes.prefix(length)) }
        }
    }
}
