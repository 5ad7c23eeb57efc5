import ASN1
import LibCrypto
import PKIX
import TimeStampProtocol

/// A line of the record of issued tokens: what was signed, before it was.
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
        let digest = Hexadecimal.encode(try Digest.hash(.sha256, tstInfo))
        let text = """
            {"schema":"\(Self.schema)","serial":"\(Hexadecimal.encode(serialNumber))","genTime":"\(genTime)",\
            "policy":"\(policy)","imprint":{"algorithm":"\(imprint.digest?.rawValue ?? "")",\
            "digest":"\(Hexadecimal.encode(imprint.hashedMessage))"},"tstInfo":"\(digest)",\
            "certificate":"\(Hexadecimal.encode(certificate.sha256))","key":"\(custody.name)",\
            "previous":"\(Hexadecimal.encode(previous))"}

            """
        return Array(text.utf8)
    }

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
