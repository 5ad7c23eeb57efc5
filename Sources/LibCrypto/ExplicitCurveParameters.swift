/// The fields of `SpecifiedECDomain` over a prime field, as found in a certificate (X9.62, RFC 3279 §2.3.5).
package struct ExplicitCurveParameters: Sendable, Hashable {
    /// The field prime p, unsigned big-endian.
    package var prime: [UInt8]
    /// The coefficient a, unsigned big-endian.
    package var a: [UInt8]
    /// The coefficient b, unsigned big-endian.
    package var b: [UInt8]
    /// The base point as octets, compressed or uncompressed (SEC 1 §2.3.3).
    package var generator: [UInt8]
    /// The order n of the base point, unsigned big-endian.
    package var order: [UInt8]
    /// The cofactor h, unsigned big-endian; optional in the encoding.
    package var cofactor: [UInt8]?

    package init(
        prime: [UInt8],
        a: [UInt8],
        b: [UInt8],
        generator: [UInt8],
        order: [UInt8],
        cofactor: [UInt8]? = nil
    ) {
        self.prime = prime
        self.a = a
        self.b = b
        self.generator = generator
        self.order = order
        self.cofactor = cofactor
    }
}
