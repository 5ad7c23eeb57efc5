import ASN1
import LibCrypto
import PKIX
import TimeStampProtocol

/// A line of the record of issued tokens, which is on the disk before anybody gets the token.
///
/// A token that nobody has for a line is one whose signature failed, or that a crash ended; a token without a line does not
/// exist. Each line has the digest of the one before, so that none can be taken out unseen.
struct TimeStampEntry {
    let serialNumber: [UInt8]
    let genTime: Instant
    let tstInfo: [UInt8]
    let imprint: MessageImprint
    let issuer: Issuer

    /// The schema's name, which begins each line.
    static let schema = "lastro.tsa-entry/1"

    /// What stands in every line of an authority, put together once.
    struct Issuer: Sendable {
        fileprivate let policy: [UInt8]
        fileprivate let certificate: [UInt8]

        init(policy: ObjectIdentifier, certificate: Certificate, custody: KeyCustody) {
            self.policy = Array("\",\"policy\":\"\(policy)\",\"imprint\":{\"algorithm\":\"".utf8)
            let digest = Hexadecimal.encode(certificate.sha256)
            self.certificate = Array(
                "\",\"certificate\":\"\(digest)\",\"key\":\"\(custody.name)\",\"previous\":\"".utf8
            )
        }
    }

    /// The line with its end; every value is plain ASCII.
    func line(after previous: [UInt8]) throws(LibCryptoError) -> [UInt8] {
        let digest = try Digest.hash(.sha256, tstInfo)
        var line: [UInt8] = []
        line.reserveCapacity(640)
        line += Self.opening
        line += Hexadecimal.encode(serialNumber).utf8
        line += Self.genTimeMark
        line += genTime.description.utf8
        line += issuer.policy
        line += (imprint.digest?.rawValue ?? "").utf8
        line += Self.digestMark
        line += Hexadecimal.encode(imprint.hashedMessage).utf8
        line += Self.tstInfoMark
        line += Hexadecimal.encode(digest).utf8
        line += issuer.certificate
        line += Hexadecimal.encode(previous).utf8
        line += Self.closing
        return line
    }

    // What stands between the other values: a busy authority writes thousands of lines a second.
    private static let opening = Array("{\"schema\":\"\(schema)\",\"serial\":\"".utf8)
    private static let genTimeMark = Array("\",\"genTime\":\"".utf8)
    private static let digestMark = Array("\",\"digest\":\"".utf8)
    private static let tstInfoMark = Array("\"},\"tstInfo\":\"".utf8)
    private static let closing = Array("\"}\n".utf8)

    /// The time in a line; nil where it is none of ours.
    static func genTime(in line: ArraySlice<UInt8>) -> Instant? {
        let text = String(decoding: line, as: UTF8.self)
        let mark = "\",\"genTime\":\""
        guard text.hasPrefix("{\"schema\":\"\(schema)\""), text.hasSuffix("}") else { return nil }
        let parts = text.split(separator: mark, maxSplits: 1)
        guard parts.count == 2, let time = parts[1].split(separator: "\"").first else { return nil }
        return Instant(String(time))
    }
}
