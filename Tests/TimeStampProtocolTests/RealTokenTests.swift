import ASN1
import CMS
import Foundation
import LibCrypto
import PKIX
import TestSupport
import Testing

@testable import TimeStampProtocol

/// The real ICP-Brasil tokens, as `openssl ts -reply -text` reads them.
@Suite(.enabled(if: OutsideVectors.areThere, Comment(rawValue: OutsideVectors.reason)))
struct RealTokenTests {
    /// The lines of OpenSSL's text, with the hexadecimal dump joined under `imprint`.
    private static func printed(_ file: URL, _ openssl: OpenSSLCommand) throws -> [String: String] {
        let arguments = ["ts", "-reply", "-token_in", "-in", file.path, "-text"]
        var fields = ["imprint": ""]
        for line in String(decoding: try openssl.run(arguments), as: UTF8.self).split(separator: "\n") {
            if line.hasPrefix("    "), let dash = line.range(of: " - ") {
                let digits = line[dash.upperBound...].prefix(48).replacing("-", with: " ").filter { $0 != " " }
                fields["imprint", default: ""] += digits
            } else if let colon = line.range(of: ": ") {
                fields[String(line[..<colon.lowerBound])] = String(line[colon.upperBound...])
            }
        }
        return fields
    }

    /// Reads `Jul 21 19:13:56.939 2021 GMT`.
    private static func time(_ text: String) throws -> Instant {
        let parts = text.split(separator: " ")
        let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
        let month = try #require(months.firstIndex(of: String(parts[0]))) + 1
        let day = parts[1].count == 1 ? "0" + parts[1] : String(parts[1])
        return try #require(Instant("\(parts[3])-\(month < 10 ? "0" : "")\(month)-\(day)T\(parts[2])Z"))
    }

    private static func number(_ text: String) -> String {
        let digits = text.replacing("0x", with: "").lowercased()
        return digits.count.isMultiple(of: 2) ? digits : "0" + digits
    }

    @Test("Time, serial number, imprint, policy, nonce, accuracy and ordering are what OpenSSL prints")
    func tokens() throws {
        let files = OutsideVectors.locations(in: "icp-brasil/evidence/tst", withExtension: "der")
        #expect(files.count == 8)
        var refusedCount = 0
        try OpenSSLCommand.withDirectory { openssl in
            for file in files {
                let name = Comment(rawValue: file.lastPathComponent)
                // OpenSSL's reader of replies refuses the token that bears an attribute certificate.
                guard let expected = try? Self.printed(file, openssl) else {
                    refusedCount += 1
                    continue
                }
                let token = try TimeStampToken.parse(ArraySlice(Array(Data(contentsOf: file))))
                let info = token.tstInfo
                #expect(try info.genTime == Self.time(#require(expected["Time stamp"])), name)
                #expect(info.serialNumber.hexadecimal == expected["Serial number"].map(Self.number), name)
                #expect(Hexadecimal.encode(info.messageImprint.hashedMessage) == expected["imprint"], name)
                #expect(info.policy.description == expected["Policy OID"], name)
                #expect(info.ordering == (expected["Ordering"] == "yes"), name)
                #expect(info.version == 1)
                #expect(info.messageImprint.digest != nil && info.messageImprint.hasConsistentLength, name)
                let nonce = info.nonce.map { SerialNumber($0).hexadecimal } ?? "unspecified"
                #expect(nonce == expected["Nonce"].map { $0 == "unspecified" ? $0 : Self.number($0) }, name)
                if let millis = expected["Accuracy"]?.split(separator: ", ").first(where: { $0.hasSuffix(" millis") }),
                    let value = Int(millis.dropFirst(2).dropLast(7), radix: 16)
                {
                    #expect(info.accuracy?.millis == value, name)
                }
                #expect(info.criticalExtensions.isEmpty)
            }
        }
        #expect(refusedCount == 1)
    }

    @Test("Every token's time, numbers, policy and imprint are those of openssl asn1parse")
    func structure() throws {
        let files = OutsideVectors.locations(in: "icp-brasil/evidence/tst", withExtension: "der")
        try OpenSSLCommand.withDirectory { openssl in
            for file in files {
                let name = Comment(rawValue: file.lastPathComponent)
                let verify = ["cms", "-verify", "-noverify", "-nosigs", "-inform", "DER", "-in", file.path]
                try openssl.run(verify + ["-out", "info"])
                let text = String(
                    decoding: try openssl.run(["asn1parse", "-inform", "DER", "-in", "info"]),
                    as: UTF8.self
                )
                let lines = text.split(separator: "\n")
                func values(_ type: String, depth: Int) -> [String] {
                    lines.filter { $0.contains("d=\(depth) ") && $0.contains("prim: \(type) ") }
                        .compactMap { $0.split(separator: ":").last.map(String.init) }
                }
                let info = try TimeStampToken.parse(ArraySlice(Array(Data(contentsOf: file)))).tstInfo
                let numbers =
                    [info.serialNumber.hexadecimal] + (info.nonce.map { [SerialNumber($0).hexadecimal] } ?? [])
                #expect(numbers == values("INTEGER", depth: 1).dropFirst().map(Self.number), name)
                #expect([info.policy.description] == values("OBJECT", depth: 1), name)
                #expect(
                    [Hexadecimal.encode(info.messageImprint.hashedMessage)]
                        == values("OCTET STRING", depth: 2).map { $0.lowercased() },
                    name
                )
                let time = info.genTime.description.filter { $0 != "-" && $0 != ":" && $0 != "T" }
                #expect([time] == values("GENERALIZEDTIME", depth: 1), name)
            }
        }
    }

    @Test("Each message-digest is the digest of the TSTInfo, and each signing certificate is in the token")
    func binding() throws {
        let files = OutsideVectors.locations(in: "icp-brasil/evidence/tst", withExtension: "der")
        for file in files {
            let name = Comment(rawValue: file.lastPathComponent)
            let token = try TimeStampToken.parse(ArraySlice(Array(Data(contentsOf: file))))
            let signer = token.signerInfo
            let attributes = try #require(signer.signedAttributes)
            let digest = try #require(DigestAlgorithm(objectIdentifier: signer.digestAlgorithm.algorithm))
            let content = try #require(token.signedData.encapsulatedContent)
            #expect(try attributes.messageDigest.value?.elementsEqual(Digest.hash(digest, content)) == true, name)
            let certificate = try #require(token.signedData.certificates(for: signer).first, name)
            let ess = attributes.signingCertificateV2.value ?? attributes.signingCertificate.value
            #expect(try ess?.certificates.first?.match(certificate) == .matches, name)
            let scheme = try #require(SignatureAlgorithm.scheme(for: signer.signatureAlgorithm, digest: digest))
            let covered = try #require(attributes.standingEncoding)
            let key = try certificate.subjectPublicKeyInfo.key()
            #expect(try key.verify(signer.signature, message: covered[...], scheme: scheme), name)
        }
    }
}
