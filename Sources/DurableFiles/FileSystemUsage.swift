import Glibc

/// How much room a file system has.
package struct FileSystemUsage: Sendable, Hashable {
    /// In bytes.
    package let totalSize: Int
    /// In bytes, for processes without privileges.
    package let availableSize: Int
    /// How many more files there can be; nil where the file system has no bound.
    package let availableFileCount: Int?

    /// The file system of a directory.
    package init(of directory: Directory) throws(DurableFileError) {
        var usage = statvfs()
        guard unsafe fstatvfs(directory.descriptor, &usage) == 0 else {
            throw DurableFileError(errno: errno, operation: "statvfs", path: directory.path)
        }
        let blockSize = Int(clamping: usage.f_frsize)
        totalSize = Int(clamping: usage.f_blocks).multipliedReportingOverflow(by: blockSize).partialValue
        availableSize = Int(clamping: usage.f_bavail).multipliedReportingOverflow(by: blockSize).partialValue
        availableFileCount = usage.f_files == 0 ? nil : Int(clamping: usage.f_favail)
    }
}
