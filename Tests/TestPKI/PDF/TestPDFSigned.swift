/// Where a signature stands in a file.
package struct TestPDFSigned: Sendable {
    /// The object number of the signature dictionary.
    package let dictionary: Int
    /// The object number of the field, which is its own widget.
    package let field: Int
    /// The four numbers that were signed.
    package let byteRange: [Int]
    /// The bytes of Contents with their angle brackets.
    package let contents: Range<Int>
    /// The bytes of ByteRange with their brackets, blanks behind the numbers included.
    package let byteRangeText: Range<Int>
    /// What Contents holds, without the zeros behind it.
    package let value: [UInt8]
}
