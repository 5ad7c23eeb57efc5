/// One name in a directory, and what stands under it.
package struct DirectoryEntry: Sendable, Hashable {
    /// The name as the file system has it, which may be no UTF-8.
    package let bytes: [UInt8]
    package let kind: FileStatus.Kind

    /// The name, with U+FFFD for what is no UTF-8.
    package var name: String { String(decoding: bytes, as: UTF8.self) }

    /// Whether `name` leads to it.
    package var isNameable: Bool { String(validating: bytes, as: UTF8.self) != nil }
}
