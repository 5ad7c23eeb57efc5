import ASN1
import CMS
import SignaturePolicy
import SignatureValidation
import TestPKI
import Testing

/// What satisfies a signature policy, and the borders of its demands.
@Suite struct SignaturePolicyTests {
    private func judge(
        lists: [ApprovedPolicyList] = [],
        at time: Instant = World.now,
        levels: [Constraint: ConstraintLevel] = [:],
        _ change: (inout TestPolicy) -> Void = { _ in },
        sign: (World) -> SignerTemplate = { $0.policySignature() }
    ) throws -> JudgedSignature {
        var policy = TestPolicy()
        change(&policy)
        let world = try World().with(policy, lists: lists)
        return try world.judge(sign(world), levels: levels, at: time)
    }

    private func codes(_ judged: JudgedSignature) -> [String] {
        judged.conclusion.findings.map(\.code).filter { $0.contains("POLICY") || $0.contains("LPA") }
    }

    @Test("A signature that satisfies its policy passes without a word about it")
    func satisfied() throws {
        let judged = try judge(lists: [TestPolicy.list()])
        #expect(judged.conclusion.verdict == .totalPassed)
        #expect(codes(judged) == [])
        #expect(judged.signaturePolicy?.isHashIntact == true)
        #expect(judged.signaturePolicy?.approval?.isCurrent == true)
        #expect(judged.signaturePolicy?.approval?.isDigestIntact == true)
    }

    @Test("References and values that a policy demands are there once, with something in them (RFC 5126 §6.2, §6.3)")
    func filledAttributes() throws {
        let types = [
            CAdESAttribute.certificateRefs, CAdESAttribute.revocationRefs, CAdESAttribute.certValues,
            CAdESAttribute.revocationValues,
        ]
        func isMissing(_ type: ObjectIdentifier, _ attributes: (World) -> [SignerAttribute]) throws -> Bool {
            let judged = try judge {
                $0.unsigned = [type]
            } sign: {
                $0.policySignature(unsigned: attributes($0))
            }
            return codes(judged).contains("SAV-POLICY-UNSIGNED-ATTRIBUTE-MISSING")
        }
        for type in types {
            #expect(try isMissing(type) { _ in [.raw(type)] }, "\(type)")
            #expect(try isMissing(type) { _ in [.raw(type, [0x05, 0x00])] }, "\(type)")
            #expect(try isMissing(type) { _ in [.raw(type, [0x30, 0x00])] }, "\(type)")
        }
        let filled: (World) -> [SignerAttribute] = { world in
            let list = world.lists[1]
            return [
                .certificateReferences([world.authority]),
                .revocationReferences([
                    .crl(list, issuer: world.authority.name, thisUpdate: world.listsAt, number: 7)
                ]),
                .certificateValues(world.authority), .revocationValues(crls: [list]),
            ]
        }
        for type in types { #expect(try !isMissing(type, filled), "\(type)") }
    }

    @Test("A policy that has ended since does no harm where a time-stamp proves that it was in force")
    func periodIsJudgedAtSigningTime() throws {
        let stamped = try judge {
            $0.notAfter = .utc("2024-01-01")
        } sign: {
            $0.policySignature(unsigned: [.signatureTimeStamp($0.stamp("2023-01-02"))])
        }
        #expect(stamped.conclusion.verdict == .totalPassed)
        #expect(codes(stamped) == ["VCI-LPA-NOT-GIVEN"])
    }

    @Test("A time-stamp after the policy's end leaves the claim, which is told as such")
    func claimInThePeriodIsTold() throws {
        let late = try judge {
            $0.notAfter = .utc("2024-01-01")
        } sign: {
            $0.policySignature(unsigned: [.signatureTimeStamp($0.stamp("2025-01-02"))])
        }
        #expect(codes(late).contains("SAV-POLICY-PERIOD-NOT-PROVEN"))
    }

    @Test("Without claim and proof, an ended policy is not satisfied")
    func noTimeAtAll() throws {
        let judged = try judge {
            $0.notAfter = .utc("2024-01-01")
        } sign: {
            $0.policySignature { $0.remove(at: 2) }
        }
        #expect(codes(judged).contains("SAV-POLICY-PERIOD"))
        #expect(judged.conclusion.verdict == .indeterminate(.signatureConstraintsFailure))
    }

    @Test(
        "The last instant of the period is in it",
        arguments: [
            ("2023-01-01", true), ("2022-12-31T23:59:59Z", false),
        ]
    )
    func endIsIncluded(end: String, isIn: Bool) throws {
        let judged = try judge(at: .utc("2023-01-01")) {
            $0.notAfter = .utc(end)
        } sign: {
            $0.policySignature()
        }
        #expect(codes(judged).contains("SAV-POLICY-PERIOD") == !isIn)
    }

    @Test("A policy revoked after the proven signing time was still good")
    func revokedAfterwards() throws {
        let judged = try judge(lists: [TestPolicy.list(revoked: "2023-06-01")]) { _ in
        } sign: {
            $0.policySignature(unsigned: [.signatureTimeStamp($0.stamp("2023-01-02"))])
        }
        #expect(judged.conclusion.verdict == .totalPassed)
        #expect(codes(judged) == [])
    }

    @Test("A list that is out of date may be older than the policy: its silence is a warning")
    func staleListDoesNotRefuse() throws {
        let judged = try judge(lists: [TestPolicy.list(nextUpdate: "2025-01-01", lists: nil)])
        #expect(judged.conclusion.verdict == .totalPassed)
        #expect(codes(judged) == ["VCI-LPA-STALE", "VCI-LPA-NOT-LISTED"])
        let stale = judged.conclusion.findings.first { $0.code == "VCI-LPA-STALE" }
        #expect(stale?.level == .warn)
        #expect(stale?.values["nextUpdate"] == "2025-01-01T00:00:00Z")
    }

    @Test("An unknown policy is a warning where the validation policy says so")
    func unknownPolicyAtAnotherLevel() throws {
        let world = World()
        let judged = try world.judge(world.policySignature(), levels: [.signaturePolicyAvailable: .warn])
        #expect(judged.conclusion.verdict == .totalPassed)
        #expect(judged.signaturePolicy?.identifier == TestPolicy.identifier)
    }

    @Test("Where no root of ICP-Brasil is trusted, the operator's anchors stand in for the policy's")
    func testPKI() throws {
        var policy = TestPolicy()
        policy.roots = [[UInt8](repeating: 1, count: 32)]
        let world = try World().with(policy)
        let bytes = CMSTemplate(World.content, signers: world.policySignature()).encode()
        let judged = try world.judge(bytes, levels: [.icpBrasilAnchor: .warn], isICPBrasil: false)
        #expect(judged.conclusion.verdict == .totalPassed)
        #expect(codes(judged).contains("XCV-POLICY-ANCHOR"))
    }

    @Test("A time-stamp that the policy demands and trusts is enough beside one that it does not trust")
    func oneGoodTimeStampIsEnough() throws {
        let judged = try judge {
            $0.unsigned = [CAdESAttribute.signatureTimeStampToken]
        } sign: {
            $0.policySignature(unsigned: [
                .signatureTimeStamp(TimeStampTemplate(World.stranger, at: .utc("2023-01-02"))),
                .signatureTimeStamp($0.stamp("2023-01-03")),
            ])
        }
        #expect(!codes(judged).contains { $0.hasPrefix("SAV-POLICY-TIMESTAMP") })
    }

    @Test("A changed document is reprovado whatever the policy says")
    func changedDocumentOutweighs() throws {
        let world = World()
        let judged = try world.judge(world.policySignature(), detached: Array("Outro.".utf8)) { $0.isDetached = true }
        #expect(judged.conclusion.verdict == .totalFailed(.hashFailure))
    }
}
