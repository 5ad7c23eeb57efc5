import ASN1

/// An encoding that is built from the inside out, in time that grows as its length does.
///
/// What is put around it must end with it.
struct NestedEncoding {
    private var reversed: [UInt8]

    init(_ innermost: [UInt8]) { reversed = innermost.reversed() }

    var bytes: [UInt8] { reversed.reversed() }

    /// Puts bytes before it.
    mutating func prepend(_ bytes: [UInt8]) { reversed += bytes.reversed() }

    /// Puts an element of this identifier octet around it.
    mutating func wrap(_ identifier: UInt8) {
        let count = reversed.count
        var header = [UInt8(truncatingIfNeeded: count)]
        if count >= 0x80 {
            let octets = withUnsafeBytes(of: count.bigEndian) { Array($0.drop { $0 == 0 }) }
            header = [0x80 | UInt8(octets.count)] + octets
        }
        prepend([identifier] + header)
    }

    /// Puts an attribute of this type around it, as the only value.
    mutating func wrapAttribute(_ type: ObjectIdentifier) {
        wrap(0x31)
        prepend(DEREncoder.objectIdentifier(type))
        wrap(0x30)
    }
}
