import ASN1
import LibCrypto
import PKIX
import TestPKI
import Testing

@testable import CMS

/// complete-certificate-references and complete-revocation-references (RFC 5126 §6.2.1, §6.2.2).
@Suite struct ReferenceAttributeTests {
    private let sha1 = [UInt8](repeating: 1, count: 20)
    private let sha256 = [UInt8](repeating: 2, count: 32)

    private func unsigned(_ attributes: SignerAttribute...) throws -> AttributeSet {
        let template = SignerTemplate(SampleIdentities.fulana, unsignedAttributes: attributes)
        let message = try SignedData.parse(CMSTemplate([1], signers: template).encode()[...])
        return try #require(message.signerInfos.first?.unsignedAttributes)
    }

    /// `OtherHashAlgAndValue` with SHA-256.
    private var otherHash: [UInt8] {
        DEREncoder.sequence(
            DEREncoder.sequence(DEREncoder.objectIdentifier(DigestAlgorithm.sha256.objectIdentifier)),
            DEREncoder.octetString(sha256)
        )
    }

    @Test("References to certificates are read, by SHA-1 and by any digest, with issuer and number or without")
    func certificates() throws {
        let named = DEREncoder.sequence(
            DEREncoder.sequence(DEREncoder.explicit(4, SampleIdentities.fulana.issuer)),
            DEREncoder.integer(unsigned: SampleIdentities.fulana.serialNumber)
        )
        let attribute = SignerAttribute.raw(
            CAdESAttribute.certificateRefs,
            DEREncoder.sequence(
                DEREncoder.sequence(DEREncoder.octetString(sha1)),
                DEREncoder.sequence(otherHash, named),
                DEREncoder.integer(1)
            )
        )
        let references = try #require(try unsigned(attribute).completeReferences)
        #expect(references.certificates.map(\.otherCertHash.algorithm) == [.sha1, .sha256])
        #expect(references.certificates.map { Array($0.otherCertHash.value) } == [sha1, sha256])
        #expect(references.certificates.map { $0.issuerSerial == nil } == [true, false])
        #expect(references.unreadableCount == 1)
        #expect(references.revocations.isEmpty)
    }

    @Test("References to CRLs and OCSP responses are read; what cannot be read is counted")
    func revocation() throws {
        let list = DEREncoder.sequence(DEREncoder.octetString(sha1))
        let time = DEREncoder.generalizedTime(.utc("2024-01-01"))
        let identifier = DEREncoder.sequence(DEREncoder.explicit(2, DEREncoder.octetString(sha1)), time)
        let lists = DEREncoder.explicit(0, DEREncoder.sequence(DEREncoder.sequence(list, list)))
        let answers = DEREncoder.explicit(
            1,
            DEREncoder.sequence(
                DEREncoder.sequence(DEREncoder.sequence(identifier, otherHash), DEREncoder.sequence(identifier))
            )
        )
        let attribute = SignerAttribute.raw(
            CAdESAttribute.revocationRefs,
            DEREncoder.sequence(DEREncoder.sequence(lists, answers), DEREncoder.sequence(DEREncoder.explicit(0, list)))
        )
        let references = try #require(try unsigned(attribute).completeReferences)
        #expect(references.revocations.map { $0.hash?.algorithm } == [.sha1, .sha1, .sha256, nil])
        #expect(references.unreadableCount == 1)
    }

    @Test("Without any of the attributes there are no references")
    func absent() throws {
        #expect(try unsigned(.certificateValues(SampleIdentities.fulana)).completeReferences == nil)
    }

    @Test("An ats-hash-index is read in each version; only the first may leave its algorithm out")
    func hashIndex() throws {
        let entry = DEREncoder.octetString(sha256)
        let algorithm = DEREncoder.sequence(DEREncoder.objectIdentifier(DigestAlgorithm.sha512.objectIdentifier))
        let lists = [DEREncoder.sequence(entry), DEREncoder.sequence(), DEREncoder.sequence(entry, entry)]
        let short = DEREncoder.sequence(of: lists)
        let long = DEREncoder.sequence(of: [algorithm] + lists)
        for type in [CAdESAttribute.atsHashIndex, CAdESAttribute.atsHashIndexV2, CAdESAttribute.atsHashIndexV3] {
            let indexes = try unsigned(.raw(type, short, long)).hashIndexes
            #expect(indexes.count == 2)
            let isFirst = type == CAdESAttribute.atsHashIndex
            #expect(indexes.map { $0?.algorithm } == [isFirst ? .sha256 : nil, .sha512])
            for index in indexes {
                #expect(index?.version == ATSHashIndex.Version(type))
                #expect(index?.certificates == [sha256[...]])
                #expect(index?.crls.isEmpty == true)
                #expect(index?.unsignedAttributes.count == 2)
            }
        }
        let broken = try unsigned(.raw(CAdESAttribute.atsHashIndexV3, DEREncoder.sequence(entry, entry, entry)))
        #expect(broken.hashIndexes.count == 1)
        #expect(broken.hashIndexes.first.flatMap(\.self) == nil)
    }

    @Test("A token within an OCTET STRING is the token, as some signers write it")
    func wrappedToken() throws {
        let token = TimeStampTemplate(SampleIdentities.authority, at: .utc("2024-01-01")).token(over: [1])
        let set = try unsigned(
            .raw(CAdESAttribute.signatureTimeStampToken, token),
            .raw(CAdESAttribute.signatureTimeStampToken, DEREncoder.octetString(token))
        )
        #expect(set.signatureTimeStampTokens.map { Array($0) } == [token, token])
    }
}
