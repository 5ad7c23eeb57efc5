/// Writes DER (X.690 clause 10).
///
/// Every function returns one whole encoding, so that structures are written inside out:
/// `DEREncoder.sequence(.integer(1), .null)`.
package enum DEREncoder {
    /// An element of any tag over ready contents.
    package static func element(_ tag: Tag, _ content: some Collection<UInt8>) -> [UInt8] {
        let count = content.count
        var output = header(tag, count: count, room: count)
        output += content
        return output
    }

    /// Tag and length of an element whose contents have so many bytes.
    package static func header(_ tag: Tag, count: Int) -> [UInt8] { header(tag, count: count, room: 0) }

    /// A SEQUENCE of ready encodings, in order.
    package static func sequence(_ parts: [UInt8]...) -> [UInt8] { sequence(of: parts) }

    /// A SEQUENCE OF ready encodings, in order.
    package static func sequence(of parts: [[UInt8]]) -> [UInt8] { constructed(.sequence, parts) }

    /// A SET OF ready encodings, sorted as X.690 §11.6 demands.
    package static func set(of parts: [[UInt8]]) -> [UInt8] {
        constructed(.set, parts.sorted { $0.lexicographicallyPrecedes($1) })
    }

    /// An element over ready encodings, each of which is copied once.
    private static func constructed(_ tag: Tag, _ parts: [[UInt8]]) -> [UInt8] {
        let count = parts.reduce(0) { $0 + $1.count }
        var output = header(tag, count: count, room: count)
        for part in parts { output += part }
        return output
    }

    /// `[number]` around a ready encoding (explicit tagging).
    package static func explicit(_ number: UInt32, _ encoding: [UInt8]) -> [UInt8] {
        element(.contextConstructed(number), encoding)
    }

    /// An INTEGER.
    package static func integer(_ value: Int) -> [UInt8] {
        var octets = withUnsafeBytes(of: value.bigEndian) { Array($0) }
        while octets.count > 1, (octets[0] == 0 && octets[1] < 0x80) || (octets[0] == 0xff && octets[1] >= 0x80) {
            octets.removeFirst()
        }
        return element(.integer, octets)
    }

    /// An INTEGER from an unsigned big-endian magnitude.
    package static func integer(unsigned magnitude: some Collection<UInt8>) -> [UInt8] {
        let stripped = Array(magnitude.drop { $0 == 0 })
        return element(.integer, (stripped.first ?? 0x80) >= 0x80 ? [0] + stripped : stripped)
    }

    /// A BOOLEAN.
    package static func boolean(_ value: Bool) -> [UInt8] { element(.boolean, [value ? 0xff : 0]) }

    /// A NULL.
    package static let null: [UInt8] = [5, 0]

    /// An OBJECT IDENTIFIER.
    package static func objectIdentifier(_ value: ObjectIdentifier) -> [UInt8] {
        element(.objectIdentifier, value.content)
    }

    /// An OCTET STRING.
    package static func octetString(_ bytes: some Collection<UInt8>) -> [UInt8] { element(.octetString, bytes) }

    /// A BIT STRING of whole octets.
    package static func bitString(_ bytes: some Collection<UInt8>, unusedBits: UInt8 = 0) -> [UInt8] {
        element(.bitString, [unusedBits] + bytes)
    }

    /// A UTF8String.
    package static func utf8String(_ text: String) -> [UInt8] { element(.utf8String, Array(text.utf8)) }

    /// A PrintableString; the caller vouches for the characters.
    package static func printableString(_ text: String) -> [UInt8] { element(.printableString, Array(text.utf8)) }

    /// An IA5String; the caller vouches for the characters.
    package static func ia5String(_ text: String) -> [UInt8] { element(.ia5String, Array(text.utf8)) }

    /// A GeneralizedTime, with a fraction where there is one (RFC 3161 §2.4.2).
    package static func generalizedTime(_ instant: Instant) -> [UInt8] { element(.generalizedTime, digits(instant)) }

    /// UTCTime through 2049, GeneralizedTime from 2050 and before 1950 (RFC 5280 §4.1.2.5).
    package static func time(_ instant: Instant) -> [UInt8] {
        guard (1950..<2050).contains(instant.civil.year) else { return generalizedTime(instant) }
        return element(.utcTime, digits(Instant(seconds: instant.seconds)).dropFirst(2))
    }

    /// 2026-03-01T12:00:00.5Z without what RFC 3339 puts between the numbers.
    private static func digits(_ instant: Instant) -> [UInt8] {
        instant.description.utf8.filter { !separators.contains($0) }
    }

    private static let separators = Array("-:T".utf8)

    /// Tag and length, with room for so many bytes behind them.
    private static func header(_ tag: Tag, count: Int, room: Int) -> [UInt8] {
        var output: [UInt8] = []
        output.reserveCapacity(room + 16)
        let leading = tag.tagClass.rawValue | (tag.isConstructed ? 0x20 : 0)
        if tag.number < 0x1f {
            output.append(leading | UInt8(tag.number))
        } else {
            output.append(leading | 0x1f)
            for shift in stride(from: 28, through: 0, by: -7) where shift == 0 || tag.number >> shift != 0 {
                output.append(UInt8(tag.number >> shift & 0x7f) | (shift == 0 ? 0 : 0x80))
            }
        }
        if count < 0x80 {
            output.append(UInt8(count))
        } else {
            let octets = (64 - count.leadingZeroBitCount + 7) / 8
            output.append(0x80 | UInt8(octets))
            for index in (0..<octets).reversed() { output.append(UInt8(truncatingIfNeeded: count >> (8 * index))) }
        }
        return output
    }
}
