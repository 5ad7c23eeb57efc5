import ASN1
import Foundation
import Testing

@testable import PKIX

@Suite struct OCSPResponseTests {
    @Test("Real OCSP responses read as OpenSSL reads them")
    func agreesWithOpenSSL() throws {
        for file in CertificateRevocationListTests.files("icp-brasil/evidence/ocsp") {
            let response = try OCSPResponse.parse([UInt8](Data(contentsOf: file))[...])
            let basic = try #require(response.basic)
            let text = try CertificateRevocationListTests.openssl(
                ["ocsp", "-respin", file.path, "-text", "-noverify"]
            )
            let serials = text.matches(of: /Serial Number: ([0-9A-F]+)\n    Cert Status/).map {
                $0.output.1.lowercased()
            }
            #expect(basic.responses.map(\.certID.serialNumber.hexadecimal) == serials)
            #expect(text.contains("Cert Status: good") == (basic.responses.first?.status == .good))
            let produced = text.firstMatch(of: /Produced At: (.+ GMT)/)?.output.1
            #expect(basic.producedAt == produced.flatMap(OpenSSLTime.instant))
            let update = text.firstMatch(of: /This Update: (.+ GMT)/)?.output.1
            #expect(basic.responses.first?.thisUpdate == update.flatMap(OpenSSLTime.instant))
            #expect(basic.responses.first?.nextUpdate == nil && !text.contains("Next Update"))
            let identifier = try #require(basic.responses.first?.certID)
            let nameHash = text.firstMatch(of: /Issuer Name Hash: ([0-9A-F]+)/)?.output.1.lowercased()
            #expect(Hexadecimal.encode(identifier.issuerNameHash) == nameHash)
            let keyHash = text.firstMatch(of: /Issuer Key Hash: ([0-9A-F]+)/)?.output.1.lowercased()
            #expect(Hexadecimal.encode(identifier.issuerKeyHash) == keyHash)
            // openssl prints the value of the extension: the OCTET STRING with its header of two octets.
            let nonce = text.firstMatch(of: /OCSP Nonce: *\n *04[0-9A-F]{2}([0-9A-F]+)/)?.output.1.lowercased()
            #expect(basic.nonce.map { Hexadecimal.encode($0) } == nonce)
            let bare = try OCSPResponse.parse(basic: basic.encoding)
            #expect(bare.basic == basic && bare.status == .successful && bare != response)
        }
    }

    @Test("Every truncation of a response is an error, no flipped byte traps")
    func damaged() throws {
        guard let file = CertificateRevocationListTests.files("icp-brasil/evidence/ocsp").first else { return }
        let bytes = [UInt8](try Data(contentsOf: file))
        for length in 0..<bytes.count {
            #expect(throws: PKIXError.self) { _ = try OCSPResponse.parse(bytes[..<length]) }
        }
        for index in bytes.indices {
            var flipped = bytes
            flipped[index] ^= 0x41
            _ = try? OCSPResponse.parse(flipped[...])
        }
    }
}
