import Foundation

/// A file that appears beside others all at once, and never in the place of one that is there.
enum NewFile {
    /// Writes bytes; false where there is something under the name, which stays as it is.
    ///
    /// - Throws: `ApplianceError` of kind `inputOutput`; nothing is left under the name then.
    static func write(_ bytes: [UInt8], to path: String) throws(ApplianceError) -> Bool {
        try write(to: path) { descriptor throws(ApplianceError) in
            let code = fill(descriptor, bytes)
            guard code == 0 else { throw unwritable(path, code) }
        }
    }

    /// Has a file written by `body`, which gets a descriptor; false where there is something under the name, which stays as
    /// it is.
    ///
    /// - Throws: `ApplianceError` of kind `inputOutput`, and what `body` throws; nothing is left under the name then.
    static func write(
        to path: String,
        _ body: (Int32) throws(ApplianceError) -> Void
    ) throws(ApplianceError) -> Bool {
        var status = stat()
        if lstat(path, &status) == 0 { return false }
        guard errno == ENOENT else { throw unwritable(path, errno) }
        let folder = URL(filePath: path).deletingLastPathComponent().path
        let (descriptor, temporary) = temporaryFile(in: folder)
        guard descriptor >= 0 else { throw unwritable(path, errno) }
        defer {
            close(descriptor)
            unlink(temporary)
        }
        try body(descriptor)
        guard fsync(descriptor) == 0 else { throw unwritable(path, errno) }
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

    /// A new file that nobody else has; the descriptor is negative where there is none, and errno says why.
    ///
    /// Not `mkstemp`: its mode hides the file from everybody else, and asking for the umask, which is the process's, would give
    /// another thread's file a wrong one.
    static func temporaryFile(in folder: String) -> (descriptor: Int32, path: String) {
        while true {
            let path = "\(folder)/.lastro.\(String(UInt64.random(in: .min ... .max), radix: 36))"
            let descriptor = open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
            if descriptor < 0, errno == EEXIST { continue }
            return (descriptor, path)
        }
    }

    /// Gives the error number, 0 where all was written.
    private static func fill(_ descriptor: Int32, _ bytes: [UInt8]) -> Int32 {
        bytes.withUnsafeBytes { buffer in
            var rest = buffer
            while !rest.isEmpty {
                let count = Foundation.write(descriptor, rest.baseAddress, rest.count)
                if count < 0, errno == EINTR { continue }
                guard count >= 0 else { return errno }
                rest = UnsafeRawBufferPointer(rebasing: rest[count...])
            }
            return 0
        }
    }

    private static func sync(_ folder: String) {
        let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { return }
        fsync(descriptor)
        close(descriptor)
    }

    static func unwritable(_ path: String, _ code: Int32) -> ApplianceError {
        ApplianceError(
            .inputOutput,
            "\(path): cannot be written: \(String(cString: strerror(code)))",
            hint: "check that the folder exists, its permissions and the space on the disk"
        )
    }
}
