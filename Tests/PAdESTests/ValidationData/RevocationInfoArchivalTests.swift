import ASN1
import CMS
import LibCrypto
import PAdES
import TestPKI
import Testing

@Suite struct RevocationInfoArchivalTests {
    typealias World = ValidationDataWorld

    private static func value(crls: [[UInt8]], responses: [[UInt8]]) -> [UInt8] {
        DEREncoder.sequence(
            crls.isEmpty ? [] : DEREncoder.explicit(0, DEREncoder.sequence(of: crls)),
            responses.isEmpty ? [] : DEREncoder.explicit(1, DEREncoder.sequence(of: responses))
        )
    }

    private static func read(_ value: [UInt8], isSigned: Bool = true) throws -> RevocationInfoArchival {
        let attribute = SignerAttribute.raw(RevocationInfoArchival.type, value)
        let template = SignerTemplate(
            World.signer,
            signedAttributes: [.contentType, .messageDigest] + (isSigned ? [attribute] : []),
            unsignedAttributes: isSigned ? [] : [attribute]
        )
        let message = CMSTemplate(Array("x".utf8), signers: template).encode()
        let signedData = try SignedData.parse(message[...], certificates: CertificateCache())
        return RevocationInfoArchival(try #require(signedData.signerInfos.first))
    }

    @Test("CRLs and responses of the attribute are read, and are as old as the signature")
    func attributeIsRead() throws {
        let read = try Self.read(Self.value(crls: [World.list, World.olderList], responses: [World.response]))
        #expect(read.certificateRevocationLists.count == 2 && read.ocspResponses.count == 1 && read.unreadable == 0)
        #expect(read.signedDigests.contains(try World.sha256(World.list)))
        #expect(read.signedDigests.contains(try World.sha256(World.response)))
    }

    @Test("What is not signed is evidence, and proves no time")
    func unsignedAttribute() throws {
        let read = try Self.read(Self.value(crls: [World.list], responses: []), isSigned: false)
        #expect(read.certificateRevocationLists.count == 1)
        #expect(read.signedDigests.isEmpty)
    }

    @Test("What does not parse is counted")
    func unreadable() throws {
        let read = try Self.read(Self.value(crls: [World.signer.certificate], responses: [DEREncoder.null]))
        #expect(read.unreadable == 2 && read.certificateRevocationLists.isEmpty && read.ocspResponses.isEmpty)
        #expect(try Self.read(DEREncoder.null).unreadable == 1)
    }
}
