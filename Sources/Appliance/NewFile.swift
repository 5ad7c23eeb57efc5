import Foundation
import ValidationReport

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
        guard try !isTaken(path) else { return false }
        let folder = URL(filePath: path).deletingLastPathComponent().path
        let (descriptor, temporary) = temporaryFile(in: folder)
        guard descriptor >= 0 else { throw unwritable(path, errno) }
        defer {
            close(descriptor)
            unlink(temporary)
        }
        try body(descriptor)
        guard fsync(descriptor) == 0 else { throw unwritable(path, errno) }
        guard try publish(temporary, as: path) else { return false }
        sync(folder)
        return true
    }

    /// Whether there is something under the name, a link that leads nowhere, too.
    ///
    /// - Throws: `ApplianceError` of kind `inputOutput` where that cannot be told.
    static func isTaken(_ path: String) throws(ApplianceError) -> Bool {
        var status = stat()
        if lstat(path, &status) == 0 { return true }
        guard errno == ENOENT else { throw unwritable(path, errno) }
        return false
    }

    /// Gives a temporary file of the same folder its name; false where there is something under it, which stays as it is.
    ///
    /// The temporary name may stay beside it, for the caller to remove.
    static func publish(_ temporary: String, as path: String) throws(ApplianceError) -> Bool {
        // A link, unlike a renaming, never replaces what somebody else has put there meanwhile.
        guard link(temporary, path) != 0 else { return true }
        let code = errno
        if code == EEXIST { return false }
        // File systems without links: nothing was there a moment ago.
        guard code == EPERM || code == EOPNOTSUPP || code == ENOSYS, rename(temporary, path) == 0 else {
            throw unwritable(path, code)
        }
        return true
    }

    /// The error for a name that is taken.
    static func taken(_ path: String) -> ApplianceError {
        ApplianceError(
            .inputOutput,
            text: LocalizedText("\(path) já existe", "\(path) is there already"),
            nextStep: LocalizedText(
                "indique outro caminho, ou remova-o antes: nada é sobrescrito",
                "name another path, or remove it first: nothing is ever overwritten"
            )
        )
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
