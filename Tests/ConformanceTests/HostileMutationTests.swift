import CMS
import PKIX
import SignatureValidation
import TestPKI
import Testing
import TimeStampProtocol

/// Real encodings, damaged: a typed error or a verdict for each damage, and no wrong TOTAL-PASSED.
@Suite struct HostileMutationTests {
    @Test("A message cut at any byte is refused")
    func truncatedMessages() throws {
        let bytes = HostileInput.signature
        for count in 0..<bytes.count {
            guard case .refused = try HostileInput.judge(Array(bytes.prefix(count))) else {
                Issue.record("read with \(count) octets")
                return
            }
        }
    }

    @Test("A certificate, a CRL and a token cut at any byte are refused")
    func truncatedObjects() {
        let certificate = HostileMessage.certificate
        for count in 0..<certificate.count {
            #expect(throws: PKIXError.self) { _ = try Certificate.parse(certificate[..<count]) }
        }
        for count in 0..<HostileInput.list.count {
            #expect(throws: PKIXError.self) { _ = try CertificateRevocationList.parse(HostileInput.list[..<count]) }
        }
        let token = HostileMessage.token
        for count in 0..<token.count {
            #expect(throws: TimeStampError.self) { _ = try TimeStampToken.parse(token[..<count]) }
        }
    }

    @Test("A message with a bit of its signed part flipped never passes", arguments: 0..<8)
    func flippedBits(bit: Int) throws {
        // Every octet of the signed attributes and of the signature value, by their places in the message.
        let message = try SignedData.parse(HostileInput.signature[...])
        let signer = try #require(message.signerInfos.first)
        let places = [signer.signedAttributes?.encoding.indices, signer.signature.indices].compactMap(\.self)
        let step = HostileInput.scale / 3 + 1
        for place in places.joined() where (place + bit).isMultiple(of: step) {
            var bytes = HostileInput.signature
            bytes[place] ^= 1 << UInt8(bit)
            guard case .judged(let verdicts) = try HostileInput.judge(bytes) else { continue }
            #expect(!verdicts.contains(.totalPassed), "octet \(place), bit \(bit)")
        }
    }

    @Test("A message with any octet changed is refused or judged", arguments: [UInt8(0x00), 0x01, 0x7f, 0x80, 0xff])
    func changedOctets(octet: UInt8) throws {
        let step = HostileInput.scale * 2 - 1
        for place in stride(from: Int(octet) % step, to: HostileInput.signature.count, by: step) {
            var bytes = HostileInput.signature
            bytes[place] = octet
            _ = try HostileInput.judge(bytes)
        }
    }
}
