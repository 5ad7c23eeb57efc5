import ASN1
import CMS
import LibCrypto
import PKIX
import TestPKI
import Testing

@testable import TimeStampProtocol

@Suite struct TSTInfoTests {
    private static let tsa = TestIdentity.selfSigned(
        .endEntity(.commonName("ACT Exemplo"), .rsa4, adding: [.extendedKeyUsage(.timeStamping).critical()])
    )
    private static let template = TimeStampTemplate(tsa, at: .utc("2024-05-06")).with {
        $0.accuracy = (seconds: 1, millis: 2, micros: 3)
        $0.ordering = true
        $0.nonce = [0x12, 0x34]
        $0.serialNumber = [0x01, 0x02]
    }

    @Test("RFC 3161 §2.4.2: every field is read", arguments: [CMSTemplate.Encoding.der, .ber(segment: 9)])
    func fields(_ encoding: CMSTemplate.Encoding) throws {
        let bytes = Self.template.with { $0.encoding = encoding }.token(over: [1, 2, 3])
        let info = try TimeStampToken.parse(bytes[...], certificates: CertificateCache()).tstInfo
        #expect(info.accuracy?.nanoseconds == 1_002_003_000)
        #expect(info.ordering)
        #expect(info.nonce.map { Array($0) } == [0x12, 0x34])
        #expect(info.serialNumber.bytes == [0x01, 0x02])
        #expect(info.genTime == Instant("2024-05-06"))
        #expect(info.policy == ObjectIdentifier(2, 16, 76, 1, 6, 99))
        #expect(info.messageImprint.digest == .sha256)
    }

    @Test(
        "RFC 3161 §2.4.2: an accuracy out of range is refused",
        arguments: [(-1, 0, 0), (0, 1_000, 0), (0, 0, 1_000)]
    )
    func accuracyRange(_ accuracy: (Int, Int, Int)) {
        let bytes = Self.template.with {
            $0.accuracy = (seconds: accuracy.0, millis: accuracy.1, micros: accuracy.2)
        }.token(over: [1])
        let error = #expect(throws: TimeStampError.self) { _ = try TimeStampToken.parse(bytes[...]) }
        #expect(error?.code == .accuracyOutOfRange)
    }

    @Test("A huge accuracy is cut to the limit of the type")
    func hugeAccuracy() throws {
        let element = try Element.parse(
            DEREncoder.sequence(DEREncoder.integer(Int.max), DEREncoder.element(.context(0), [1]))[...],
            rules: .der
        )
        #expect(try Accuracy(element).nanoseconds == .max)
    }

    @Test("Extensions are read with their criticality")
    func extensions() throws {
        let type = ObjectIdentifier(1, 3, 9999, 2)
        let bytes = Self.template.with { $0.extensions = [.raw(type, critical: true, DEREncoder.null)] }
            .token(over: [1])
        #expect(try TimeStampToken.parse(bytes[...]).tstInfo.criticalExtensions == [type])
    }

    @Test("Another content type, absent content and a second signer are no token")
    func otherMessages() throws {
        let signer = SignerTemplate(Self.tsa)
        let data = CMSTemplate([1], signers: signer).encode()
        let detached = Self.template.with { $0.changeSignedData = { message in message.isDetached = true } }.token(
            over: [1])
        for bytes in [data, detached] {
            let error = #expect(throws: TimeStampError.self) { _ = try TimeStampToken.parse(bytes[...]) }
            #expect(error?.code == .notTimeStampToken)
        }
        let two = Self.template.with { $0.changeSignedData = { message in message.signers.append(signer) } }.token(
            over: [1])
        let error = #expect(throws: TimeStampError.self) { _ = try TimeStampToken.parse(two[...]) }
        #expect(error?.code == .signerCount(2))
    }

    @Test("Every truncation is refused, and a flipped bit anywhere ends in a value or an error")
    func malformed() {
        let bytes = Self.template.token(over: [1])
        for index in bytes.indices {
            #expect(throws: TimeStampError.self) { _ = try TimeStampToken.parse(bytes[..<index]) }
            for mask: UInt8 in [0x01, 0x20, 0x80] {
                var copy = bytes
                copy[index] ^= mask
                _ = try? TimeStampToken.parse(copy[...])
                _ = try? TimeStampResponse.parse(copy[...])
            }
        }
    }
}
