import Glibc

/// What the file system says of a name.
package struct FileStatus: Sendable, Hashable {
    /// What stands there.
    package enum Kind: Sendable, Hashable {
        case file
        case directory
        case symbolicLink
        case other

        init(mode: mode_t) {
            switch mode & S_IFMT {
            case S_IFREG: self = .file
            case S_IFDIR: self = .directory
            case S_IFLNK: self = .symbolicLink
            default: self = .other
            }
        }
    }

    package let kind: Kind
    /// In bytes.
    package let size: Int
    /// When the content was last changed, in seconds since 1970.
    package let modificationTime: Int
    /// How many names the file has.
    package let linkCount: Int

    init(_ status: stat) {
        kind = Kind(mode: status.st_mode)
        size = Int(status.st_size)
        modificationTime = Int(status.st_mtim.tv_sec)
        linkCount = Int(status.st_nlink)
    }
}
