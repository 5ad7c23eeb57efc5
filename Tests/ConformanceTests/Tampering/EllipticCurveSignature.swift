import ASN1

/// An ECDSA signature of P-256 taken apart (RFC 3279 §2.2.3).
struct EllipticCurveSignature: Sendable {
    /// The order n of P-256 (SEC 2 §2.4.2).
    static let order: [UInt8] = [
        0xff, 0xff, 0xff, 0xff, 0x00, 0x00, 0x00, 0x00, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xbc, 0xe6,
        0xfa, 0xad, 0xa7, 0x17, 0x9e, 0x84, 0xf3, 0xb9, 0xca, 0xc2, 0xfc, 0x63, 0x25, 0x51,
    ]

    let encoding: [UInt8]
    /// Contents octets of the INTEGER.
    let r: [UInt8]
    /// Contents octets of the INTEGER.
    let s: [UInt8]

    init?(_ encoding: [UInt8]) {
        guard var fields = try? Element.parse(encoding[...], rules: .der).sequence(),
            let r = try? fields.next(.integer), let s = try? fields.next(.integer)
        else { return nil }
        self.encoding = encoding
        self.r = Array(r.content)
        self.s = Array(s.content)
    }

    /// Both INTEGERs.
    var integers: [UInt8] { DEREncoder.element(.integer, r) + DEREncoder.element(.integer, s) }

    /// The signature with other contents octets.
    func with(r: [UInt8]? = nil, s: [UInt8]? = nil) -> [UInt8] {
        DEREncoder.sequence(DEREncoder.element(.integer, r ?? self.r), DEREncoder.element(.integer, s ?? self.s))
    }

    /// s + n, which is s for anybody who forgets the range check.
    static func sum(_ s: [UInt8]) -> [UInt8] {
        var result = [UInt8](repeating: 0, count: 33)
        let summands = [padded(s), padded(order)]
        var carry = 0
        for index in result.indices.reversed() {
            let digit = Int(summands[0][index]) + Int(summands[1][index]) + carry
            result[index] = UInt8(digit & 0xff)
            carry = digit >> 8
        }
        return minimal(result)
    }

    /// n - s.
    static func difference(_ s: [UInt8]) -> [UInt8] {
        var result = [UInt8](repeating: 0, count: 33)
        let (minuend, subtrahend) = (padded(order), padded(s))
        var borrow = 0
        for index in result.indices.reversed() {
            let digit = Int(minuend[index]) - Int(subtrahend[index]) - borrow
            result[index] = UInt8(digit & 0xff)
            borrow = digit < 0 ? 1 : 0
        }
        return minimal(result)
    }

    private static func padded(_ octets: [UInt8]) -> [UInt8] {
        [UInt8](repeating: 0, count: max(0, 33 - octets.count)) + octets.suffix(33)
    }

    private static func minimal(_ octets: [UInt8]) -> [UInt8] {
        let rest = Array(octets.drop { $0 == 0 })
        return (rest.first ?? 0x80) >= 0x80 ? [0] + rest : rest
    }
}
