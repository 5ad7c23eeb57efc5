import Glibc

extension ArchiveError {
    /// The error of a system call on one of the archive's own files.
    init(errno code: Int32, _ operation: String, _ path: String) {
        let reason = "\(operation): \(ArchiveError.text(of: code))"
        switch code {
        case ENOSPC, EDQUOT: self.init(.diskFull, subject: path, detail: reason)
        case EACCES, EPERM, EROFS: self.init(.notWritable, subject: path, detail: reason)
        case EMFILE, ENFILE:
            self.init(.inputOutput, subject: path, detail: reason, hint: "raise the limit of open files (ulimit -n)")
        case EIO:
            self.init(
                .inputOutput,
                subject: path,
                detail: reason,
                hint: "check the disk (dmesg, smartctl), then run: lastro archive check --read-data"
            )
        default: self.init(.inputOutput, subject: path, detail: reason)
        }
    }

    /// The error of a system call on a file that was to be added.
    init(inputErrno code: Int32, _ operation: String, _ path: String) {
        guard code != EMFILE, code != ENFILE else {
            self.init(errno: code, operation, path)
            return
        }
        self.init(.inputUnusable, subject: path, detail: "\(operation): \(ArchiveError.text(of: code))")
    }

    /// What the C library says about an error number.
    private static func text(of code: Int32) -> String {
        // glibc's has been safe to call from several threads since 2.32.
        strerror(code).map { String(cString: $0) } ?? "error \(code)"
    }
}
