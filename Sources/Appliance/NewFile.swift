import Foundation

/// A file that appears beside others all at once, and never in the place of one that is there.
enum NewFile {
    /// Writes a file; false where there is something under its name, which stays as it is.
    ///
    /// - Throws: `ApplianceError` of kind `inputOutput`; nothing is left under the name then.
    static func write(_ bytes: [UInt8], to path: String) throws(ApplianceError) -> Bool {
        var status = stat()
        if lstat(path, &status) == 0 { return false }
        guard errno == ENOENT else { throw unwritable(path, errno) }
        let folder = URL(filePath: path).deletingLastPathComponent().path
        var template = Array("\(folder)/.lastro.XXXXXX".utf8CString)
        let descriptor = mkstemp(&template)
        guard descriptor >= 0 else { throw unwritable(path, errno) }
        let temporary = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
        defer {
            close(descriptor)
            unlink(temporary)
        }
        // mkstemp's own mode would hide the file from everybody else.
        let mask = umask(0)
        umask(mask)
        fchmod(descriptor, 0o666 & ~mask)
        let code = fill(descriptor, bytes)
        guard code == 0 else { throw unwritable(path, code) }
        // A link, unlike a renaming, never replaces what somebody else has put there meanwhile.
        if link(temporary, path) != 0 {
            let code = errno
            if code == EEXIST { return false }
            // File systems without links: nothing was there a moment ago.
            guard code == EPERM || code == EOPNOTSUPP || code == ENOSYS, rename(temporary, path) == 0 else {
                throw unwritable(path, code)
            }
        }
        sync(folder)
        return true
    }

    /// Gives the error number, 0 where all was written and is on the disk.
    private static func fill(_ descriptor: Int32, _ bytes: [UInt8]) -> Int32 {
        bytes.withUnsafeBytes { buffer in
            var rest = buffer
            while !rest.isEmpty {
                let count = Foundation.write(descriptor, rest.baseAddress, rest.count)
                if count < 0, errno == EINTR { continue }
                guard count >= 0 else { return errno }
                rest = UnsafeRawBufferPointer(rebasing: rest[count...])
            }
            return fsync(descriptor) == 0 ? 0 : errno
        }
    }

    private static func sync(_ folder: String) {
        let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { return }
        fsync(descriptor)
        close(descriptor)
    }

    private static func unwritable(_ path: String, _ code: Int32) -> ApplianceError {
        ApplianceError(
            .inputOutput,
            "\(path): cannot be written: \(String(cString: strerror(code)))",
            hint: "check that the folder exists, its permissions and the space on the disk"
        )
    }
}
