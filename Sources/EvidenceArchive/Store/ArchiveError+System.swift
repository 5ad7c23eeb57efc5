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

    /// The error for a folder without `archive.yaml`; one that has other parts of an archive has lost it.
    static func configurationMissing(_ layout: ArchiveLayout, detail: String = "") -> ArchiveError {
        let parts = [ArchiveLayout.catalogueName, ArchiveLayout.hotName, ArchiveLayout.auditName].filter { name in
            access(layout.path(name), F_OK) == 0
        }
        // An archive that is being made gets it last.
        guard parts.count > 1, access(layout.path(ArchiveLayout.creatingName), F_OK) != 0 else {
            return ArchiveError(.notAnArchive, subject: layout.root, detail: detail)
        }
        return ArchiveError(
            .notAnArchive,
            subject: layout.root,
            detail: "\(ArchiveLayout.configurationName) is missing beside \(parts.joined(separator: ", "))",
            hint: "put archive.yaml back from a copy, or: lastro archive repair --from REPLICA"
        )
    }

    /// The error of a system call on a file that was to be added.
    init(inputErrno code: Int32, _ operation: String, _ path: String) {
        guard code != EMFILE, code != ENFILE else {
            self.init(errno: code, operation, path)
            return
        }
        guard code != ENOENT, code != ENOTDIR else {
            self.init(.inputMissing, subject: path, detail: "no such file")
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
