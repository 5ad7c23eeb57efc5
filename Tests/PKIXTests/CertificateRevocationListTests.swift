import ASN1
import Foundation
import TestSupport
import Testing

@testable import PKIX

@Suite struct CertificateRevocationListTests {
    static func files(_ folder: String) -> [URL] {
        guard OutsideVectors.areThere else { return [] }
        return ((try? OutsideVectors.names(in: folder)) ?? []).map { name in
            OutsideVectors.folder.appending(path: "\(folder)/\(name)")
        }
    }

    static func openssl(_ arguments: [String]) throws -> String {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/openssl")
        process.arguments = arguments
        let pipe = Pipe()
        process.standardOutput = pipe
        try process.run()
        let data = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return String(decoding: data, as: UTF8.self)
    }

    @Test("Real CRLs of ICP-Brasil and PKITS read as OpenSSL reads them: number, times, every entry with its reason")
    func agreesWithOpenSSL() throws {
        for file in Self.files("icp-brasil/evidence/crl") + Self.files("pkits/crls") {
            let list = try CertificateRevocationList.parse([UInt8](Data(contentsOf: file))[...])
            let text = try Self.openssl(["crl", "-inform", "DER", "-in", file.path, "-noout", "-text"])
            let serials = text.matches(of: /Serial Number: (-?[0-9A-F]+)/).map { $0.output.1.lowercased() }
            #expect(list.entryCount == serials.count, "\(file.lastPathComponent)")
            #expect(list.revokedCertificates.map(\.serialNumber.hexadecimal) == serials, "\(file.lastPathComponent)")
            let entries = list.revokedCertificates
            let dates = text.matches(of: /Revocation Date: (.+ GMT)/).map { OpenSSLTime.instant($0.output.1) }
            #expect(entries.map { Optional($0.revocationDate) } == dates, "\(file.lastPathComponent)")
            let reasons = text.matches(of: /CRL Reason Code: *(?:critical)?\n *(.+)/).map { String($0.output.1) }
            #expect(entries.compactMap { $0.reason.map(Self.opensslName) } == reasons, "\(file.lastPathComponent)")
            let update = text.firstMatch(of: /Last Update: (.+ GMT)/)?.output.1
            #expect(list.thisUpdate == update.flatMap(OpenSSLTime.instant), "\(file.lastPathComponent)")
            let next = text.firstMatch(of: /Next Update: (.+ GMT)/)?.output.1
            #expect(list.nextUpdate == next.flatMap(OpenSSLTime.instant), "\(file.lastPathComponent)")
            let number = try Self.openssl(["crl", "-inform", "DER", "-in", file.path, "-noout", "-crlnumber"])
            let digits = number.firstMatch(of: /crlNumber=0x([0-9A-F]+)/)?.output.1.lowercased()
            let own = list.crlNumber.map { Hexadecimal.encode($0.isEmpty ? [0] : $0) }
            #expect(own == digits, "\(file.lastPathComponent)")
            for entry in list.revokedCertificates.prefix(50) {
                let issuer = try #require(entry.certificateIssuers.first)
                let found = list.entry(serial: entry.serialNumber, certificateIssuer: issuer)
                #expect(found?.serialNumber == entry.serialNumber)
            }
        }
    }

    /// The reason in the words of `openssl crl -text`.
    static func opensslName(_ reason: CRLReason) -> String {
        switch reason {
        case .unspecified: "Unspecified"
        case .keyCompromise: "Key Compromise"
        case .cACompromise: "CA Compromise"
        case .affiliationChanged: "Affiliation Changed"
        case .superseded: "Superseded"
        case .cessationOfOperation: "Cessation Of Operation"
        case .certificateHold: "Certificate Hold"
        case .removeFromCRL: "Remove From CRL"
        case .privilegeWithdrawn: "Privilege Withdrawn"
        case .aACompromise: "AA Compromise"
        }
    }

    @Test("Every truncation of a CRL is an error, no flipped byte traps")
    func damaged() throws {
        guard let file = Self.files("pkits/crls").first else { return }
        let bytes = [UInt8](try Data(contentsOf: file))
        for length in 0..<bytes.count {
            #expect(throws: PKIXError.self) { _ = try CertificateRevocationList.parse(bytes[..<length]) }
        }
        for index in bytes.indices {
            var flipped = bytes
            flipped[index] ^= 0x41
            _ = try? CertificateRevocationList.parse(flipped[...])
        }
    }

    @Test("30,000 entries are read and indexed once; each is found")
    func large() throws {
        var entries: [[UInt8]] = []
        let date = DEREncoder.time(try #require(Instant("2026-01-01")))
        for serial in 1...30_000 {
            entries.append(DEREncoder.sequence(DEREncoder.integer(serial), date))
        }
        let algorithm = DEREncoder.sequence(
            DEREncoder.objectIdentifier(ObjectIdentifier(1, 2, 840, 113549, 1, 1, 11)),
            DEREncoder.null
        )
        let tbs = DEREncoder.sequence(
            DEREncoder.integer(1),
            algorithm,
            DEREncoder.sequence(),
            date,
            DEREncoder.sequence(of: entries)
        )
        let der = DEREncoder.sequence(tbs, algorithm, DEREncoder.bitString([0]))
        let list = try CertificateRevocationList.parse(der[...])
        #expect(list.entryCount == 30_000)
        for serial in [1, 2, 15_000, 29_999, 30_000] {
            let number = SerialNumber(withUnsafeBytes(of: serial.bigEndian) { Array($0) })
            #expect(list.entry(serial: number, certificateIssuer: list.issuer)?.serialNumber == number)
        }
        #expect(list.entry(serial: SerialNumber([0x7f, 0xff, 0xff]), certificateIssuer: list.issuer) == nil)
    }
}
