import ASN1
import CMS
import SignatureValidation
import TestPKI
import Testing

/// Encodings that lie about themselves: a typed error or a verdict, never a trap, and at once.
@Suite struct HostileEncodingTests {
    private static let sequences = HostileInput.nested(100_000)
    private static let unknownType = ObjectIdentifier(1, 3, 6, 1, 4, 1, 99_999, 1)

    @Test("The example itself passes, taken apart and put together, so that what follows tests what it seems to")
    func baseline() throws {
        #expect(try HostileInput.judge(HostileInput.signature) == .judged([.totalPassed]))
        let stamp = HostileMessage.attribute(CAdESAttribute.signatureTimeStampToken, HostileMessage.token)
        let message = HostileMessage(signers: HostileMessage.signer(unsigned: stamp))
        #expect(try HostileInput.judge(message.encode()) == .judged([.totalPassed]))
    }

    @Test(
        "Lengths that nothing can have are refused",
        arguments: [
            "3084800000003000", "30847fffffff3000", "30887fffffffffffffff3000", "3088ffffffffffffffff3000",
            "3089010000000000000000", "30ffffffffff", "30", "3080", "308000", "30800001", "3f8080808080803000",
            "3fffffffffffffff0100", "30820100", "0000", "3081",
        ]
    )
    func lengths(hexadecimal: String) throws {
        let bytes = try #require(Hexadecimal.decode(hexadecimal))
        for tail in [0, 1, 100, 70_000] {
            guard case .refused = try HostileInput.judge(bytes + [UInt8](repeating: 0, count: tail)) else {
                Issue.record("\(hexadecimal) was read")
                return
            }
        }
    }

    @Test("A hundred thousand levels of nesting are refused or passed over, wherever they stand")
    func nesting() throws {
        let opening = HostileInput.repeated([0x30, 0x80], 100_000)
        let strings = HostileInput.repeated([0x24, 0x80], 100_000)
        let closing = [UInt8](repeating: 0, count: 200_000)
        let extensions = DEREncoder.sequence(
            DEREncoder.objectIdentifier(ObjectIdentifier(2, 5, 29, 17)),
            DEREncoder.octetString(Self.sequences)
        )
        let inputs: [[UInt8]] = [
            opening, opening + closing, Self.sequences,
            HostileMessage(
                encapsulated: DEREncoder.sequence(HostileMessage.data, DEREncoder.explicit(0, strings + closing))
            ).encode(),
            HostileMessage(
                encapsulated: DEREncoder.sequence(HostileMessage.data, DEREncoder.explicit(0, Self.sequences))
            ).encode(),
            HostileMessage(certificates: HostileMessage.certificate + Self.sequences).encode(),
            HostileMessage(certificates: try HostileMessage.certificate(subject: Self.sequences)).encode(),
            HostileMessage(certificates: try HostileMessage.certificate(extensions: extensions)).encode(),
            HostileMessage(revocation: Self.sequences).encode(),
            HostileMessage(signers: Self.sequences).encode(),
            HostileMessage(
                signers: HostileMessage.signer(signed: HostileMessage.attribute(Self.unknownType, Self.sequences))
            ).encode(),
            HostileMessage(
                signers: HostileMessage.signer(
                    signed: HostileMessage.attribute(CMSAttribute.signingCertificateV2, Self.sequences)
                )
            ).encode(),
            HostileMessage(
                signers: HostileMessage.signer(unsigned: HostileMessage.attribute(Self.unknownType, Self.sequences))
            ).encode(),
            HostileMessage(
                signers: HostileMessage.signer(
                    unsigned: HostileMessage.attribute(CAdESAttribute.signatureTimeStampToken, Self.sequences)
                )
            ).encode(),
        ]
        for (index, bytes) in inputs.enumerated() {
            let cost = try HostileInput.cost { _ = try HostileInput.judge(bytes) }
            #expect(cost < HostileInput.seconds, "input \(index)")
        }
    }

    @Test("Numbers, identifiers and strings of megabytes are refused or compared, and at once")
    func megabytes() throws {
        let number = DEREncoder.element(.integer, [UInt8](repeating: 1, count: 4_000_000 / HostileInput.scale))
        let identifier = DEREncoder.element(.objectIdentifier, [UInt8](repeating: 0x81, count: 1_000_000) + [1])
        let text = DEREncoder.sequence(
            DEREncoder.element(
                .set,
                DEREncoder.sequence(
                    DEREncoder.objectIdentifier(ObjectIdentifier(2, 5, 4, 3)),
                    DEREncoder.element(.utf8String, HostileInput.repeated([0xc3, 0x89], 400_000))
                )
            )
        )
        let inputs: [[UInt8]] = [
            HostileMessage(certificates: try HostileMessage.certificate(serialNumber: number)).encode(),
            HostileMessage(certificates: try HostileMessage.certificate(subject: text)).encode(),
            HostileMessage(signers: HostileMessage.signer(sid: DEREncoder.sequence(text, number))).encode(),
            HostileMessage(encapsulated: DEREncoder.sequence(identifier)).encode(),
            HostileMessage(
                signers: HostileMessage.signer(
                    unsigned: DEREncoder.sequence(identifier, DEREncoder.element(.set, DEREncoder.null))
                )
            ).encode(),
            DEREncoder.sequence(identifier), DEREncoder.sequence(number),
        ]
        for (index, bytes) in inputs.enumerated() {
            let cost = try HostileInput.cost { _ = try HostileInput.judge(bytes) }
            #expect(cost < HostileInput.seconds, "input \(index)")
        }
    }
}
