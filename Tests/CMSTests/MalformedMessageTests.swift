import ASN1
import PKIX
import TestPKI
import Testing

@testable import CMS

@Suite struct MalformedMessageTests {
    private static let message = CMSTemplate(
        [1, 2, 3],
        signers: SignerTemplate(
            SampleIdentities.fulana,
            unsignedAttributes: [.counterSignature(.counterSigner(SampleIdentities.beltrano))]
        )
    )

    /// Asks for everything that is decoded on demand.
    private func read(_ bytes: [UInt8]) {
        guard let message = try? SignedData.parse(bytes[...]) else { return }
        for signer in message.signerInfos {
            _ = signer.misplacedAttributes
            for set in [signer.signedAttributes, signer.unsignedAttributes].compactMap({ $0 }) {
                _ = (set.contentType, set.messageDigest, set.signingTime, set.signaturePolicy, set.algorithmProtection)
                _ = (set.contentHints, set.commitmentType, set.signerLocation, set.signerAttributes, set.mimeType)
                _ = (set.signerAttributesV2, set.duplicateTypes, set.typesNotSingleValued)
                _ = (set.standingEncoding, set.derEncoding)
                _ = (set.certificateValues(), set.revocationValues, set.signatureTimeStampTokens, set.contentTimeStamps)
                for certificate in message.certificates {
                    _ = try? set.signingCertificateV2.value?.certificates.first?.match(certificate)
                }
            }
            _ = message.certificates(for: signer)
        }
    }

    @Test("Every truncation is refused", arguments: [CMSTemplate.Encoding.der, .ber(segment: 2)])
    func truncations(_ encoding: CMSTemplate.Encoding) {
        let bytes = Self.message.with { $0.encoding = encoding }.encode()
        for count in 0..<bytes.count {
            #expect(throws: CMSError.self) { _ = try SignedData.parse(bytes[..<count]) }
        }
    }

    @Test(
        "A flipped bit anywhere ends in a value or an error",
        arguments: [CMSTemplate.Encoding.der, .ber(segment: 2)]
    )
    func flips(_ encoding: CMSTemplate.Encoding) {
        let bytes = Self.message.with { $0.encoding = encoding }.encode()
        for index in bytes.indices {
            for mask: UInt8 in [0x01, 0x20, 0x80, 0xff] {
                var copy = bytes
                copy[index] ^= mask
                read(copy)
            }
        }
    }

    @Test("Another content type is named, and trailing bytes are refused")
    func otherContentInfo() {
        let data = DEREncoder.sequence(
            DEREncoder.objectIdentifier(ContentType.data),
            DEREncoder.explicit(0, DEREncoder.octetString([1]))
        )
        #expect(throws: CMSError(.notSignedData, at: 0)) { _ = try SignedData.parse(data[...]) }
        let trailing = Self.message.encode() + [0]
        #expect(throws: CMSError(.encoding(.trailingBytes), at: trailing.count - 1)) {
            _ = try SignedData.parse(trailing[...])
        }
    }

    @Test("A certificate that does not parse is a fact")
    func unreadableCertificate() throws {
        let attributeCertificate = DEREncoder.element(.contextConstructed(2), DEREncoder.integer(1))
        let bytes = Self.message.with { $0.certificates = [DEREncoder.sequence(), attributeCertificate] }.encode()
        let message = try SignedData.parse(bytes[...])
        #expect(message.certificates.count == 1)
        #expect(message.unreadableCertificates.map { Array($0) } == [DEREncoder.sequence()])
        #expect(message.otherCertificates.map { Array($0) } == [attributeCertificate])
    }

    @Test("A million attributes, values, certificates or signers end in an error, and quickly")
    func counts() {
        let attribute = DEREncoder.sequence(DEREncoder.objectIdentifier(ContentType.data), DEREncoder.set(of: []))
        let values = DEREncoder.sequence(
            DEREncoder.objectIdentifier(ContentType.data),
            DEREncoder.element(.set, repeated(DEREncoder.null, 1_000_000))
        )
        let inputs = [
            message(signers: signer(unsigned: repeated(attribute, 1_000_000)), certificates: []),
            message(signers: signer(unsigned: values), certificates: []),
            message(signers: [], certificates: repeated(DEREncoder.sequence(), 1_000_000)),
            message(signers: repeated(signer(unsigned: []), 20_000), certificates: []),
        ]
        for bytes in inputs {
            let elapsed = ContinuousClock().measure {
                let error = #expect(throws: CMSError.self) { _ = try SignedData.parse(bytes[...]) }
                #expect(error?.code == .tooManyElements)
            }
            // Generous, as this is a debug build on a busy machine: what it guards against is work for a million.
            #expect(elapsed < .seconds(5))
        }
    }

    @Test("More signatures than anybody could want judged, time-stamps among them, end in an error")
    func signatures() {
        let token = DEREncoder.sequence(
            DEREncoder.objectIdentifier(CAdESAttribute.signatureTimeStampToken),
            DEREncoder.element(.set, repeated(DEREncoder.sequence(), 1_000))
        )
        let inputs = [
            message(signers: repeated(signer(unsigned: []), 1_001), certificates: []),
            message(signers: signer(unsigned: token), certificates: []),
        ]
        for bytes in inputs {
            let error = #expect(throws: CMSError.self) { _ = try SignedData.parse(bytes[...]) }
            #expect(error?.code == .tooManyElements)
        }
        #expect(throws: Never.self) {
            _ = try SignedData.parse(message(signers: repeated(signer(unsigned: []), 1_000), certificates: [])[...])
        }
    }

    private func repeated(_ element: [UInt8], _ count: Int) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(element.count * count)
        for _ in 0..<count { bytes += element }
        return bytes
    }

    @Test("Deep nesting in an attribute ends in a value or an error")
    func nesting() {
        for depth in [50, 100, 100_000] {
            let opened = Array(repeatElement([0x30, 0x80] as [UInt8], count: depth).joined())
            let value = opened + [UInt8](repeating: 0, count: depth * 2)
            let attribute = DEREncoder.sequence(
                DEREncoder.objectIdentifier(CMSAttribute.signingCertificateV2),
                DEREncoder.element(.set, value)
            )
            read(message(signers: signer(unsigned: attribute), certificates: []))
        }
    }

    private func signer(unsigned: [UInt8]) -> [UInt8] {
        let algorithm = DEREncoder.sequence(DEREncoder.objectIdentifier(ContentType.data))
        let head = DEREncoder.integer(3) + DEREncoder.element(.context(0), [1]) + algorithm + algorithm + [4, 1, 1]
        return DEREncoder.element(.sequence, head + DEREncoder.element(.contextConstructed(1), unsigned))
    }

    private func message(signers: [UInt8], certificates: [UInt8]) -> [UInt8] {
        let data = DEREncoder.sequence(DEREncoder.objectIdentifier(ContentType.data))
        let head = DEREncoder.integer(1) + DEREncoder.set(of: []) + data
        let sets = DEREncoder.element(.contextConstructed(0), certificates) + DEREncoder.element(.set, signers)
        let signedData = DEREncoder.element(.sequence, head + sets)
        let wrapped = DEREncoder.element(.contextConstructed(0), signedData)
        return DEREncoder.element(.sequence, DEREncoder.objectIdentifier(ContentType.signedData) + wrapped)
    }
}
