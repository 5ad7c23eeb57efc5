/// A file that a directory import has added, so that the import can go on after it was cut off.
package struct ImportRecord: Sendable, Hashable {
    /// SHA-256 of the file's absolute path.
    package let pathDigest: ObjectDigest
    /// In bytes, when it was added.
    package let size: UInt64
    /// The file's modification time, nanoseconds since 1970.
    package let modified: Int64
    /// The item that it became.
    package let item: UInt64

    package init(pathDigest: ObjectDigest, size: UInt64, modified: Int64, item: UInt64) {
        self.pathDigest = pathDigest
        self.size = size
        self.modified = modified
        self.item = item
    }
}
