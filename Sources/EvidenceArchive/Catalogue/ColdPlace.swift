/// Where an object's bytes stand in a sealed pack.
package struct ColdPlace: Sendable, Hashable {
    /// The pack's sequence number in the catalogue.
    package let pack: UInt64
    /// Of the ZIP member's local header, in bytes from the start of the pack.
    package let offset: UInt64

    package init(pack: UInt64, offset: UInt64) {
        self.pack = pack
        self.offset = offset
    }
}
