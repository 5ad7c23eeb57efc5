package import ASN1

/// A `CertificateSerialNumber` of any length and sign (RFC 5280 §4.1.2.2).
package struct SerialNumber: Hashable, Sendable, CustomStringConvertible {
    /// Two's complement, big-endian, as short as it can be; at least one octet.
    package let bytes: [UInt8]

    /// A serial number from two's complement octets, which need not be minimal.
    package init(_ integer: some Collection<UInt8>) {
        var octets = integer[...]
        while let first = octets.first, let second = octets.dropFirst().first,
            (first == 0 && second < 0x80) || (first == 0xff && second >= 0x80)
        {
            octets = octets.dropFirst()
        }
        bytes = octets.isEmpty ? [0] : Array(octets)
    }

    init(_ element: Element) throws(ASN1Error) {
        let integer = try element.expecting(.integer)
        // Old CAs wrote serial numbers that are not minimal; that must not make their certificates unreadable.
        guard !integer.tag.isConstructed, !integer.content.isEmpty else {
            throw ASN1Error(.invalidInteger, at: element.encoding.startIndex)
        }
        self.init(integer.content)
    }

    /// Reads an INTEGER.
    package static func parse(_ element: Element) throws(PKIXError) -> SerialNumber {
        try PKIXError.translating { () throws(ASN1Error) in try SerialNumber(element) }
    }

    /// Whether the number is above zero, as RFC 5280 demands of conforming CAs.
    package var isPositive: Bool { (bytes.first ?? 0) < 0x80 && bytes != [0] }

    /// The magnitude as lower-case hexadecimal in whole octets, with `-` where negative.
    package var hexadecimal: String {
        guard let first = bytes.first, first >= 0x80 else {
            return Hexadecimal.encode(bytes.count > 1 && bytes[0] == 0 ? bytes.dropFirst() : bytes[...])
        }
        var magnitude = bytes.map { ~$0 }
        var index = magnitude.count - 1
        while index >= 0 {
            magnitude[index] &+= 1
            if magnitude[index] != 0 { break }
            index -= 1
        }
        let significant = magnitude.drop { $0 == 0 }
        return "-" + Hexadecimal.encode(significant.isEmpty ? magnitude[...] : significant)
    }

    package var description: String { hexadecimal }
}
