/// Where the bytes of something that is added come from.
package enum AddSource: Sendable {
    /// A regular file. A symbolic link is followed only where the user named it himself.
    case path(String, followingLinks: Bool)
    case bytes([UInt8])
    /// An open file or pipe, read from where it stands to its end; it stays open, and the caller's.
    case descriptor(Int32, name: String)
}
