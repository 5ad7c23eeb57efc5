import ASN1
import PAdES
import SignaturePolicy
import SignatureValidation
import TestPKI
import Testing

@Suite("What ICP-Brasil's policies for PAdES ask of a file") struct PBADFactsTests {
    @Test("The dictionaries of an AD-RA file are facts by key")
    func dictionaries() throws {
        let facts = try #require(try PBADFile().facts())
        #expect(facts.isPBAD && facts.claimedTime == .value(.utc("2025-03-10T14:00:00Z")))
        #expect(facts.signatureDictionary["Filter"] == .name("PBAD_PAdES"))
        #expect(facts.signatureDictionary["SubFilter"] == .name("PBAD.PAdES"))
        #expect(facts.signatureDictionary["ByteRange"] == .objects(4))
        #expect(facts.securityStore?["Certs"] == .objects(3))
        #expect(facts.securityStore?["PBAD_LpaSignatures"] == .objects(1))
        #expect(facts.relatedInformation?["CRL"] == .objects(2))
        #expect(facts.relatedInformation?["PBAD_PolicyArtifact"] == .other)
        #expect(facts.documentTimeStamps.map { $0["SubFilter"] } == [.name("ETSI.RFC3161")])
        #expect(facts.messageCertificates.count == 1)
    }

    @Test("Policy artefacts are read as the policies and lists that they are")
    func artifacts() throws {
        let artifacts = try #require(try PBADFile().facts()).artifacts
        for files in [artifacts.inStore, artifacts.inRelatedInformation] {
            guard files.count == 2, case .policy(let policy) = files[0], case .list(let list) = files[1] else {
                Issue.record("\(files)")
                continue
            }
            #expect(policy.info.signPolicyIdentifier == PBADFile.identifier)
            #expect(policy.signPolicyHash.value == PBADFile.template.hash)
            #expect(list.entry(for: policy)?.agrees(with: policy) == true)
        }
    }

    @Test("An artefact that is neither is a fact too")
    func unreadableArtifacts() throws {
        var file = PBADFile()
        file.policy = PDFSigningWorld.shared.signer.certificate
        let artifacts = try #require(try file.facts()).artifacts
        #expect(artifacts.inStore.contains(nil) && artifacts.inRelatedInformation.contains(nil))
    }

    @Test("The profile is what the file holds")
    func profiles() throws {
        func profile(_ change: (inout PBADFile) -> Void) throws -> PAdESProfile? {
            var file = PBADFile()
            change(&file)
            return try PDFSigningWorld.shared.judge(file.bytes).signatures.first.flatMap { PAdESProfile($0) }
        }
        #expect(try profile { _ in } == .archivalReferences)
        #expect(try profile { $0.storeEntries = [] } == .completeReferences)
        #expect(try profile { $0.isTimeStamped = false } == .time)
    }

    @Test("What a later revision takes off the catalogue is no store any more")
    func removedStore() throws {
        let world = PDFSigningWorld.shared
        var (file, signed) = world.signed()
        file.setSecurityStore(certificates: [world.authority.certificate], for: [signed])
        file.commit()
        file.change(1) { $0["DSS"] = nil }
        file.commit()
        let facts = try #require(try world.judge(file.bytes).signatures.first?.signature.pdf)
        #expect(facts.securityStore == nil)
    }
}
