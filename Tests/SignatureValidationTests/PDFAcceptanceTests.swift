import ASN1
import SignaturePolicy
import SignatureValidation
import TestPKI
import Testing

@Suite("Signature dictionaries and ICP-Brasil's demands of a PDF") struct PDFAcceptanceTests {
    private static func codes(_ judged: JudgedSignature) -> [String] {
        judged.conclusion.findings.filter { $0.level == .fail }.map(\.code)
    }

    @Test("A signature that has all that its policy demands passes")
    func satisfied() throws {
        let judged = try PDFWorld.judge { facts, world in
            let document = try PDFWorld.policy.document(world)
            facts.artifacts = PDFPolicyArtifacts(
                inStore: [.policy(document), .list(TestPolicy.list(lists: PDFWorld.identifier))],
                inRelatedInformation: [.policy(document), .list(TestPolicy.list(lists: PDFWorld.identifier))]
            )
        }
        #expect(judged.conclusion.verdict == .totalPassed, "\(judged.conclusion.findings)")
        #expect(judged.claimedSigningTime == .utc("2023-01-01"))
    }

    @Test(
        "Each entry that the policy demands is missed",
        arguments: ["Type", "Filter", "SubFilter", "Contents", "ByteRange"]
    )
    func signatureEntries(key: String) throws {
        let judged = try PDFWorld.judge { facts, _ in facts.dictionary[key] = nil }
        #expect(Self.codes(judged) == ["SAV-PBAD-ENTRY-MISSING"])
        #expect(judged.conclusion.findings.first { $0.code == "SAV-PBAD-ENTRY-MISSING" }?.values["key"] == key)
    }

    @Test(
        "Each entry of the store and of VRI is missed",
        arguments: Array(PDFWorld.store.keys) + Array(PDFWorld.related.keys)
    )
    func storeEntries(key: String) throws {
        let judged = try PDFWorld.judge { facts, _ in
            facts.store?[key] = nil
            facts.related?[key] = nil
        }
        // Type says nothing that the place does not say; VRI is demanded by its content.
        let expected = ["Type", "VRI"].contains(key) ? [] : ["SAV-PBAD-ENTRY-MISSING"]
        #expect(Self.codes(judged) == expected)
    }

    @Test("An empty array is no certificate and no revocation data")
    func emptyArrays() throws {
        let judged = try PDFWorld.judge { facts, _ in
            facts.store?["Certs"] = .objects(0)
            facts.related?["CRL"] = .objects(0)
        }
        #expect(Self.codes(judged) == ["SAV-PBAD-ENTRY-MISSING", "SAV-PBAD-ENTRY-MISSING"])
    }

    @Test("OCSP responses do where the policy leaves the choice")
    func responses() throws {
        let judged = try PDFWorld.judge { facts, _ in
            facts.store?["CRLs"] = nil
            facts.store?["OCSPs"] = .objects(1)
            facts.related?["CRL"] = nil
            facts.related?["OCSP"] = .objects(1)
        }
        #expect(judged.conclusion.verdict == .totalPassed)
    }

    @Test("Without a document time-stamp, or with one of another kind, the policy is not satisfied")
    func timeStamps() throws {
        let without = try PDFWorld.judge { facts, _ in facts.timeStamps = [] }
        #expect(Self.codes(without) == ["SAV-PBAD-DICTIONARY-MISSING"])
        let other = try PDFWorld.judge { facts, _ in facts.timeStamps[0]["SubFilter"] = .name("adbe.pkcs7.detached") }
        #expect(Self.codes(other) == ["SAV-PBAD-ENTRY-VALUE"])
        let both = try PDFWorld.judge { facts, _ in
            facts.timeStamps.insert(["Type": .name("DocTimeStamp")], at: 0)
        }
        #expect(both.conclusion.verdict == .totalPassed)
    }

    @Test("Another signature's artefacts in the store do no harm")
    func sharedArtifacts() throws {
        let judged = try PDFWorld.judge { facts, world in
            var other = PDFWorld.policy
            other.identifier = ObjectIdentifier(2, 16, 76, 1, 7, 1, 14, 1, 3)
            facts.artifacts = PDFPolicyArtifacts(inStore: [
                .policy(try other.document(world)), .policy(try PDFWorld.policy.document(world)),
            ])
        }
        #expect(judged.conclusion.verdict == .totalPassed)
    }

    @Test("A policy for PAdES does not hold for a signature of another sub-filter")
    func otherSubFilter() throws {
        let judged = try PDFWorld.judge { facts, _ in
            facts.subFilter = PDFSignatureFacts.SubFilter.cades
            facts.dictionary["SubFilter"] = .name("ETSI.CAdES.detached")
        }
        #expect(Self.codes(judged) == ["SAV-PBAD-ENTRY-VALUE"])
    }

    @Test("M is the claimed time in PAdES, the attribute elsewhere where there is one")
    func claimedTime() throws {
        func claimed(_ subFilter: String, isTimeSigned: Bool) throws -> Instant? {
            try PDFWorld.judge(byPolicy: false, isTimeSigned: isTimeSigned) { facts, _ in
                facts.subFilter = subFilter
                facts.time = .value(.utc("2024-05-05"))
            }.claimedSigningTime
        }
        #expect(try claimed("ETSI.CAdES.detached", isTimeSigned: true) == .utc("2024-05-05"))
        #expect(try claimed("PBAD.PAdES", isTimeSigned: true) == .utc("2024-05-05"))
        #expect(try claimed("adbe.pkcs7.detached", isTimeSigned: true) == .utc("2023-01-01"))
        #expect(try claimed("adbe.pkcs7.detached", isTimeSigned: false) == .utc("2024-05-05"))
    }

    @Test("Two claims that agree within what clocks differ are one")
    func agreeingTimes() throws {
        let judged = try PDFWorld.judge(byPolicy: false, isTimeSigned: true) { facts, _ in
            facts.subFilter = "adbe.pkcs7.detached"
            facts.time = .value(.utc("2023-01-01").adding(seconds: 200))
        }
        #expect(Self.codes(judged).isEmpty)
    }
}
