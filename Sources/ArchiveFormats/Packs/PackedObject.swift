/// An object in a sealed pack, and where its bytes stand in it.
package struct PackedObject: Hashable, Sendable {
    /// 32 bytes; the object's name in the pack too.
    package let sha256: [UInt8]
    /// 64 bytes.
    package let sha512: [UInt8]
    /// Of the ZIP member's local header, from the start of the pack.
    package let headerOffset: Int
    /// Of the first byte of the content.
    package let dataOffset: Int
    package let length: Int
}
