import ASN1
import CMS
import PKIX
import SignatureValidation
import TestPKI
import Testing

/// Too many of everything: a typed error or a verdict, quickly, and in time that grows as the input does.
@Suite struct HostileCountTests {
    private static let million = 1_000_000
    private static let unknownType = ObjectIdentifier(1, 3, 6, 1, 4, 1, 99_999, 1)
    private static let null = HostileMessage.attribute(unknownType, DEREncoder.null)
    private static let relativeName = DEREncoder.element(
        .set,
        DEREncoder.sequence(DEREncoder.objectIdentifier(ObjectIdentifier(2, 5, 4, 3)), DEREncoder.printableString("a"))
    )

    @Test("A million attributes, values, certificates, revocation objects or signers are refused")
    func millions() throws {
        let many = HostileInput.repeated(Self.null, Self.million)
        let values = HostileMessage.attribute(Self.unknownType, HostileInput.repeated(DEREncoder.null, Self.million))
        let empty = HostileInput.repeated(DEREncoder.sequence(), Self.million)
        let inputs = [
            HostileMessage(signers: HostileMessage.signer(unsigned: many)),
            HostileMessage(signers: HostileMessage.signer(signed: many)),
            HostileMessage(signers: HostileMessage.signer(unsigned: values)),
            HostileMessage(signers: HostileMessage.signer(signed: values)),
            HostileMessage(certificates: empty),
            HostileMessage(revocation: empty),
            HostileMessage(signers: HostileInput.repeated(HostileMessage.signer(), 20_000)),
        ]
        for (index, message) in inputs.enumerated() {
            let bytes = message.encode()
            let cost = try HostileInput.cost {
                let outcome = try HostileInput.judge(bytes)
                #expect(outcome == .refused(.tooManyElements), "input \(index)")
            }
            #expect(cost < HostileInput.seconds, "input \(index)")
        }
    }

    @Test("A million relative names or a hundred thousand general names make a certificate unreadable, no more")
    func names() throws {
        let name = DEREncoder.sequence(HostileInput.repeated(Self.relativeName, Self.million))
        let general = DEREncoder.sequence(HostileInput.repeated([0x82, 3, 0x61, 0x2e, 0x62], 100_000))
        let extensions = DEREncoder.sequence(
            DEREncoder.objectIdentifier(ObjectIdentifier(2, 5, 29, 17)),
            DEREncoder.octetString(general)
        )
        let inputs = [
            HostileMessage(certificates: try HostileMessage.certificate(subject: name)),
            HostileMessage(certificates: try HostileMessage.certificate(extensions: extensions)),
            HostileMessage(
                certificates: try HostileMessage.certificate(extensions: HostileInput.repeated(extensions, 9))
            ),
            HostileMessage(signers: HostileMessage.signer(sid: DEREncoder.sequence(name, DEREncoder.integer(1)))),
        ]
        for (index, message) in inputs.enumerated() {
            let bytes = message.encode()
            let cost = try HostileInput.cost {
                guard case .judged(let verdicts) = try HostileInput.judge(bytes) else { return }
                #expect(!verdicts.contains(.totalPassed), "input \(index)")
            }
            #expect(cost < HostileInput.seconds, "input \(index)")
        }
    }

    @Test("As many elements of each kind as a message may have are judged in time")
    func limits() throws {
        let signer = HostileMessage.signer()
        let counterSigners = HostileMessage.attribute(
            CMSAttribute.countersignature,
            HostileInput.repeated(signer, 900 / HostileInput.scale)
        )
        let tokens = HostileMessage.attribute(
            CAdESAttribute.signatureTimeStampToken,
            HostileInput.repeated(HostileMessage.token, 999 / HostileInput.scale)
        )
        let digests = HostileMessage.attribute(CMSAttribute.messageDigest, DEREncoder.octetString([1]))
        let certificates = try (0..<4_000 / HostileInput.scale).map { index in
            try HostileMessage.certificate(serialNumber: DEREncoder.integer(0x1_0000_0000 + index))
        }
        let inputs = [
            HostileMessage(signers: HostileInput.repeated(signer, 1_000 / HostileInput.scale)),
            HostileMessage(signers: HostileMessage.signer(unsigned: counterSigners)),
            HostileMessage(signers: HostileMessage.signer(unsigned: tokens)),
            HostileMessage(
                signers: HostileMessage.signer(
                    signed: HostileInput.repeated(Self.null, 4_900) + HostileInput.repeated(digests, 4_900)
                )
            ),
            HostileMessage(certificates: Array(certificates.joined())),
            HostileMessage(
                certificates: Array(certificates.joined()),
                signers: HostileInput.repeated(signer, 500 / HostileInput.scale)
            ),
        ]
        for (index, message) in inputs.enumerated() {
            let bytes = message.encode()
            let cost = try HostileInput.cost { _ = try HostileInput.judge(bytes) }
            #expect(cost < HostileInput.seconds, "input \(index)")
        }
    }

    @Test("Content is digested once, however many signers and tokens there are over it")
    func sharedContent() throws {
        let content = [UInt8](repeating: 0x78, count: 10_000_000)
        let count = 1_000 / HostileInput.scale
        let message = HostileMessage(
            encapsulated: DEREncoder.sequence(
                HostileMessage.data,
                DEREncoder.explicit(0, DEREncoder.octetString(content))
            ),
            signers: HostileInput.repeated(HostileMessage.signer(), count)
        )
        let bytes = message.encode()
        let cost = try HostileInput.cost {
            let expected = [Verdict](repeating: .totalFailed(.hashFailure), count: count)
            let outcome = try HostileInput.judge(bytes)
            #expect(outcome == .judged(expected))
        }
        #expect(cost < HostileInput.seconds)
    }

    @Test("A million segments of content are read in time")
    func segments() throws {
        let count = Self.million / HostileInput.scale
        let octets = DEREncoder.element(
            ASN1.Tag(.universal, 4, constructed: true),
            HostileInput.repeated([4, 1, 0x78], count)
        )
        let message = HostileMessage(
            encapsulated: DEREncoder.sequence(HostileMessage.data, DEREncoder.explicit(0, octets))
        )
        let bytes = message.encode()
        let cost = try HostileInput.cost {
            let outcome = try HostileInput.judge(bytes)
            #expect(outcome == .judged([.totalFailed(.hashFailure)]))
        }
        #expect(cost < HostileInput.seconds)
    }

    @Test("Counter-signatures and tokens a thousand deep are cut off, not followed into the ground")
    func depth() throws {
        var signer = HostileMessage.signer()
        var token = HostileMessage.token
        for _ in 0..<1_000 / HostileInput.scale {
            signer = HostileMessage.signer(
                unsigned: HostileMessage.attribute(CMSAttribute.countersignature, signer)
            )
            token = try HostileMessage.token(holding: token)
        }
        let stamp = HostileMessage.attribute(CAdESAttribute.signatureTimeStampToken, token)
        for message in [
            HostileMessage(signers: signer), HostileMessage(signers: HostileMessage.signer(unsigned: stamp)),
        ] {
            let bytes = message.encode()
            let cost = try HostileInput.cost { _ = try HostileInput.judge(bytes) }
            #expect(cost < HostileInput.seconds)
        }
    }

    @Test("A CRL of a million entries is read in time that grows with it, and answers at once")
    func revocationList() throws {
        let count = Self.million / HostileInput.scale / 2
        let small = try HostileList.make(entries: count)
        let large = try HostileList.make(entries: 2 * count)
        let smallCost = try HostileInput.cost { _ = try CertificateRevocationList.parse(small[...]) }
        var list: CertificateRevocationList?
        let largeCost = try HostileInput.cost { list = try CertificateRevocationList.parse(large[...]) }
        #expect(largeCost < HostileInput.seconds)
        // Twice the entries may not cost four times as much.
        #expect(largeCost < 3.2 * smallCost + 0.1)
        let read = try #require(list)
        #expect(read.entryCount == 2 * count)
        let serial = SerialNumber(HostileList.serialNumber(count))
        #expect(read.entry(serial: serial, certificateIssuer: read.issuer) != nil)
    }

    @Test("Unwrapping and reading cost twice as much for twice the input")
    func proportion() throws {
        let cases: [(Int) -> [UInt8]] = [
            { HostileInput.repeated(Array("-----BEGIN X-----\n".utf8), $0) },
            { HostileInput.repeated(Array("Subject: x\n".utf8), $0) },
            { Array("Content-Type: multipart/signed".utf8) + HostileInput.repeated(Array("; a=\"b\\\"\"".utf8), $0) },
            {
                Array("Content-Type: multipart/signed; boundary=a\n\n".utf8)
                    + HostileInput.repeated(Array("--ab\n".utf8), $0)
            },
            { HostileInput.repeated(Array("MIIB".utf8), $0) },
            { [UInt8](repeating: 0x20, count: 8 * $0) },
            { HostileInput.repeated([0x30, 0x80], $0) },
            { [0x30, 0x80] + HostileInput.repeated([0x30, 0x80, 0, 0], $0) },
        ]
        for (index, make) in cases.enumerated() {
            let count = 400_000 / HostileInput.scale
            let (small, large) = (make(count), make(2 * count))
            let smallCost = try HostileInput.cost { _ = try HostileInput.judge(small) }
            let largeCost = try HostileInput.cost { _ = try HostileInput.judge(large) }
            #expect(largeCost < 3.2 * smallCost + 0.1, "input \(index)")
            #expect(largeCost < HostileInput.seconds, "input \(index)")
        }
    }
}
