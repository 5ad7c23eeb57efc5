import ASN1
import LibCrypto
import PKIX
import TestPKI
import Testing

@testable import CMS

/// RFC 5035: the certificate that the signer says is his.
@Suite struct ESSCertIDTests {
    private func identifier(_ attribute: SignerAttribute) throws -> ESSCertID {
        let template = SignerTemplate(SampleIdentities.fulana, signedAttributes: [.messageDigest, attribute])
        let message = try SignedData.parse(CMSTemplate([1], signers: template).encode()[...])
        let set = try #require(message.signerInfos.first?.signedAttributes)
        let decoded = set.signingCertificateV2.isAbsent ? set.signingCertificate : set.signingCertificateV2
        return try #require(decoded.value?.certificates.first)
    }

    private func certificate(_ identity: TestIdentity) throws -> Certificate {
        try Certificate.parse(identity.certificate[...])
    }

    @Test(
        "Versions 1 and 2, with any digest, match the signer's certificate and no other",
        arguments: [DigestAlgorithm.sha1, .sha256, .sha384, .sha512]
    )
    func digests(_ digest: DigestAlgorithm) throws {
        let attribute: SignerAttribute =
            digest == .sha1 ? .signingCertificate() : .signingCertificateV2(digest: digest)
        let identifier = try identifier(attribute)
        #expect(identifier.hashAlgorithm == digest)
        #expect(try identifier.match(certificate(SampleIdentities.fulana)) == .matches)
        #expect(try identifier.match(certificate(SampleIdentities.beltrano)) == .digestDiffers)
    }

    @Test("Issuer and serial number of another certificate do not match, even under the right digest")
    func issuerSerial() throws {
        let fulana = SampleIdentities.fulana
        let other = SampleIdentities.beltrano
        for (issuer, serial) in [(other.name.encoding, fulana.serialNumber), (fulana.issuer, [0x7f] as [UInt8])] {
            let value = DEREncoder.sequence(
                DEREncoder.sequence(
                    DEREncoder.sequence(
                        DEREncoder.octetString(try Digest.hash(.sha256, fulana.certificate)),
                        DEREncoder.sequence(
                            DEREncoder.sequence(DEREncoder.explicit(4, issuer)),
                            DEREncoder.element(.integer, serial)
                        )
                    )
                )
            )
            let identifier = try identifier(.raw(CMSAttribute.signingCertificateV2, value))
            #expect(try identifier.match(certificate(fulana)) == .issuerSerialDiffers)
        }
    }

    @Test("RFC 5280 §7.1: an issuer in another string type is the same issuer")
    func issuerSpelling() throws {
        let fulana = SampleIdentities.fulana
        let value = DEREncoder.sequence(
            DEREncoder.sequence(
                DEREncoder.sequence(
                    DEREncoder.octetString(try Digest.hash(.sha256, fulana.certificate)),
                    DEREncoder.sequence(
                        DEREncoder.sequence(
                            DEREncoder.explicit(4, SampleIdentities.authority.name.spelled(as: .printable).encoding)
                        ),
                        DEREncoder.element(.integer, fulana.serialNumber)
                    )
                )
            )
        )
        let identifier = try identifier(.raw(CMSAttribute.signingCertificateV2, value))
        #expect(try identifier.match(certificate(fulana)) == .matches)
    }

    @Test("A digest algorithm that is not known is named")
    func unknownDigest() throws {
        let unknown = ObjectIdentifier(1, 3, 9999, 1)
        let value = DEREncoder.sequence(
            DEREncoder.sequence(
                DEREncoder.sequence(
                    DEREncoder.sequence(DEREncoder.objectIdentifier(unknown)),
                    DEREncoder.octetString([1, 2, 3])
                )
            )
        )
        let identifier = try identifier(.raw(CMSAttribute.signingCertificateV2, value))
        #expect(try identifier.match(certificate(SampleIdentities.fulana)) == .unsupportedDigestAlgorithm(unknown))
    }
}
