import ASN1
import CMS
import SignatureValidation
import TestPKI
import Testing

/// Time-stamps that cover one another, as many as a message may have: judged in time, or left uncomputed.
@Suite struct HostileArchiveTests {
    @Test("Archive time-stamps and those over references, each over all the others, are judged in time")
    func limits() throws {
        let count = 256 / HostileInput.scale
        let filler = HostileMessage.attribute(
            ObjectIdentifier(1, 3, 6, 1, 4, 1, 99_999, 1),
            DEREncoder.octetString([UInt8](repeating: 0x78, count: 1_000_000))
        )
        let references = HostileMessage.attribute(
            CAdESAttribute.certificateRefs,
            DEREncoder.sequence(
                HostileInput.repeated(
                    DEREncoder.sequence(DEREncoder.octetString([UInt8](repeating: 1, count: 20))),
                    9_000 / HostileInput.scale
                )
            )
        )
        let certificates = try (0..<4_000 / HostileInput.scale).map { index in
            try HostileMessage.certificate(serialNumber: DEREncoder.integer(0x1_0000_0000 + index))
        }
        let types = [
            CAdESAttribute.archiveTimestampV2, CAdESAttribute.archiveTimestampV3, CAdESAttribute.escTimeStamp,
            CAdESAttribute.certCRLTimestamp,
        ]
        for type in types {
            let stamps = HostileMessage.attribute(type, HostileInput.repeated(HostileMessage.token, count))
            let bytes = HostileMessage(
                certificates: Array(certificates.joined()),
                signers: HostileMessage.signer(unsigned: filler + references + stamps)
            ).encode()
            let cost = try HostileInput.cost {
                guard case .judged(let verdicts) = try HostileInput.judge(bytes) else { return }
                #expect(!verdicts.contains(.totalPassed))
            }
            #expect(cost < 2 * HostileInput.seconds, "\(type)")
        }
    }

    @Test("More archive time-stamps than anybody has are recognised, and their imprints not computed")
    func tooMany() throws {
        let stamps = HostileMessage.attribute(
            CAdESAttribute.archiveTimestampV2,
            HostileInput.repeated(HostileMessage.token, 300)
        )
        let bytes = HostileMessage(signers: HostileMessage.signer(unsigned: stamps)).encode()
        let cost = try HostileInput.cost { _ = try HostileInput.judge(bytes) }
        #expect(cost < HostileInput.seconds)
        let signature = try #require(try HostileInput.read(bytes).first)
        #expect(signature.timeStamps.count == 300)
        #expect(signature.timeStamps.allSatisfy { $0.defects == [.imprintNotComputable] && $0.coverage == .none })
    }
}
