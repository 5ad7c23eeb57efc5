import Foundation
import LibCrypto

/// How the catalogue's keys are written.
enum CatalogueKey {
    /// The longest text that stands in a key itself, in bytes.
    private static let longestText = 400
    /// Neither octet begins a UTF-8 text.
    private static let digestMark: UInt8 = 0xFF
    private static let emptyMark: UInt8 = 0xFE

    /// A sequence number.
    static func sequence(_ value: UInt64) -> [UInt8] {
        withUnsafeBytes(of: value.bigEndian) { Array($0) }
    }

    /// The number that eight octets say; nil for another length.
    static func sequence(of bytes: RawSpan) -> UInt64? {
        guard bytes.byteCount == 8 else { return nil }
        return sequence(of: bytes, at: 0)
    }

    /// The number that the eight octets from an offset on say; nil where there are less.
    static func sequence(of bytes: RawSpan, at offset: Int) -> UInt64? {
        guard bytes.byteCount - offset >= 8 else { return nil }
        return UInt64(bigEndian: bytes.unsafeLoadUnaligned(fromByteOffset: offset, as: UInt64.self))
    }

    /// A day.
    static func day(_ day: ArchiveDay) -> [UInt8] {
        stride(from: 24, through: 0, by: -8).map { UInt8(truncatingIfNeeded: day.number >> UInt32($0)) }
    }

    /// The day that four octets say.
    static func day(of bytes: [UInt8]) -> ArchiveDay? {
        guard bytes.count == 4 else { return nil }
        return ArchiveDay(number: bytes.reduce(0) { $0 << 8 | UInt32($1) })
    }

    /// A text that is the same only if it is equal in normalisation form C.
    static func identifier(_ text: String) throws(ArchiveError) -> [UInt8] {
        let isASCII = text.utf8.allSatisfy { $0 < 0x80 }
        return try key(isASCII ? Array(text.utf8) : Array(text.precomposedStringWithCanonicalMapping.utf8))
    }

    /// A name: normalisation form C, without regard to case.
    static func name(_ text: String) throws(ArchiveError) -> [UInt8] {
        let isASCII = text.utf8.allSatisfy { $0 < 0x80 }
        guard !isASCII else { return try key(text.utf8.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }) }
        return try key(Array(text.lowercased().precomposedStringWithCanonicalMapping.utf8))
    }

    /// The beginning of the keys of an issuer's CRLs.
    static func crls(issuer: String?) throws(ArchiveError) -> [UInt8] {
        try digest(of: try name(issuer ?? ""))
    }

    /// A CRL of an issuer.
    static func crl(issuer: String?, thisUpdate: ArchiveTime?) throws(ArchiveError) -> [UInt8] {
        let seconds = thisUpdate?.seconds ?? .min
        return try crls(issuer: issuer) + sequence(UInt64(bitPattern: seconds) ^ (1 << 63))
    }

    private static func key(_ octets: [UInt8]) throws(ArchiveError) -> [UInt8] {
        if octets.isEmpty { return [emptyMark] }
        guard octets.count > longestText else { return octets }
        return [digestMark] + (try digest(of: octets))
    }

    private static func digest(of octets: [UInt8]) throws(ArchiveError) -> [UInt8] {
        do throws(LibCryptoError) { return try Digest.hash(.sha256, octets) } catch { throw ArchiveError(error) }
    }
}
