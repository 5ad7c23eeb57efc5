import ASN1
import PKIX
import TestPKI
import Testing

@testable import CMS

/// RFC 5652 §10.2.1, RFC 5940, RFC 5126 §6.3.3 and §6.3.4.
@Suite struct RevocationInformationTests {
    private static let authority = SampleIdentities.authority
    private static let crl = authority.crl(
        CRLTemplate(thisUpdate: .utc("2024-01-01"), nextUpdate: .utc("2024-02-01"))
    )
    private static let ocsp = OCSPTemplate(
        OCSPSingleTemplate(serialNumber: SampleIdentities.fulana.serialNumber, thisUpdate: .utc("2024-01-01")),
        producedAt: .utc("2024-01-01")
    )

    @Test("CRLs and OCSP responses in the message are read; other formats are kept as they stand")
    func inMessage() throws {
        let template = CMSTemplate(
            [1],
            signers: SignerTemplate(SampleIdentities.fulana),
            crls: [Self.crl, DEREncoder.sequence()],
            ocspResponses: [Self.authority.ocsp(Self.ocsp), DEREncoder.integer(1)]
        )
        let message = try SignedData.parse(template.encode()[...])
        #expect(message.crls.map { Array($0.encoding) } == [Self.crl])
        #expect(message.ocspResponses.map { Array($0.encoding) } == [Self.authority.ocsp(Self.ocsp)])
        #expect(message.unreadableRevocationInformation.count == 2)
    }

    @Test("certificate-values and revocation-values are read; what does not parse is kept as it stands")
    func inAttributes() throws {
        let basic = Self.authority.basicResponse(Self.ocsp)
        let template = SignerTemplate(
            SampleIdentities.fulana,
            unsignedAttributes: [
                .certificateValues(SampleIdentities.fulana, Self.authority),
                .revocationValues(crls: [Self.crl], basicResponses: [basic, DEREncoder.integer(1)]),
            ]
        )
        let message = try SignedData.parse(CMSTemplate([1], signers: template).encode()[...])
        let unsigned = try #require(message.signerInfos.first?.unsignedAttributes)
        let certificates = unsigned.certificateValues(CertificateCache())
        #expect(
            certificates.certificates.map { Array($0.encoding) }
                == [SampleIdentities.fulana.certificate, Self.authority.certificate]
        )
        #expect(certificates.unreadable.isEmpty)
        let revocation = unsigned.revocationValues
        #expect(revocation.crls.map { Array($0.encoding) } == [Self.crl])
        #expect(revocation.ocspResponses.count == 1)
        #expect(revocation.ocspResponses.first?.basic != nil)
        #expect(revocation.unreadable.map { Array($0) } == [DEREncoder.integer(1)])
    }

    @Test("OCSP responses are read in each place and form that the standards give them")
    func forms() throws {
        let whole = Self.authority.ocsp(Self.ocsp)
        let basic = Self.authority.basicResponse(Self.ocsp)
        // RFC 5940 §2.1 and ETSI EN 319 122-1 §4.8.2, in SignedData.crls.
        for (format, response) in [
            (ObjectIdentifier(1, 3, 6, 1, 5, 5, 7, 16, 2), whole),
            (ObjectIdentifier(1, 3, 6, 1, 5, 5, 7, 48, 1, 1), basic),
        ] {
            let other = DEREncoder.element(
                .contextConstructed(1),
                DEREncoder.objectIdentifier(format) + response
            )
            let template = CMSTemplate([1], signers: SignerTemplate(SampleIdentities.fulana), crls: [other])
            let message = try SignedData.parse(template.encode()[...])
            #expect(message.ocspResponses.map { Array($0.encoding) } == [response])
            #expect(message.revocationInfoChoices.map { Array($0) } == [other])
        }
        // ETSI EN 319 122-1 §A.1.2.2, in revocation-values; a whole response among ocspVals is let pass.
        let otherValues = DEREncoder.explicit(
            2,
            DEREncoder.sequence(
                DEREncoder.objectIdentifier(ObjectIdentifier(1, 3, 6, 1, 5, 5, 7, 16, 2)),
                whole
            )
        )
        let answers = DEREncoder.explicit(1, DEREncoder.sequence(whole, basic))
        let attribute = SignerAttribute.raw(
            CAdESAttribute.revocationValues,
            DEREncoder.sequence(answers, otherValues)
        )
        let template = SignerTemplate(SampleIdentities.fulana, unsignedAttributes: [attribute])
        let message = try SignedData.parse(CMSTemplate([1], signers: template).encode()[...])
        let values = try #require(message.signerInfos.first?.unsignedAttributes).revocationValues
        #expect(values.ocspResponses.map { Array($0.encoding) } == [whole, basic, whole])
        #expect(values.unreadable.isEmpty)
    }

    @Test("The parts of a message are given as they stand")
    func parts() throws {
        let bytes = CMSTemplate(
            [1, 2],
            signers: SignerTemplate(SampleIdentities.fulana),
            certificates: [Self.authority.certificate],
            crls: [Self.crl]
        ).encode()
        let message = try SignedData.parse(bytes[...])
        let expected = try MessageParts(bytes)
        #expect(Array(message.encapContentInfoEncoding) == expected.encapContentInfo)
        #expect(message.certificateChoices.map { Array($0) } == expected.certificates)
        #expect(message.revocationInfoChoices.map { Array($0) } == expected.crls)
        #expect(message.signerInfos.map { Array($0.fieldsEncoding) } == expected.signers.map(\.fields))
        #expect(message.certificatesEncoding?.first == 0xa0)
        #expect(message.crlsEncoding?.first == 0xa1)
    }
}
