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
    let policy: ObjectIdentifier
    let certificate: Certificate
    let custody: KeyCustody

    /// The schema's name, which begins each line.
    static let schema = "lastro.tsa-entry/1"

    /// The line with its end; every value is plain ASCII.
    func line(after previous: [UInt8]) throws(LibCryptoError) -> [UInt8] {
        let digest = try Digest.hash(.sha256, tstInfo)
        var line: [UInt8] = []
        line.reserveCapacity(640)
        line += Self.opening
        line += Hexadecimal.encode(serialNumber).utf8
        line += Self.genTimeMark
        line += genTime.description.utf8
        line += Self.policyMark
        line += policy.description.utf8
        line += Self.algorithmMark
        line += (imprint.digest?.rawValue ?? "").utf8
        line += Self.digestMark
        line += Hexadecimal.encode(imprint.hashedMessage).utf8
        line += Self.tstInfoMark
        line += Hexadecimal.encode(digest).utf8
        line += Self.certificateMark
        line += Hexadecimal.encode(certificate.sha256).utf8
        line += Self.keyMark
        line += custody.name.utf8
        line += Self.previousMark
        line += Hexadecimal.encode(previous).utf8
        line += Self.closing
        return line
    }

    // What stands between the values; put together once, as a busy authority writes thousands of lines a second.
    private static let opening = Array("{\"schema\":\"\(schema)\",\"serial\":\"".utf8)
    private static let genTimeMark = Array("\",\"genTime\":\"".utf8)
    private static let policyMark = Array("\",\"policy\":\"".utf8)
    private static let algorithmMark = Array("\",\"imprint\":{\"algorithm\":\"".utf8)
    private static let digestMark = Array("\",\"digest\":\"".utf8)
    private static let tstInfoMark = Array("\"},\"tstInfo\":\"".utf8)
    private static let certificateMark = Array("\",\"certificate\":\"".utf8)
    private static let keyMark = Array("\",\"key\":\"".utf8)
    private static let previousMark = Array("\",\"previous\":\"".utf8)
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
