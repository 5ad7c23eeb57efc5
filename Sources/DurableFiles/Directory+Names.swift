import CLinux
import Glibc

extension Directory {
    /// Gives a file or directory a new name, here or in another directory of the same file system.
    ///
    /// Whatever happens, it has the old name or the new one. Without `replacing` a name that is taken is `exists`. Neither
    /// directory is synced. Throws `notFound`, `exists`, `system` (`EXDEV` for another file system).
    package func rename(
        _ name: String,
        to target: Directory,
        as newName: String,
        replacing: Bool = false
    ) throws(DurableFileError) {
        try FileName.check(name, in: path)
        try FileName.check(newName, in: target.path)
        if replacing {
            guard unsafe renameat(descriptor, name, target.descriptor, newName) == 0 else {
                throw DurableFileError(errno: errno, operation: "rename", path: target.path + "/" + newName)
            }
            return
        }
        let flags = UInt32(LASTRO_RENAME_NOREPLACE)
        if unsafe renameat2(descriptor, name, target.descriptor, newName, flags) == 0 { return }
        // What old kernels and some network file systems say of the flag.
        guard errno == EINVAL || errno == ENOSYS else {
            throw DurableFileError(errno: errno, operation: "rename", path: target.path + "/" + newName)
        }
        try link(name, to: target, as: newName)
    }

    /// The same in two steps, for files; between them the file has both names.
    func link(_ name: String, to target: Directory, as newName: String) throws(DurableFileError) {
        guard unsafe linkat(descriptor, name, target.descriptor, newName, 0) == 0 else {
            throw DurableFileError(errno: errno, operation: "link", path: target.path + "/" + newName)
        }
        try removeFile(name)
    }

    /// Removes a file, or a symbolic link without what it points to; false where there is nothing.
    @discardableResult
    package func removeFile(_ name: String) throws(DurableFileError) -> Bool {
        try FileName.check(name, in: path)
        return try remove(Array(name.utf8CString), 0)
    }

    /// Removes an empty directory; false where there is nothing.
    ///
    /// Throws `notEmpty`.
    @discardableResult
    package func removeDirectory(_ name: String) throws(DurableFileError) -> Bool {
        try FileName.check(name, in: path)
        return try remove(Array(name.utf8CString), AT_REMOVEDIR)
    }

    /// Waits until all that was written to the file system of this directory, by anybody, is on the disk.
    ///
    /// One call for a group of files and names. From Linux 5.8 on it reports what could not be written; before, only
    /// `OpenFile.sync` does.
    package func syncFileSystem() throws(DurableFileError) {
        guard syncfs(descriptor) == 0 else { throw DurableFileError(errno: errno, operation: "syncfs", path: path) }
    }

    /// `name` ends in a zero byte.
    func remove(_ name: [CChar], _ flags: Int32) throws(DurableFileError) -> Bool {
        if unsafe name.withUnsafeBufferPointer({ name in
            guard let start = name.baseAddress else { return false }
            return unsafe unlinkat(descriptor, start, flags) == 0
        }) {
            return true
        }
        if errno == ENOENT { return false }
        let shown = String(decoding: name.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
        throw DurableFileError(errno: errno, operation: "unlink", path: path + "/" + shown)
    }
}
