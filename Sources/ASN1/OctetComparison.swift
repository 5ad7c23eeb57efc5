/// Compares runs of octets many at a time.
///
/// The standard library's comparison of arrays takes one element after the other.
package enum OctetComparison {
    /// Whether both are the same octets.
    package static func isSame(_ left: Span<UInt8>, _ right: Span<UInt8>) -> Bool {
        guard left.count == right.count else { return false }
        // Without an early exit, so that the compiler can compare many octets at once.
        var difference: UInt8 = 0
        for index in left.indices { difference |= left[index] ^ right[index] }
        return difference == 0
    }

    /// Whether both are the same octets.
    package static func isSame(_ left: ArraySlice<UInt8>, _ right: ArraySlice<UInt8>) -> Bool {
        isSame(left.span, right.span)
    }
}
