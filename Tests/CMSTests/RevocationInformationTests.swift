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
}
