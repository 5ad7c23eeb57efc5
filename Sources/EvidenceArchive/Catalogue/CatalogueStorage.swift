/// The catalogue's own file.
package struct CatalogueStorage: Sendable, Hashable {
    /// Of the file.
    package let bytes: UInt64
    /// Of pages in it that are free: the next transactions use them, the file does not shrink.
    package let freeBytes: UInt64
}
