import ASN1

/// `Dss-Parms` (RFC 3279 §2.3.2), unsigned big-endian integers.
package struct DSAParameters: Hashable, Sendable {
    package let p: [UInt8]
    package let q: [UInt8]
    package let g: [UInt8]

    init(_ element: Element) throws(ASN1Error) {
        var fields = try element.sequence()
        p = Array(try fields.next(.integer).unsignedIntegerBytes())
        q = Array(try fields.next(.integer).unsignedIntegerBytes())
        g = Array(try fields.next(.integer).unsignedIntegerBytes())
        try fields.end()
    }
}
